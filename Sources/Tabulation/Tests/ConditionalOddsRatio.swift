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
