package import Survey

/// One variable counted with weights: the unweighted counts, and beside each the sum of weights.
package struct WeightedFrequency: Hashable, Sendable {
  package var design: SampleDesign
  package var frequency: Frequency
  package var sums: [WeightSum]
  package var base: WeightSum
  /// Cases set aside: without a weight, and with a weight of zero or less.
  package var weightMissing: Int
  package var weightNotPositive: Int
  /// The variance of the levels’ sums; why there is none for a multiple response.
  package var totals: Result<DesignTotals, Undefined>

  /// Counts a variable of a dataset, by name. Linear in the number of cases.
  package init(
    of dataset: Dataset, variable: String, design: SampleDesign, filter: CaseFilter? = nil,
    kept: CaseSelection.Kept = .complete
  ) throws(TabulationError) {
    let coding = LevelCoding(try dataset.tabulated(variable))
    let whole = try CaseSelection(of: dataset, filter: filter, kept: kept)
    let weights = try CaseWeights(of: dataset, weight: design.weight, whole)
    let selection = whole.weighted(by: weights)
    let units = try SampleUnits(of: dataset, design, selection)
    self.design = design
    frequency = Frequency(unit: dataset.unit, coding, selection)
    sums = Array(repeating: WeightSum(), count: coding.variable.levels.count)
    base = WeightSum()
    (weightMissing, weightNotPositive) = (weights.missing, weights.notPositive)
    for row in coding.indexes.indices where selection.isSelected[row] {
      guard case .levels(let levels) = coding.entries[coding.entryOfAnswer[Int(coding.indexes[row])]] else { continue }
      base.add(weights.values[row])
      for level in levels { sums[level].add(weights.values[row]) }
    }
    let places = coding.places(Array(sums.indices))
    let isMultiple = coding.variable.isMultiple
    let levelCount = sums.count
    totals = Result { () throws(Undefined) in
      guard !isMultiple else { throw Undefined(.multipleResponse) }
      return try DesignTotals(
        coding.indexes.map { places[Int($0)] }, cells: levelCount, groups: 1, weights: weights.values, units)
    }
  }
}
