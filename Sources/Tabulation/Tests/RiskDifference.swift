/// The first column’s share of the first row less its share of the second, with Newcombe’s interval.
package struct RiskDifference: Hashable, Sendable {
  /// Between − 1 and 1.
  package var value: Double
  /// From two Wilson intervals (R. Newcombe, 1998, method 10), at 95 %.
  package var interval: ConfidenceInterval

  package init(_ table: TestedTable) throws(Undefined) {
    guard table.isTwoByTwo else { throw Undefined(.notTwoByTwo) }
    let first = Share(count: table.counts[0][0], base: table.rowTotals[0])
    let second = Share(count: table.counts[1][0], base: table.rowTotals[1])
    guard let p = first.value, let q = second.value, let one = first.wilson(), let two = second.wilson() else {
      throw Undefined(.tooFewLevels)
    }
    func root(_ a: Double, _ b: Double) -> Double { (a * a + b * b).squareRoot() }
    value = p - q
    interval = ConfidenceInterval(
      low: p - q - root(p - one.low, two.high - q), high: p - q + root(one.high - p, q - two.low))
  }
}
