package import Survey

/// The cases of a survey without those whose weight cannot be used, so that every figure made of it is of the same cases: a
/// count with them beside a table without them would give them away.
package struct WeightableCases: Sendable {
  package let dataset: Dataset
  /// Cases left out, of those a base would take: without a weight, and with a weight of zero or less.
  package let missing: Int
  package let notPositive: Int

  /// Throws also where the strata, clusters or population of a case that is left cannot be used.
  package init(
    of dataset: Dataset, _ design: SampleDesign, filter: CaseFilter? = nil, kept: CaseSelection.Kept
  ) throws(TabulationError) {
    let selection = try CaseSelection(of: dataset, filter: filter, kept: kept)
    let weights = try CaseWeights(of: dataset, weight: design.weight, selection)
    _ = try SampleUnits(of: dataset, design, selection.weighted(by: weights))
    (missing, notPositive) = (weights.missing, weights.notPositive)
    guard missing + notPositive > 0 else {
      self.dataset = dataset
      return
    }
    let rows = selection.isSelected.indices.filter { !selection.isSelected[$0] || weights.values[$0] > 0 }
    self.dataset = dataset.selecting(rows: rows)
  }
}
