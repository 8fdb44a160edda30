package import Survey

/// One variable counted with weights: the unweighted counts, and beside each the sum of weights.
package struct WeightedFrequency: Hashable, Sendable {
  package var design: SampleDesign
  package var frequency: Frequency
  package var sums: [WeightSum]
  package var base: WeightSum
  /// Of the cases that gave at least one level.
  package var responding: WeightSum
  /// Cases set aside: without a weight, and with a weight of zero or less.
  package var weightMissing: Int
  package var weightNotPositive: Int
  /// The variance of the levels’ sums; why there is none for a multiple response.
  package var totals: Result<DesignTotals, Undefined>

  /// Counts a variable of a dataset, by name. Linear in the number of cases.
  ///
  /// - Parameter hasVariance: the variance under the design is worked out, for the machine output.
  package init(
    of dataset: Dataset, variable: String, design: SampleDesign, filter: CaseFilter? = nil,
    kept: CaseSelection.Kept = .complete, hasVariance: Bool = true
  ) throws(TabulationError) {
    let coding = LevelCoding(try dataset.tabulated(variable))
    let whole = try CaseSelection(of: dataset, filter: filter, kept: kept)
    let weights = try CaseWeights(of: dataset, weight: design.weight, whole)
    let selection = whole.weighted(by: weights)
    let units = try SampleUnits(of: dataset, design, selection)
    self.design = design
    frequency = Frequency(unit: dataset.unit, coding, selection)
    (sums, base, responding) = coding.weightSums(selection, weights)
    (weightMissing, weightNotPositive) = (weights.missing, weights.notPositive)
    let places = coding.places(Array(sums.indices))
    let isMultiple = coding.variable.isMultiple
    let levelCount = sums.count
    totals = Result { () throws(Undefined) in
      guard hasVariance else { throw Undefined(.unasked) }
      guard !isMultiple else { throw Undefined(.multipleResponse) }
      return try DesignTotals(
        coding.indexes.map { places[Int($0)] }, cells: levelCount, groups: 1, weights: weights.values, units)
    }
  }
}

extension LevelCoding {
  /// The weights of the selected cases, by level, over the base and over those that gave a level.
  func weightSums(
    _ selection: CaseSelection, _ weights: CaseWeights
  ) -> (levels: [WeightSum], base: WeightSum, responding: WeightSum) {
    var (sums, base, responding) = (
      Array(repeating: WeightSum(), count: variable.levels.count), WeightSum(), WeightSum()
    )
    for row in indexes.indices where selection.isSelected[row] {
      guard case .levels(let levels) = entries[entryOfAnswer[Int(indexes[row])]] else { continue }
      base.add(weights.values[row])
      if !levels.isEmpty { responding.add(weights.values[row]) }
      for level in levels { sums[level].add(weights.values[row]) }
    }
    return (sums, base, responding)
  }
}
