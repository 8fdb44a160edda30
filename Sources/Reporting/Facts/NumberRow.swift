import Survey
package import Tabulation

/// One number of a table of numbers, over its own base.
package struct NumberRow: Equatable, Sendable {
  package var name: String
  package var label: String
  /// `nil` under the threshold, or where one case makes the sum.
  package var summary: NumberSummary?
  package var n: Int
  package var selectedCount: Int
  package var missing: MissingCounts
  /// Numbers below 0; they are counted.
  package var negativeCount: Int

  /// - Parameter isBounded: a percentage of a whole, where no single case can make the sum.
  /// - Parameter weighted: the same numbers with weights, whose mean and quartiles are then given.
  init(_ table: NumberTable, _ weighted: WeightedNumberTable? = nil, threshold: Int, isBounded: Bool) {
    name = table.name
    label = table.label.text() ?? table.name
    n = table.overall.n
    selectedCount = table.selectedCount
    missing = table.missing
    negativeCount = table.overall.negativeCount
    let isHidden = n < max(1, threshold) || (!isBounded && table.overall.isDominated)
    let overall = weighted.map { Self.weighted(table.overall, $0.overall) } ?? table.overall
    summary = isHidden ? nil : isBounded ? Self.rounded(overall) : overall
  }

  /// The mean and deviation with weights; each quartile is the smallest number that gathers its part of the weights.
  private static func weighted(_ summary: NumberSummary, _ sample: NumberSample) -> NumberSummary {
    guard sample.n > 0 else { return summary }
    var weighted = summary
    weighted.mean = sample.weightedMean
    weighted.standardDeviation = sample.weightedDeviation
    weighted.quartiles = [0.25, 0.5, 0.75].map { sample.quantiles.inverse($0) }
    return weighted
  }

  /// Percentages to a tenth: a quartile may be one respondent’s own, and its further decimals would give the amounts away.
  private static func rounded(_ summary: NumberSummary) -> NumberSummary {
    func tenth(_ number: Double?) -> Double? { number.flatMap { Rounded($0, digits: 1)?.value } }
    var rounded = summary
    rounded.mean = tenth(summary.mean)
    rounded.quartiles = summary.quartiles.map { $0.compactMap { tenth($0) } }
    return rounded
  }
}
