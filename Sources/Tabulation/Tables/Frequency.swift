package import Survey

/// One variable counted: how many cases gave each level.
///
/// The base is the selected cases that answered; for a multiple choice, those asked, even when they ticked nothing.
package struct Frequency: Hashable, Sendable {
  /// What the counts count.
  package var unit: CaseUnit
  package var variable: TableVariable
  package var filter: CaseFilter?
  package var counts: [Int]
  package var base: Int
  /// Cases of the base that gave at least one level.
  package var responding: Int
  /// Cases the table looked at, whether or not they answered.
  package var selectedCount: Int
  package var missing: MissingCounts
  package var partialExcluded: Int
  /// The organisations that the cases looked at are of, where a case is a passage; `nil` elsewhere.
  package var organisationCount: Int?
  /// Its absences are not given: in a filter, beside those of all, they would tell of few.
  package var hidesAbsences = false

  /// Counts a variable of a dataset, by name. Linear in the number of cases.
  package init(
    of dataset: Dataset, variable: String, filter: CaseFilter? = nil, kept: CaseSelection.Kept = .complete
  ) throws(TabulationError) {
    let coding = LevelCoding(try dataset.tabulated(variable))
    let selection = try CaseSelection(of: dataset, filter: filter, kept: kept)
    self.init(unit: dataset.unit, coding, selection)
    organisationCount = selection.organisationCount(dataset)
  }

  /// Counts a coding over the selected cases.
  init(unit: CaseUnit, _ coding: LevelCoding, _ selection: CaseSelection) {
    self.unit = unit
    variable = coding.variable
    filter = selection.filter
    counts = Array(repeating: 0, count: coding.variable.levels.count)
    (base, responding, missing) = (0, 0, MissingCounts())
    selectedCount = selection.selectedCount
    partialExcluded = selection.partialExcluded
    for (entry, cases) in zip(coding.entries, coding.entryCounts(selection)) where cases > 0 {
      switch entry {
      case .absent(let absence): missing.add(cases, for: absence)
      case .levels(let levels):
        base += cases
        if !levels.isEmpty { responding += cases }
        for level in levels { counts[level] += cases }
      }
    }
  }

  /// A level’s count, of the cases that answered.
  package func share(_ level: Int) -> Share { Share(count: counts[level], base: base) }

  /// Ranks of the levels by count: equal counts share the better rank (1, 1, 3).
  package var ranks: [Int] { rankedByCount(counts) }
}

extension LevelCoding {
  /// How many selected cases have each entry.
  func entryCounts(_ selection: CaseSelection) -> [Int] {
    var counts = Array(repeating: 0, count: entries.count)
    for row in indexes.indices where selection.isSelected[row] { counts[entryOfAnswer[Int(indexes[row])]] += 1 }
    return counts
  }
}
