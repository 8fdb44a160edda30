/// The two ends of a confidence interval, in the unit of what it estimates.
package struct ConfidenceInterval: Hashable, Sendable {
  package var low: Double
  package var high: Double

  package init(low: Double, high: Double) {
    self.low = low
    self.high = high
  }
}

extension Share {
  /// Wilson’s interval of the share (E. Wilson, 1927), without continuity correction; `nil` over nobody.
  package func wilson(level: Double = 0.95) -> ConfidenceInterval? {
    guard base > 0 else { return nil }
    let z = -Normal.quantile((1 - level) / 2)
    let (n, x) = (Double(base), Double(count))
    let center = x + z * z / 2
    let half = z * (x * (n - x) / n + z * z / 4).squareRoot()
    let width = n + z * z
    return ConfidenceInterval(
      low: count == 0 ? 0 : (center - half) / width, high: count == base ? 1 : (center + half) / width)
  }
}
