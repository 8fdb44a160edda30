/// For each cell, how many cases agree with it on the order of both variables, and how many oppose it.
struct OrderedPairs {
  let table: TestedTable
  private let agree: [[Int]]
  private let oppose: [[Int]]
  /// Twice the concordant pairs.
  let agreeing: Int
  /// Twice the discordant pairs.
  let opposing: Int

  init(_ table: TestedTable) {
    self.table = table
    let (rows, columns) = (table.rows.indices, table.columns.indices)
    func sum(_ row: Int, _ column: Int, _ sameSide: Bool) -> Int {
      rows.reduce(0) { total, i in
        guard i != row else { return total }
        return columns.reduce(total) { total, j in
          j != column && ((i < row) == (j < column)) == sameSide ? total + table.counts[i][j] : total
        }
      }
    }
    agree = rows.map { row in columns.map { sum(row, $0, true) } }
    oppose = rows.map { row in columns.map { sum(row, $0, false) } }
    let counts = table.counts.joined()
    agreeing = zip(counts, agree.joined()).reduce(0) { $0 + $1.0 * $1.1 }
    opposing = zip(counts, oppose.joined()).reduce(0) { $0 + $1.0 * $1.1 }
  }

  var n: Double { Double(table.n) }
  var difference: Double { Double(agreeing - opposing) }
  /// n² less the squared row totals: pairs not tied on the row, twice.
  var rowRest: Double { n * n - table.rowTotals.reduce(0.0) { $0 + Double($1) * Double($1) } }
  var columnRest: Double { n * n - table.columnTotals.reduce(0.0) { $0 + Double($1) * Double($1) } }

  /// Σ count × value(row, column, agreeing − opposing)².
  private func squares(_ value: (_ row: Int, _ column: Int, _ excess: Double) -> Double) -> Double {
    table.rows.indices.reduce(0.0) { total, row in
      table.columns.indices.reduce(total) { total, column in
        let part = value(row, column, Double(agree[row][column] - oppose[row][column]))
        return total + Double(table.counts[row][column]) * part * part
      }
    }
  }

  /// The part of all errors under independence.
  private var nullRoot: Double { (squares { _, _, excess in excess } - difference * difference / n).squareRoot() }

  var gamma: OrdinalMeasures.Measure {
    let sum = Double(agreeing + opposing)
    let spread = squares { row, column, _ in
      Double(opposing) * Double(agree[row][column]) - Double(agreeing) * Double(oppose[row][column])
    }
    return OrdinalMeasures.Measure(
      value: difference / sum, error: 4 * spread.squareRoot() / (sum * sum), nullError: 2 * nullRoot / sum)
  }

  var tauB: OrdinalMeasures.Measure {
    let product = rowRest * columnRest
    let root = product.squareRoot()
    let value = difference / root
    let spread = squares { row, column, excess in
      let ties = Double(table.rowTotals[row]) * columnRest + Double(table.columnTotals[column]) * rowRest
      return 2 * root * excess + value * ties
    }
    let ties = rowRest + columnRest
    let error = max(0, spread - n * n * n * value * value * ties * ties).squareRoot() / product
    return OrdinalMeasures.Measure(value: value, error: error, nullError: 2 * nullRoot / root)
  }

  var tauC: OrdinalMeasures.Measure {
    let side = Double(min(table.rows.count, table.columns.count))
    let scale = side / ((side - 1) * n * n)
    return OrdinalMeasures.Measure(
      value: scale * difference, error: 2 * scale * nullRoot, nullError: 2 * scale * nullRoot)
  }

  /// Somers’s d, the pairs tied on the known variable left out (`rest`).
  func somers(rest: Double, total: (_ row: Int, _ column: Int) -> Double) -> OrdinalMeasures.Measure {
    let spread = squares { row, column, excess in rest * excess - difference * (n - total(row, column)) }
    return OrdinalMeasures.Measure(
      value: difference / rest, error: 2 * spread.squareRoot() / (rest * rest), nullError: 2 * nullRoot / rest)
  }
}
