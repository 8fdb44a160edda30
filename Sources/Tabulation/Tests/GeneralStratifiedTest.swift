/// Independence of two variables within strata, for tables of any size.
///
/// Source: J. Landis, E. Heyman and G. Koch, 1978; the ordered one with the scores 1, 2, 3….
package struct GeneralStratifiedTest: Hashable, Sendable {
  package let general: ChiSquaredTest
  /// Standard normal when there is no linear association in any stratum.
  package let linearZ: Double

  /// Tables of the same rows and columns.
  package init(_ strata: [[[Int]]]) throws(Undefined) {
    guard let first = strata.first, first.count > 1, first[0].count > 1 else { throw Undefined(.tooFewLevels) }
    let (rows, columns) = (first.count, first[0].count)
    let size = (rows - 1) * (columns - 1)
    var excess = Matrix(rows: size, columns: 1)
    var variance = Matrix(rows: size, columns: size)
    var (linear, linearVariance) = (0.0, 0.0)
    for counts in strata {
      let margins = StratumMargins(counts)
      guard margins.n > 1 else { continue }
      for one in 0..<size {
        let (row, column) = (one / (columns - 1), one % (columns - 1))
        excess[one, 0] += margins.excess(counts, row, column)
        for other in 0..<size {
          variance[one, other] += margins.covariance((row, column), (other / (columns - 1), other % (columns - 1)))
        }
      }
      let part = margins.linear(counts)
      linear += part.excess
      linearVariance += part.variance
    }
    guard let solved = variance.solving(excess), linearVariance > 0 else { throw Undefined(.emptyCell) }
    general = ChiSquaredTest(statistic: (excess.transposed * solved)[0, 0], degrees: size)
    linearZ = linear / linearVariance.squareRoot()
  }
}
