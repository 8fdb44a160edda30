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
    RealShare(count: Double(count), base: Double(base)).wilson(level: level)
  }
}
