import Foundation

/// How much better one variable is guessed when the other is known; 0 to 1, no order of the levels is used.
///
/// Sources: L. Goodman and W. Kruskal, 1954 (lambda, tau); H. Theil, 1970 (uncertainty, from the likelihood ratio).
package struct NominalMeasures: Hashable, Sendable {
  package struct Directed: Hashable, Sendable {
    package var row: Double
    package var column: Double
  }

  /// Share of wrong guesses avoided when the dependent variable is the row, or the column.
  package var lambda: Directed
  package var lambdaSymmetric: Double
  /// Share of the variation of the dependent variable that is explained.
  package var tau: Directed
  /// Share of the entropy of the dependent variable that is explained.
  package var uncertainty: Directed
  package var uncertaintySymmetric: Double

  package init(_ table: TestedTable) {
    let turned = table.columns.indices.map { column in table.counts.map { $0[column] } }
    let (n, rows, columns) = (table.n, table.rowTotals, table.columnTotals)
    let (bestRow, bestColumn) = (rows.max() ?? 0, columns.max() ?? 0)
    let rowsGuessed = turned.reduce(0) { $0 + ($1.max() ?? 0) }
    let columnsGuessed = table.counts.reduce(0) { $0 + ($1.max() ?? 0) }
    lambda = Directed(
      row: Self.ratio(rowsGuessed - bestRow, n - bestRow),
      column: Self.ratio(columnsGuessed - bestColumn, n - bestColumn))
    lambdaSymmetric = Self.ratio(
      rowsGuessed + columnsGuessed - bestRow - bestColumn, 2 * n - bestRow - bestColumn)
    tau = Directed(
      row: Self.explained(turned, known: columns, guessed: rows, n),
      column: Self.explained(table.counts, known: rows, guessed: columns, n))
    let shared = table.likelihoodRatio.statistic / (2 * Double(n))
    let (rowEntropy, columnEntropy) = (Self.entropy(rows, n), Self.entropy(columns, n))
    uncertainty = Directed(row: shared / rowEntropy, column: shared / columnEntropy)
    uncertaintySymmetric = 2 * shared / (rowEntropy + columnEntropy)
  }

  private static func ratio(_ count: Int, _ base: Int) -> Double { base > 0 ? Double(count) / Double(base) : 0 }

  private static func explained(_ counts: [[Int]], known: [Int], guessed: [Int], _ n: Int) -> Double {
    let size = Double(n)
    let within = zip(counts, known).reduce(0.0) { sum, pair in
      sum + pair.0.reduce(0.0) { $0 + Double($1) * Double($1) } / Double(pair.1)
    }
    let all = guessed.reduce(0.0) { $0 + Double($1) * Double($1) }
    return (size * within - all) / (size * size - all)
  }

  private static func entropy(_ totals: [Int], _ n: Int) -> Double {
    totals.reduce(0.0) { $0 - Double($1) / Double(n) * log(Double($1) / Double(n)) }
  }
}
