package import Survey

/// A number summarised by group and over all cases, with and without weights.
package struct WeightedNumberTable: Sendable {
  package let design: SampleDesign
  package let unit: CaseUnit
  package let name: String
  package let groups: TableVariable
  package let filter: CaseFilter?
  /// One per level of `groups`.
  package let samples: [NumberSample]
  /// Over the cases that gave a number and a group.
  package let overall: NumberSample
  package let selectedCount: Int
  package let weightMissing: Int
  package let weightNotPositive: Int
  package let means: Result<DesignMeans, Undefined>

  /// Summarises a number of a dataset by a single variable, by name.
  package init(
    of dataset: Dataset, number: String, by group: String, design: SampleDesign = SampleDesign(),
    filter: CaseFilter? = nil, kept: CaseSelection.Kept = .complete
  ) throws(TabulationError) {
    let column = try dataset.tabulated(number)
    guard column.variable.kind == .number else { throw .notANumber(number) }
    let coding = LevelCoding(try dataset.tabulated(group))
    let whole = try CaseSelection(of: dataset, filter: filter, kept: kept)
    let weights = try CaseWeights(of: dataset, weight: design.weight, whole)
    let selection = whole.weighted(by: weights)
    let units = try SampleUnits(of: dataset, design, selection)
    let levelCount = coding.variable.levels.count
    let cases = Self.cases(column, coding, selection)
    var members = Array(repeating: [(value: Double, weight: Double)](), count: levelCount)
    for (row, entry) in cases.enumerated() {
      if let entry { members[entry.group].append((entry.value, weights.values[row])) }
    }
    (self.design, unit, name, groups, self.filter) = (design, dataset.unit, number, coding.variable, filter)
    samples = members.map(NumberSample.init)
    overall = NumberSample(
      cases.indices.compactMap { row in cases[row].map { ($0.value, weights.values[row]) } })
    selectedCount = selection.selectedCount
    (weightMissing, weightNotPositive) = (weights.missing, weights.notPositive)
    let isMultiple = coding.variable.isMultiple
    means = Result { () throws(Undefined) in
      guard !isMultiple else { throw Undefined(.multipleResponse) }
      return try DesignMeans(cases, groups: levelCount, weights: weights.values, units)
    }
  }

  /// The number and the group of each case that has both.
  private static func cases(
    _ column: Column, _ coding: LevelCoding, _ selection: CaseSelection
  ) -> [(value: Double, group: Int)?] {
    let places = coding.places(Array(coding.variable.levels.indices))
    return column.indexes.indices.map { row in
      guard selection.isSelected[row], case .number(let value) = column[row],
        let group = places[Int(coding.indexes[row])]
      else { return nil }
      return (value, group)
    }
  }
}
