/// A statistic compared with Fisher’s F distribution; degrees may be real.
package struct FTest: Hashable, Sendable {
  package var statistic: Double
  package var above: Double
  package var below: Double

  package init(statistic: Double, above: Double, below: Double) {
    self.statistic = statistic
    self.above = above
    self.below = below
  }

  /// The upper tail.
  package var p: Double { FisherF.upperTail(statistic, above, below) }
}
