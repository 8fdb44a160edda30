/// Independence of two variables under a sample design.
///
/// Sources: J. Rao and A. Scott, 1984 (second order, the default; first order); R. Koch, D. Freeman and J. Freeman, 1975
/// (Wald); as R’s `survey::svychisq`. Delta holds the design effects of the interaction contrasts.
package struct RaoScottTest: Hashable, Sendable {
  /// Pearson’s over the trace of Delta, with Satterthwaite’s degrees.
  package let f: FTest
  /// Pearson’s of weights scaled to the cases of the design.
  package let pearson: Double
  /// Compared with the chi-squared distribution after division by the mean design effect.
  package let firstOrder: ChiSquaredTest
  package let wald: FTest
  package let adjustedWald: FTest
  /// The trace of Delta.
  package let sumOfEffects: Double

  /// The cells of `totals` are those of the table, row after row.
  package init(
    _ table: TestedTable, _ totals: DesignTotals, _ part: DesignTotals.Part
  ) throws(Undefined) {
    let (rows, columns) = (table.rows.count, table.columns.count)
    let whole = totals.sums.reduce(0, +)
    let weights = RealTable(
      (0..<rows).map { row in Array(totals.sums[(row * columns)..<((row + 1) * columns)]) })
    let statistic = weights.scaled(to: Double(part.cases)).pearson.statistic
    let delta = try Self.delta(totals.sums.map { $0 / whole }, part, whole, rows, columns)
    let trace = delta.trace
    let degrees = trace * trace / (delta * delta).trace
    let contrasts = (rows - 1) * (columns - 1)
    pearson = statistic
    sumOfEffects = trace
    f = FTest(statistic: statistic / trace, above: degrees, below: degrees * Double(part.degrees))
    firstOrder = ChiSquaredTest(statistic: statistic * Double(contrasts) / trace, degrees: contrasts)
    let waldStatistic = try Self.wald(weights, part.covariance)
    let (q, nu) = (Double(contrasts), Double(part.degrees))
    wald = FTest(statistic: waldStatistic / q, above: q, below: nu)
    adjustedWald = FTest(statistic: waldStatistic * (nu - q + 1) / (q * nu), above: q, below: nu - q + 1)
  }

  private static func delta(
    _ shares: [Double], _ part: DesignTotals.Part, _ whole: Double, _ rows: Int, _ columns: Int
  ) throws(Undefined) -> Matrix {
    let cells = shares.count
    let toShares = Matrix(rows: cells, columns: cells) { ($0 == $1 ? 1 - shares[$0] : -shares[$0]) / whole }
    let variance = toShares * part.covariance * toShares.transposed
    let contrasts = Matrix(rows: cells, columns: (rows - 1) * (columns - 1)) { cell, contrast in
      let (row, column) = (contrast / (columns - 1) + 1, contrast % (columns - 1) + 1)
      let rowPart = (cell / columns == row ? 1.0 : 0) - 1 / Double(rows)
      return rowPart * ((cell % columns == column ? 1.0 : 0) - 1 / Double(columns))
    }
    let inverse = Matrix(rows: cells, columns: cells) { $0 == $1 && shares[$0] > 0 ? 1 / shares[$0] : 0 }
    let scaled = inverse * contrasts
    let simple =
      contrasts.transposed * Matrix(rows: cells, columns: scaled.columns) { scaled[$0, $1] / Double(part.cases) }
    guard let delta = simple.solving(scaled.transposed * variance * scaled) else { throw Undefined(.emptyCell) }
    return delta
  }

  /// Y V⁻¹ Y of the cells’ distances to independence, first row and column left out.
  private static func wald(_ weights: RealTable, _ covariance: Matrix) throws(Undefined) -> Double {
    let counts = weights.counts
    let columns = counts[0].count
    let rowTotals = counts.map { $0.reduce(0, +) }
    let columnTotals = counts[0].indices.map { column in counts.reduce(0) { $0 + $1[column] } }
    let n = rowTotals.reduce(0, +)
    let cells = counts.count * columns
    let slopes = Matrix(rows: cells, columns: cells) { cell, other in
      let (row, column) = (cell / columns, cell % columns)
      let sameRow = row == other / columns ? columnTotals[column] / n : 0
      let sameColumn = column == other % columns ? rowTotals[row] / n : 0
      return (cell == other ? 1 : 0) - sameRow - sameColumn + rowTotals[row] * columnTotals[column] / (n * n)
    }
    let variance = slopes * covariance * slopes.transposed
    let kept = (0..<cells).filter { $0 >= columns && $0 % columns > 0 }
    let distances = Matrix(rows: kept.count, columns: 1) { place, _ in
      let (row, column) = (kept[place] / columns, kept[place] % columns)
      return counts[row][column] - rowTotals[row] * columnTotals[column] / n
    }
    let inner = Matrix(rows: kept.count, columns: kept.count) { variance[kept[$0], kept[$1]] }
    guard let solved = inner.solving(distances) else { throw Undefined(.emptyCell) }
    return (distances.transposed * solved)[0, 0]
  }
}
