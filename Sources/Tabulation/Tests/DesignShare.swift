import Foundation

/// A weighted share with its standard error under the design.
package struct DesignShare: Hashable, Sendable {
  /// 0 to 1.
  package let value: Double
  package let error: Double
  /// Clusters less strata.
  package let degrees: Int

  /// The share of some cells in others that hold them; `cells` by their numbers in `totals`.
  package init(_ totals: DesignTotals, of part: [Int], in whole: [Int]) {
    let slopes = Self.slopes(totals, part, whole)
    value = slopes.value
    error = max(0, totals.domain.covariance.product(slopes.gradient, slopes.gradient)).squareRoot()
    degrees = totals.domain.degrees
  }

  /// How the share moves with each sum.
  static func slopes(_ totals: DesignTotals, _ part: [Int], _ whole: [Int]) -> (value: Double, gradient: [Double]) {
    let sum = whole.reduce(0.0) { $0 + totals.sums[$1] }
    let value = part.reduce(0.0) { $0 + totals.sums[$1] } / sum
    var gradient = Array(repeating: 0.0, count: totals.sums.count)
    for cell in whole { gradient[cell] -= value / sum }
    for cell in part { gradient[cell] += 1 / sum }
    return (value, gradient)
  }

  /// The variance over that of a simple sample of `cases`, of a population of `population` where one is given.
  package func designEffect(cases: Int, population: Double = .infinity) -> Double {
    let simple = value * (1 - value) / Double(cases - 1)
    return error * error / (simple * (1 - Double(cases) / population))
  }

  /// value ± z × error at 95 %.
  package var normalInterval: ConfidenceInterval { around(-Normal.quantile(0.025)) }
  /// value ± t × error.
  package var interval: ConfidenceInterval { around(quantile) }

  /// On the logit scale; within 0 and 1.
  package var logitInterval: ConfidenceInterval {
    let center = log(value / (1 - value))
    let half = quantile * error / (value * (1 - value))
    return ConfidenceInterval(low: 1 / (1 + exp(half - center)), high: 1 / (1 + exp(-half - center)))
  }

  /// Clopper and Pearson’s with the effective number of cases (E. Korn and B. Graubard, 1998); `cases` and
  /// `degrees` of the base alone.
  package func betaInterval(cases: Int, degrees: Int) -> ConfidenceInterval? {
    guard cases > 1, degrees > 0, error > 0 else { return nil }
    let correction =
      StudentT.quantile(0.975, degrees: Double(cases - 1)) / StudentT.quantile(0.975, degrees: Double(degrees))
    let effective = value * (1 - value) / (error * error) * correction * correction
    return RealShare(count: value * effective, base: effective).clopperPearson()
  }

  private var quantile: Double { StudentT.quantile(0.975, degrees: Double(degrees)) }

  private func around(_ factor: Double) -> ConfidenceInterval {
    ConfidenceInterval(low: value - factor * error, high: value + factor * error)
  }
}
