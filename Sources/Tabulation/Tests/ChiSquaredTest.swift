import Foundation

/// A statistic compared with the chi-squared distribution.
package struct ChiSquaredTest: Hashable, Sendable {
  package var statistic: Double
  package var degrees: Int

  package init(statistic: Double, degrees: Int) {
    self.statistic = statistic
    self.degrees = degrees
  }

  /// The upper tail.
  package var p: Double { ChiSquared.upperTail(statistic, degrees: degrees) }
}

extension TestedTable {
  /// Pearson’s chi-squared: the sum of (count − expected)² / expected.
  package var pearson: ChiSquaredTest {
    ChiSquaredTest(statistic: contributions.reduce(0) { $0 + $1.reduce(0, +) }, degrees: degrees)
  }

  /// Each cell’s part of Pearson’s chi-squared.
  package var contributions: [[Double]] {
    cells { _, _, count, expected in (count - expected) * (count - expected) / expected }
  }

  /// Pearson’s with n − 1 in place of n (E. Pearson, 1947; I. Campbell, 2007, for small tables).
  package var pearsonNMinus1: ChiSquaredTest {
    ChiSquaredTest(statistic: pearson.statistic * Double(n - 1) / Double(n), degrees: degrees)
  }

  /// The likelihood ratio G²: twice the sum of count × log(count / expected); empty cells add nothing.
  package var likelihoodRatio: ChiSquaredTest {
    let parts = cells { _, _, count, expected in count > 0 ? Stirling.deviance(count, expected) : expected }
    return ChiSquaredTest(statistic: 2 * parts.reduce(0) { $0 + $1.reduce(0, +) }, degrees: degrees)
  }

  /// Pearson’s with Yates’s correction, for 2×2 only: distances are brought nearer by a half, at most to nothing (as R).
  package func yates() throws(Undefined) -> ChiSquaredTest {
    guard isTwoByTwo else { throw Undefined(.notTwoByTwo) }
    let distance = abs(Double(counts[0][0]) - expected[0][0])
    let corrected = distance - min(0.5, distance)
    let inverse = expected.reduce(0.0) { $0 + $1.reduce(0) { $0 + 1 / $1 } }
    return ChiSquaredTest(statistic: corrected * corrected * inverse, degrees: 1)
  }
}
