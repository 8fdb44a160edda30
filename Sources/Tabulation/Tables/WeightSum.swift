/// The weights of some cases, summed.
package struct WeightSum: Hashable, Sendable {
  package var sum = 0.0
  package var squares = 0.0

  package init() {}

  /// How many cases of equal weight would be as precise (L. Kish, 1965); `nil` over nobody.
  package var effectiveCount: Double? { squares > 0 ? sum * sum / squares : nil }

  mutating func add(_ weight: Double) {
    sum += weight
    squares += weight * weight
  }

  mutating func add(_ other: WeightSum) {
    sum += other.sum
    squares += other.squares
  }
}
