extension TestedTable {
  /// Cramér’s V, 0 to 1: the square root of chi² / (n × (smaller side − 1)).
  package var cramersV: Double {
    (pearson.statistic / (Double(n) * Double(min(rows.count, columns.count) - 1))).squareRoot()
  }

  /// Cramér’s V corrected for its bias on small tables (W. Bergsma, 2013); never under 0.
  package var cramersVBiasCorrected: Double {
    let size = Double(n)
    let (r, k) = (Double(rows.count), Double(columns.count))
    let phi = max(0, pearson.statistic / size - (r - 1) * (k - 1) / (size - 1))
    let side = min(r - (r - 1) * (r - 1) / (size - 1), k - (k - 1) * (k - 1) / (size - 1))
    return side > 1 ? (phi / (side - 1)).squareRoot() : 0
  }

  /// Phi without a sign: the square root of chi² / n.
  package var phiUnsigned: Double { (pearson.statistic / Double(n)).squareRoot() }

  /// Phi, − 1 to 1, of a 2×2 table: positive when the first row goes with the first column.
  package func phiSigned() throws(Undefined) -> Double {
    guard isTwoByTwo else { throw Undefined(.notTwoByTwo) }
    return Double(determinant) / margins.reduce(1) { $0 * Double($1).squareRoot() }
  }

  /// Pearson’s contingency coefficient, the square root of chi² / (chi² + n).
  package var contingencyCoefficient: Double {
    let statistic = pearson.statistic
    return (statistic / (statistic + Double(n))).squareRoot()
  }

  /// Tschuprow’s T.
  package var tschuprowT: Double { (pearson.statistic / (Double(n) * Double(degrees).squareRoot())).squareRoot() }

  /// The odds of the first column in the first row over those in the second, of a 2×2 table without an empty cell.
  package func oddsRatio() throws(Undefined) -> Double {
    guard isTwoByTwo else { throw Undefined(.notTwoByTwo) }
    guard counts[0][1] > 0, counts[1][0] > 0, counts[0][0] > 0, counts[1][1] > 0 else { throw Undefined(.emptyCell) }
    return Double(counts[0][0]) * Double(counts[1][1]) / (Double(counts[0][1]) * Double(counts[1][0]))
  }

  private var determinant: Int { counts[0][0] * counts[1][1] - counts[0][1] * counts[1][0] }
  private var margins: [Int] { rowTotals + columnTotals }
}
