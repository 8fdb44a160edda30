package import Survey

/// Which cases a table takes: all or complete answers only, and the cases of a filter.
package struct CaseSelection: Hashable, Sendable {
  package typealias Kept = StudySources.SurveySource.Kept

  /// One per case.
  package private(set) var isSelected: [Bool]
  package let filter: CaseFilter?
  package private(set) var selectedCount: Int
  /// Partial answers set aside because only complete ones are kept.
  package let partialExcluded: Int
  /// Questionnaires opened and left without an answer; they never count.
  package let ghostsExcluded: Int

  /// Ghosts are always set aside, partial answers unless `kept` is `.all`; the filter is applied after.
  package init(
    of dataset: Dataset, filter: CaseFilter? = nil, kept: Kept = .complete
  ) throws(TabulationError) {
    var selected = Array(repeating: true, count: dataset.caseCount)
    var partial = 0
    var ghosts = 0
    for (row, completion) in dataset.completions.enumerated() {
      switch completion {
      case .complete: continue
      case .partial:
        guard kept == .complete else { continue }
        partial += 1
      case .ghost: ghosts += 1
      }
      selected[row] = false
    }
    if let filter { try Self.apply(filter, of: dataset, to: &selected) }
    isSelected = selected
    self.filter = filter
    selectedCount = selected.reduce(0) { $0 + ($1 ? 1 : 0) }
    partialExcluded = partial
    ghostsExcluded = ghosts
  }

  /// The organisations that the selected cases are of, where a case is a passage; `nil` elsewhere.
  func organisationCount(_ dataset: Dataset) -> Int? {
    guard !dataset.organisations.isEmpty else { return nil }
    return Set(zip(dataset.organisations, isSelected).filter(\.1).map(\.0)).count
  }

  /// The same without the cases whose weight cannot be used.
  func weighted(by weights: CaseWeights) -> CaseSelection {
    var result = self
    for row in isSelected.indices where weights.values[row] == 0 { result.isSelected[row] = false }
    result.selectedCount = result.isSelected.reduce(0) { $0 + ($1 ? 1 : 0) }
    return result
  }

  /// The same without the cases that a design’s weight cannot weigh.
  func weighted(by dataset: Dataset, _ design: SampleDesign) throws(TabulationError) -> CaseSelection {
    weighted(by: try CaseWeights(of: dataset, weight: design.weight, self))
  }

  /// The cases that are not in another selection.
  func without(_ other: CaseSelection) -> CaseSelection {
    var result = self
    for row in isSelected.indices where other.isSelected[row] { result.isSelected[row] = false }
    result.selectedCount = result.isSelected.reduce(0) { $0 + ($1 ? 1 : 0) }
    return result
  }

  private static func apply(
    _ filter: CaseFilter, of dataset: Dataset, to selected: inout [Bool]
  ) throws(TabulationError) {
    for condition in filter.conditions {
      let coding = LevelCoding(try dataset.tabulated(condition.variable))
      let levels = try wanted(condition, coding.variable)
      let holds = coding.entries.map { entry in
        if case .levels(let given) = entry { given.contains(where: levels.contains) } else { false }
      }
      let passes = coding.entryOfAnswer.map { holds[$0] }
      for row in selected.indices where !passes[Int(coding.indexes[row])] { selected[row] = false }
    }
  }

  /// The levels of a condition: one that has a bar in its code, else several between bars, by code or label.
  private static func wanted(
    _ condition: CaseFilter.Condition, _ variable: TableVariable
  ) throws(TabulationError) -> Set<Int> {
    if let whole = variable.index(named: condition.levels) { return [whole] }
    var levels: Set<Int> = []
    for name in condition.levels.split(separator: "|").map(String.init) {
      guard let level = variable.index(named: name) else {
        throw .unknownCode(name, variable: variable.name, known: variable.levels.map(\.code))
      }
      levels.insert(level)
    }
    return levels
  }
}

extension Dataset {
  /// The column of this name, or the error that says which names there are.
  func tabulated(_ name: String) throws(TabulationError) -> Column {
    guard let column = column(named: name) else {
      throw .unknownVariable(name, known: columns.map(\.variable.name))
    }
    return column
  }
}
