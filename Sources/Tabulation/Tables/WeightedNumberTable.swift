package import Survey

/// A number summarised by group and over all cases, with and without weights.
package struct WeightedNumberTable: Sendable {
  package let design: SampleDesign
  package let unit: CaseUnit
  package let name: String
  /// `nil` when the number is summarised alone.
  package let groups: TableVariable?
  package let filter: CaseFilter?
  /// One per level of `groups`; none without groups.
  package let samples: [NumberSample]
  /// Over the cases that gave a number, and a group where there are groups.
  package let overall: NumberSample
  package let selectedCount: Int
  package let weightMissing: Int
  package let weightNotPositive: Int
  package let means: Result<DesignMeans, Undefined>

  /// Summarises a number of a dataset by a single variable, or alone, by name.
  ///
  /// - Parameter hasVariance: the variance under the design is worked out, for a test or the machine output.
  package init(
    of dataset: Dataset, number: String, by group: String?, design: SampleDesign = SampleDesign(),
    filter: CaseFilter? = nil, kept: CaseSelection.Kept = .complete, hasVariance: Bool = true
  ) throws(TabulationError) {
    let column = try dataset.tabulated(number)
    guard column.variable.kind == .number else { throw .notANumber(number) }
    let coding = try group.map { name throws(TabulationError) in LevelCoding(try dataset.tabulated(name)) }
    let whole = try CaseSelection(of: dataset, filter: filter, kept: kept)
    let weights = try CaseWeights(of: dataset, weight: design.weight, whole)
    let selection = whole.weighted(by: weights)
    let units = try SampleUnits(of: dataset, design, selection)
    let levelCount = coding?.variable.levels.count ?? 0
    var members = Array(repeating: [(value: Double, weight: Double)](), count: levelCount)
    var all: [(value: Double, weight: Double)] = []
    for row in selection.isSelected.indices where selection.isSelected[row] {
      guard case .number(let value) = column[row], let levels = Self.levels(coding, row) else { continue }
      all.append((value, weights.values[row]))
      for level in levels { members[level].append((value, weights.values[row])) }
    }
    (self.design, unit, name, groups, self.filter) = (design, dataset.unit, number, coding?.variable, filter)
    samples = members.map(NumberSample.init)
    overall = NumberSample(all)
    selectedCount = selection.selectedCount
    (weightMissing, weightNotPositive) = (weights.missing, weights.notPositive)
    means = Result { () throws(Undefined) in
      guard hasVariance else { throw Undefined(.unasked) }
      guard let coding else { throw Undefined(.tooFewLevels) }
      guard !coding.variable.isMultiple else { throw Undefined(.multipleResponse) }
      let cases = selection.isSelected.indices.map { row -> (value: Double, group: Int)? in
        guard selection.isSelected[row], case .number(let value) = column[row],
          let group = Self.levels(coding, row)?.first
        else { return nil }
        return (value, group)
      }
      return try DesignMeans(cases, groups: levelCount, weights: weights.values, units)
    }
  }

  /// The groups a case is in: none where there are no groups, `nil` where it did not answer.
  private static func levels(_ coding: LevelCoding?, _ row: Int) -> [Int]? {
    guard let coding else { return [] }
    guard case .levels(let levels) = coding.entries[coding.entryOfAnswer[Int(coding.indexes[row])]] else { return nil }
    return levels
  }
}
