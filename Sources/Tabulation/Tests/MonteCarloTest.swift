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
    var cells = Array(table.counts.joined())
    let observed = Self.distance(of: cells, weights, factorials)
    let least = (pearson: observed.pearson * (1 - 1e-7), rarity: observed.rarity - 1e-7)
    var tables = RandomTables(rows: table.rowTotals, columns: table.columnTotals, seed: seed)
    var (far, rare) = (0, 0)
    for _ in 0..<draws {
      tables.draw(into: &cells)
      let drawn = Self.distance(of: cells, weights, factorials)
      if drawn.pearson >= least.pearson { far += 1 }
      if drawn.rarity >= least.rarity { rare += 1 }
    }
    self.draws = draws
    self.pearson = Self.estimate(far, draws)
    fisher = Self.estimate(rare, draws)
  }

  /// Pearson’s sum up to a constant, and minus the logarithm of the probability up to another: in one plain loop, since
  /// this is what all the draws wait for.
  private static func distance(
    of cells: [Int], _ weights: [Double], _ factorials: [Double]
  ) -> (pearson: Double, rarity: Double) {
    var (pearson, rarity) = (0.0, 0.0)
    var index = 0
    while index < cells.count {
      pearson += Double(cells[index] * cells[index]) * weights[index]
      rarity += factorials[cells[index]]
      index += 1
    }
    return (pearson, rarity)
  }

  /// The observed table counts as one draw, so that a probability is never 0.
  static func estimate(_ hits: Int, _ draws: Int) -> Estimate {
    let size = Double(draws + 1)
    let p = Double(hits + 1) / size
    return Estimate(p: p, error: max(1 / size, (p * (1 - p) / size).squareRoot()))
  }
}
