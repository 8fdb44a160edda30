/// Whether one case makes a sum: its mean would say that case’s amount.
package enum Dominance {
  /// Of the sum of amounts, in percent; more than this by one case hides means and sums.
  package static let limit = 85.0
}

extension NumberSummary {
  /// One case gives more than 85 % of the sum. Amounts of both signs are taken without their signs, which is the rule of
  /// A. Hundepool and others, « Statistical Disclosure Control », 2012, 4.2.
  package var isDominated: Bool {
    guard n > 1, let minimum, let maximum, magnitude > 0 else { return false }
    return max(abs(minimum), abs(maximum)) * 100 > Dominance.limit * magnitude
  }
}
