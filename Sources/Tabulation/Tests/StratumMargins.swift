/// The margins of one stratum.
struct StratumMargins {
  let rows: [Double]
  let columns: [Double]
  let n: Double

  init(_ counts: [[Int]]) {
    rows = counts.map { Double($0.reduce(0, +)) }
    columns = counts[0].indices.map { column in Double(counts.reduce(0) { $0 + $1[column] }) }
    n = rows.reduce(0, +)
  }

  func excess(_ counts: [[Int]], _ row: Int, _ column: Int) -> Double {
    Double(counts[row][column]) - rows[row] * columns[column] / n
  }

  func covariance(_ one: (Int, Int), _ other: (Int, Int)) -> Double {
    let row = rows[one.0] * ((one.0 == other.0 ? n : 0) - rows[other.0])
    let column = columns[one.1] * ((one.1 == other.1 ? n : 0) - columns[other.1])
    return row * column / (n * n * (n - 1))
  }

  func linear(_ counts: [[Int]]) -> (excess: Double, variance: Double) {
    func spread(_ totals: [Double]) -> Double {
      let sum = totals.enumerated().reduce(0.0) { $0 + Double($1.offset) * $1.element }
      return totals.enumerated().reduce(0.0) { $0 + Double($1.offset * $1.offset) * $1.element } - sum * sum / n
    }
    var excess = 0.0
    for row in counts.indices {
      for column in counts[row].indices { excess += Double(row * column) * self.excess(counts, row, column) }
    }
    return (excess, spread(rows) * spread(columns) / (n - 1))
  }
}
