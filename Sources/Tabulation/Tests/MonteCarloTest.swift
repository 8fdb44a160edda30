/// Exact tests estimated by drawing tables of the same margins, with the error of the estimate.
package struct MonteCarloTest: Hashable, Sendable {
  /// A probability and how far the number of draws lets it be off.
  package struct Estimate: Hashable, Sendable {
    package var p: Double
    /// √(p (1 − p) / (draws + 1)), at least one table.
    package var error: Double
  }

  package static let seed: UInt64 = 20_261_120

  package let draws: Int
  /// Pearson’s chi-squared as large or larger.
  package let pearson: Estimate
  /// Tables no more probable than this one.
  package let fisher: Estimate

  package init(_ table: TestedTable, draws: Int = 99_999, seed: UInt64 = Self.seed) {
    let factorials = LogFactorials(upTo: table.n).values
    let weights = table.expected.joined().map { 1 / $0 }
    func pearson(_ cells: [Int]) -> Double { zip(cells, weights).reduce(0.0) { $0 + Double($1.0 * $1.0) * $1.1 } }
    func rarity(_ cells: [Int]) -> Double { cells.reduce(0.0) { $0 + factorials[$1] } }
    var cells = Array(table.counts.joined())
    let (leastPearson, leastRarity) = (pearson(cells) * (1 - 1e-7), rarity(cells) - 1e-7)
    var tables = RandomTables(rows: table.rowTotals, columns: table.columnTotals, seed: seed)
    var (far, rare) = (0, 0)
    for _ in 0..<draws {
      tables.draw(into: &cells)
      if pearson(cells) >= leastPearson { far += 1 }
      if rarity(cells) >= leastRarity { rare += 1 }
    }
    self.draws = draws
    self.pearson = Self.estimate(far, draws)
    fisher = Self.estimate(rare, draws)
  }

  /// The observed table counts as one draw, so that a probability is never 0.
  static func estimate(_ hits: Int, _ draws: Int) -> Estimate {
    let size = Double(draws + 1)
    let p = Double(hits + 1) / size
    return Estimate(p: p, error: max(1 / size, (p * (1 - p) / size).squareRoot()))
  }
}
