import Foundation

extension TestedTable {
  /// Wald’s interval of the sample odds ratio, on the logarithmic scale, at 95 %.
  package func oddsRatioInterval() throws(Undefined) -> ConfidenceInterval {
    let center = log(try oddsRatio())
    let variance = counts.joined().reduce(0.0) { $0 + 1 / Double($1) }
    let half = -Normal.quantile(0.025) * variance.squareRoot()
    return ConfidenceInterval(low: exp(center - half), high: exp(center + half))
  }

  /// The first column’s share of the first row over its share of the second.
  package func riskRatio() throws(Undefined) -> Double {
    guard isTwoByTwo else { throw Undefined(.notTwoByTwo) }
    guard counts[1][0] > 0 else { throw Undefined(.emptyCell) }
    return Double(counts[0][0]) * Double(rowTotals[1]) / (Double(rowTotals[0]) * Double(counts[1][0]))
  }

  /// Yule’s Q, − 1 to 1: the odds ratio less one over the odds ratio and one.
  package func yuleQ() throws(Undefined) -> Double {
    guard isTwoByTwo else { throw Undefined(.notTwoByTwo) }
    let same = Double(counts[0][0]) * Double(counts[1][1])
    let other = Double(counts[0][1]) * Double(counts[1][0])
    return (same - other) / (same + other)
  }

  /// McNemar’s test of two answers of the same cases, without correction; the off-diagonal cells only.
  package func mcNemar() throws(Undefined) -> ChiSquaredTest {
    guard isTwoByTwo else { throw Undefined(.notTwoByTwo) }
    let (one, other) = (Double(counts[0][1]), Double(counts[1][0]))
    guard one + other > 0 else { throw Undefined(.emptyCell) }
    return ChiSquaredTest(statistic: (one - other) * (one - other) / (one + other), degrees: 1)
  }
}
