/// The numbers that some cases gave, each with its weight, in ascending order; cases of equal numbers in the order they
/// came.
package struct NumberSample: Sendable {
  package let values: [Double]
  package let weights: [Double]

  package init(_ cases: [(value: Double, weight: Double)]) {
    let sorted = cases.enumerated().sorted {
      ($0.element.value, $0.offset) < ($1.element.value, $1.offset)
    }
    values = sorted.map(\.element.value)
    weights = sorted.map(\.element.weight)
  }

  package var n: Int { values.count }
  package var mean: Double? { n > 0 ? Self.mean(values, Array(repeating: 1, count: n)) : nil }

  /// With n − 1 below; `nil` under two cases.
  package var variance: Double? {
    guard let mean, n > 1 else { return nil }
    return values.reduce(0.0) { $0 + ($1 - mean) * ($1 - mean) } / Double(n - 1)
  }

  /// The standard error of the mean of a simple sample.
  package var error: Double? { variance.map { ($0 / Double(n)).squareRoot() } }

  /// mean ± t × error at 95 %.
  package var interval: ConfidenceInterval? {
    guard let mean, let error else { return nil }
    let half = StudentT.quantile(0.975, degrees: Double(n - 1)) * error
    return ConfidenceInterval(low: mean - half, high: mean + half)
  }

  package var sum: WeightSum {
    weights.reduce(into: WeightSum()) { $0.add($1) }
  }

  package var weightedMean: Double? { n > 0 ? Self.mean(values, weights) : nil }

  /// Σ w (x − weighted mean)².
  package var weightedSquares: Double? {
    guard let mean = weightedMean else { return nil }
    return zip(values, weights).reduce(0.0) { $0 + $1.1 * ($1.0 - mean) * ($1.0 - mean) }
  }

  /// With weights scaled to the number of cases, and n − 1 below; `nil` under two cases.
  package var weightedDeviation: Double? {
    guard let squares = weightedSquares, n > 1 else { return nil }
    return (squares / (sum.sum * Double(n - 1) / Double(n))).squareRoot()
  }

  package var quantiles: WeightedQuantiles {
    WeightedQuantiles(ascending: zip(values, weights).map { (value: $0, weight: $1) })
  }

  /// In two passes, for the last bits.
  private static func mean(_ values: [Double], _ weights: [Double]) -> Double {
    let whole = weights.reduce(0, +)
    let first = zip(values, weights).reduce(0.0) { $0 + $1.0 * $1.1 } / whole
    return first + zip(values, weights).reduce(0.0) { $0 + ($1.0 - first) * $1.1 } / whole
  }
}
