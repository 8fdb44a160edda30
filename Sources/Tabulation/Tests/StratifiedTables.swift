import Foundation

/// 2×2 tables of several strata: one odds ratio for all, and whether it may be one.
///
/// Sources: N. Mantel and W. Haenszel, 1959; J. Robins, N. Breslow and S. Greenland, 1986 (interval); N. Breslow and N.
/// Day, 1980, with R. Tarone’s correction, 1985; B. Woolf, 1955. Strata with an empty row or column say nothing and are
/// left out.
package struct StratifiedTables: Hashable, Sendable {
  package let tables: [[[Int]]]
  /// Independence within strata, without and with the continuity correction.
  package let mantelHaenszel: ChiSquaredTest
  package let mantelHaenszelCorrected: ChiSquaredTest
  package let oddsRatio: Double
  package let interval: ConfidenceInterval
  /// Equal odds ratios.
  package let breslowDay: ChiSquaredTest
  package let tarone: ChiSquaredTest
  package let woolf: ChiSquaredTest

  package init(_ strata: [[[Int]]]) throws(Undefined) {
    guard strata.allSatisfy({ $0.count == 2 && $0.allSatisfy { $0.count == 2 } }) else { throw Undefined(.notTwoByTwo) }
    let parts = strata.map(Stratum.init).filter(\.isOpen)
    guard !parts.isEmpty else { throw Undefined(.tooFewLevels) }
    let excess = parts.reduce(0.0) { $0 + $1.a - $1.expected }
    let variance = parts.reduce(0.0) { $0 + $1.variance }
    let (same, other) = (parts.reduce(0.0) { $0 + $1.same }, parts.reduce(0.0) { $0 + $1.other })
    guard same > 0, other > 0 else { throw Undefined(.infinite) }
    tables = strata
    mantelHaenszel = ChiSquaredTest(statistic: excess * excess / variance, degrees: 1)
    let corrected = max(0, abs(excess) - 0.5)
    mantelHaenszelCorrected = ChiSquaredTest(statistic: corrected * corrected / variance, degrees: 1)
    oddsRatio = same / other
    interval = Self.interval(parts, same, other)
    (breslowDay, tarone) = Self.homogeneity(parts, same / other)
    woolf = Self.woolf(strata)
  }

  private static func interval(_ parts: [Stratum], _ same: Double, _ other: Double) -> ConfidenceInterval {
    var variance = 0.0
    for part in parts {
      let (p, q) = ((part.a + part.d) / part.n, (part.b + part.c) / part.n)
      variance += p * part.same / (2 * same * same) + q * part.other / (2 * other * other)
      variance += (p * part.other + q * part.same) / (2 * same * other)
    }
    let half = -Normal.quantile(0.025) * variance.squareRoot()
    return ConfidenceInterval(low: exp(log(same / other) - half), high: exp(log(same / other) + half))
  }

  private static func homogeneity(_ parts: [Stratum], _ odds: Double) -> (ChiSquaredTest, ChiSquaredTest) {
    var (statistic, excess, whole) = (0.0, 0.0, 0.0)
    for part in parts {
      let (fitted, variance) = part.fitted(odds)
      statistic += (part.a - fitted) * (part.a - fitted) / variance
      excess += part.a - fitted
      whole += variance
    }
    let degrees = parts.count - 1
    return (
      ChiSquaredTest(statistic: statistic, degrees: degrees),
      ChiSquaredTest(statistic: statistic - excess * excess / whole, degrees: degrees)
    )
  }

  /// A half is added to every count where one is 0.
  private static func woolf(_ strata: [[[Int]]]) -> ChiSquaredTest {
    let added = strata.contains { $0.contains { $0.contains(0) } } ? 0.5 : 0
    let ratios = strata.map { table -> (log: Double, weight: Double) in
      let counts = table.map { $0.map { Double($0) + added } }
      let inverse = counts.joined().reduce(0.0) { $0 + 1 / $1 }
      return (log(counts[0][0] * counts[1][1] / (counts[0][1] * counts[1][0])), 1 / inverse)
    }
    let weight = ratios.reduce(0.0) { $0 + $1.weight }
    let mean = ratios.reduce(0.0) { $0 + $1.log * $1.weight } / weight
    let statistic = ratios.reduce(0.0) { $0 + $1.weight * ($1.log - mean) * ($1.log - mean) }
    return ChiSquaredTest(statistic: statistic, degrees: strata.count - 1)
  }
}
