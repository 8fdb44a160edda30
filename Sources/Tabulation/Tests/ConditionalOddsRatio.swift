import Foundation

/// The odds ratio of 2×2 tables given their margins, by the noncentral hypergeometric distribution of the sum of their
/// first cells; one table, or one a stratum.
///
/// Source: R. Fisher, 1935; A. Agresti, « Categorical Data Analysis », 16.6.4. Solved to the last bits by bisection on the
/// logarithm; R’s own values stop at 1e-4.
package struct ConditionalOddsRatio: Hashable, Sendable {
  /// The value that makes the observed sum the expected one: 0 or infinite at the ends of its range.
  package var estimate: Double
  /// Each tail of 2.5 % (E. Fieller’s exact interval, as R).
  package var interval: ConfidenceInterval
  /// The probability of sums no more probable than the observed one, at an odds ratio of 1.
  package var p: Double

  /// Tables of two rows and two columns, with cases in each row and column.
  package init(_ tables: [[[Int]]]) {
    let law = ConditionalLaw(tables)
    let (first, last) = (0, law.logs.count - 1)
    let at = law.observed
    estimate = at == first ? 0 : at == last ? .infinity : law.solve { law.mean($0) < Double(at) }
    interval = ConfidenceInterval(
      low: at == first ? 0 : law.solve { law.upperTail(at, $0) < 0.025 },
      high: at == last ? .infinity : law.solve { law.lowerTail(at, $0) > 0.025 })
    p = law.twoSided
  }
}

/// The distribution of the sum of the first cells, up to the factor ψ^k; index 0 is the least possible sum.
struct ConditionalLaw {
  let logs: [Double]
  let observed: Int

  init(_ tables: [[[Int]]]) {
    var terms = [1.0]
    var place = 0
    for table in tables {
      let law = Hypergeometric(
        marked: table[0][0] + table[0][1], unmarked: table[1][0] + table[1][1], drawn: table[0][0] + table[1][0])
      place += table[0][0] - law.least
      terms = Self.convolved(terms, law.terms)
    }
    logs = terms.map { $0 > 0 ? log($0) : -.infinity }
    observed = place
  }

  private static func convolved(_ one: [Double], _ other: [Double]) -> [Double] {
    guard one.count > 1 else { return other.map { $0 * (one.first ?? 1) } }
    var sums = Array(repeating: 0.0, count: one.count + other.count - 1)
    for (i, p) in one.enumerated() where p > 0 {
      for (j, q) in other.enumerated() { sums[i + j] += p * q }
    }
    return sums
  }

  /// The probabilities at log ψ = `shift`.
  private func terms(_ shift: Double) -> [Double] {
    let tilted = logs.enumerated().map { $1 + shift * Double($0) }
    let top = tilted.max() ?? 0
    let raw = tilted.map { exp($0 - top) }
    let sum = raw.reduce(0, +)
    return raw.map { $0 / sum }
  }

  func mean(_ shift: Double) -> Double { terms(shift).enumerated().reduce(0) { $0 + Double($1.offset) * $1.element } }
  func upperTail(_ value: Int, _ shift: Double) -> Double { terms(shift).dropFirst(value).reduce(0, +) }
  func lowerTail(_ value: Int, _ shift: Double) -> Double { terms(shift).prefix(value + 1).reduce(0, +) }

  /// As R: probabilities equal to 1 part in 10⁷ are taken as equal.
  var twoSided: Double {
    let terms = terms(0)
    let limit = terms[observed] * (1 + 1e-7)
    return min(1, terms.filter { $0 <= limit }.sorted().reduce(0, +))
  }

  /// ψ where `isBelow`, of log ψ, turns.
  func solve(_ isBelow: (Double) -> Bool) -> Double { exp(Bisection.turn(from: -700, to: 700, isBelow)) }
}
