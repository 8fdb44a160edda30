/// How far rules say what people said, turn by turn.
package struct RuleQuality: Hashable, Sendable {
  /// Turns both the rules and the people gave the code.
  package var found: Int
  /// Turns the rules alone gave it.
  package var wrong: Int
  /// Turns the people alone gave it.
  package var missed: Int
  /// Turns neither gave it.
  package var left: Int

  package init(found: Int, wrong: Int, missed: Int, left: Int) {
    self.found = found
    self.wrong = wrong
    self.missed = missed
    self.left = left
  }

  package var turns: Int { found + wrong + missed + left }

  /// Of the turns the rules gave the code, those people gave it too.
  package var precision: Proportion { Proportion(found, of: found + wrong) }

  /// Of the turns people gave the code, those the rules gave it too.
  package var recall: Proportion { Proportion(found, of: found + missed) }

  /// The harmonic mean of the two; `nil` where neither gave the code.
  package var f1: Double? { overlap.share.map(Self.f1) }

  /// F1 is 2J/(1 + J) of J, the share found of all the turns either gave: its interval is that of J, carried over.
  package var f1Interval: ClosedRange<Double>? {
    overlap.interval.map { Self.f1($0.lowerBound)...Self.f1($0.upperBound) }
  }

  /// The same as a table of two coders, for kappa and the others.
  package var table: PairTable { PairTable([[found, wrong], [missed, left]]) }

  /// The decisions of several codes together; `nil` of none.
  package static func sum(_ qualities: [RuleQuality]) -> RuleQuality? {
    guard !qualities.isEmpty else { return nil }
    return qualities.reduce(into: RuleQuality(found: 0, wrong: 0, missed: 0, left: 0)) { sum, one in
      sum.found += one.found
      sum.wrong += one.wrong
      sum.missed += one.missed
      sum.left += one.left
    }
  }

  private var overlap: Proportion { Proportion(found, of: found + wrong + missed) }

  private static func f1(_ overlap: Double) -> Double { 2 * overlap / (1 + overlap) }
}
