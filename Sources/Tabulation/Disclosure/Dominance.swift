/// Whether one case makes a sum: its mean would say that case’s amount.
package enum Dominance {
  /// Of the sum of amounts, in percent; more than this by one case hides means and sums.
  package static let limit = 85.0
}

extension NumberSummary {
  /// One case gives more than 85 % of the sum; amounts that are not all of one sign leave no sum to share, and count as so.
  package var isDominated: Bool {
    guard n > 1, let mean, let minimum, let maximum else { return false }
    if minimum < 0, maximum > 0 { return true }
    let sum = abs(mean) * Double(n)
    return max(abs(minimum), abs(maximum)) * 100 > Dominance.limit * sum
  }
}
