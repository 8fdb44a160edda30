/// Tests of two ordered variables by their scores or ranks.
package struct ScoredTests: Hashable, Sendable {
  /// Kendall’s z with its exact variance under ties (R’s `cor.test`).
  package let kendallZ: Double
  /// Correlation of the midranks.
  package let spearman: Double
  /// Correlation of the ranks of levels, 1, 2, 3…
  package let pearson: Double
  /// N. Mantel, 1963: (n − 1) r², with the scores 1, 2, 3….
  package let linearByLinear: ChiSquaredTest
  /// W. Kruskal and W. Wallis, 1952: the row variable ranked, compared between columns.
  package let rowsByColumn: ChiSquaredTest
  package let columnsByRow: ChiSquaredTest

  package init(_ table: TestedTable) {
    let turned = table.columns.indices.map { column in table.counts.map { $0[column] } }
    kendallZ = Self.kendall(table)
    spearman = Self.correlation(table, Self.midranks(table.rowTotals), Self.midranks(table.columnTotals))
    pearson = Self.correlation(table, table.rows.indices.map(Double.init), table.columns.indices.map(Double.init))
    linearByLinear = ChiSquaredTest(statistic: Double(table.n - 1) * pearson * pearson, degrees: 1)
    rowsByColumn = Self.kruskalWallis(groups: turned)
    columnsByRow = Self.kruskalWallis(groups: table.counts)
  }

  /// The mean rank of the cases of each level.
  static func midranks(_ totals: [Int]) -> [Double] {
    var passed = 0
    return totals.map { total in
      defer { passed += total }
      return Double(passed) + Double(total + 1) / 2
    }
  }

  static func correlation(_ table: TestedTable, _ rows: [Double], _ columns: [Double]) -> Double {
    let n = Double(table.n)
    let rowMean = zip(rows, table.rowTotals).reduce(0.0) { $0 + $1.0 * Double($1.1) } / n
    let columnMean = zip(columns, table.columnTotals).reduce(0.0) { $0 + $1.0 * Double($1.1) } / n
    var product = 0.0
    for (row, counts) in table.counts.enumerated() {
      for (column, count) in counts.enumerated() {
        product += Double(count) * (rows[row] - rowMean) * (columns[column] - columnMean)
      }
    }
    func spread(_ scores: [Double], _ totals: [Int], _ mean: Double) -> Double {
      zip(scores, totals).reduce(0.0) { $0 + Double($1.1) * ($1.0 - mean) * ($1.0 - mean) }
    }
    return product
      / (spread(rows, table.rowTotals, rowMean) * spread(columns, table.columnTotals, columnMean)).squareRoot()
  }

  /// Counts of each group by ascending level; H is corrected for ties.
  package static func kruskalWallis(groups: [[Int]]) -> ChiSquaredTest {
    let levels = groups.first?.indices ?? 0..<0
    let totals = levels.map { level in groups.reduce(0) { $0 + $1[level] } }
    let n = Double(totals.reduce(0, +))
    let ranks = midranks(totals)
    let middle = (n + 1) / 2
    let between = groups.reduce(0.0) { sum, group in
      let size = Double(group.reduce(0, +))
      let excess = zip(ranks, group).reduce(0.0) { $0 + ($1.0 - middle) * Double($1.1) }
      return size > 0 ? sum + excess * excess / size : sum
    }
    let statistic = 12 * between / (n * (n + 1)) / tieCorrection(totals)
    return ChiSquaredTest(statistic: statistic, degrees: groups.count { $0.contains { $0 > 0 } } - 1)
  }

  /// 1 − Σ(t³ − t) / (n³ − n).
  package static func tieCorrection(_ totals: [Int]) -> Double {
    let n = Double(totals.reduce(0, +))
    let ties = totals.reduce(0.0) { $0 + Double($1) * (Double($1) * Double($1) - 1) }
    return 1 - ties / (n * (n * n - 1))
  }

  /// M. Kendall, « Rank Correlation Methods », 1970, for the variance under ties.
  private static func kendall(_ table: TestedTable) -> Double {
    let n = Double(table.n)
    func sum(_ totals: [Int], _ value: (Double) -> Double) -> Double { totals.reduce(0.0) { $0 + value(Double($1)) } }
    func five(_ t: Double) -> Double { t * (t - 1) * (2 * t + 5) }
    func two(_ t: Double) -> Double { t * (t - 1) }
    func three(_ t: Double) -> Double { t * (t - 1) * (t - 2) }
    let (rows, columns) = (table.rowTotals, table.columnTotals)
    let whole = (five(n) - sum(rows, five) - sum(columns, five)) / 18
    let pairs = sum(rows, two) * sum(columns, two) / (2 * two(n))
    let triples = n > 2 ? sum(rows, three) * sum(columns, three) / (9 * three(n)) : 0
    return OrderedPairs(table).difference / 2 / (whole + pairs + triples).squareRoot()
  }
}
