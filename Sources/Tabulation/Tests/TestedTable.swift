/// The table that tests and measures look at: single variables, without the rows and columns that nobody gave.
package struct TestedTable: Hashable, Sendable {
  /// Why a table or a statistic has no value; each has one sentence in print.
  package enum Why: Hashable, Sendable {
    /// A multiple response: a case stands in several rows, so the cells are not independent.
    case multipleResponse
    /// Fewer than two rows or two columns with cases.
    case tooFewLevels
    /// Only defined for two rows and two columns.
    case notTwoByTwo
    /// Only defined when the levels of both variables have an order, or are two.
    case notOrdinal
    /// More tables than can be enumerated; the Monte-Carlo probability stands for it.
    case tooCostly
    /// The estimate is infinite: a cell is 0.
    case infinite
    /// A stratum of the design has one cluster only: its variance is unknown.
    case lonelyCluster
    /// More cells than `TestedTable.cellLimit`.
    case tooManyCells
    /// A cell is 0, and the measure would be 0 or infinite, or divide by 0.
    case emptyCell
    /// Cells are hidden to protect respondents.
    case hiddenCells
    /// Interviews are chosen on purpose: no test speaks of them.
    case interviews
    /// Nothing that rests on it was asked for.
    case unasked
  }

  /// Above this many cells, what grows with the square of the cells, or is drawn at random, is not worked out.
  package static let cellLimit = 400

  /// Indexes of the kept rows in the crosstab.
  package let rows: [Int]
  package let columns: [Int]
  package let counts: [[Int]]
  package let rowTotals: [Int]
  package let columnTotals: [Int]
  package let n: Int

  package init(_ crosstab: Crosstab) throws(Undefined) {
    guard !crosstab.rowIsMultiple, !crosstab.columnIsMultiple else { throw Undefined(.multipleResponse) }
    let rows = crosstab.rowTotals.indices.filter { crosstab.rowTotals[$0] > 0 }
    let columns = crosstab.columnTotals.indices.filter { crosstab.columnTotals[$0] > 0 }
    try self.init(rows: rows, columns: columns, counts: rows.map { row in columns.map { crosstab.counts[row][$0] } })
  }

  /// The 2×2 table of counts of one row of a multiple response: those who gave the level and those who did not.
  package init(_ crosstab: Crosstab, level row: Int) throws(Undefined) {
    guard !crosstab.columnIsMultiple else { throw Undefined(.multipleResponse) }
    let columns = crosstab.columnTotals.indices.filter { crosstab.columnTotals[$0] > 0 }
    let given = columns.map { crosstab.counts[row][$0] }
    let others = columns.map { crosstab.columnTotals[$0] - crosstab.counts[row][$0] }
    guard given.contains(where: { $0 > 0 }), others.contains(where: { $0 > 0 }) else { throw Undefined(.tooFewLevels) }
    try self.init(rows: [0, 1], columns: columns, counts: [others, given])
  }

  private init(rows: [Int], columns: [Int], counts: [[Int]]) throws(Undefined) {
    guard rows.count > 1, columns.count > 1 else { throw Undefined(.tooFewLevels) }
    self.rows = rows
    self.columns = columns
    self.counts = counts
    rowTotals = counts.map { $0.reduce(0, +) }
    columnTotals = columns.indices.map { column in counts.reduce(0) { $0 + $1[column] } }
    n = rowTotals.reduce(0, +)
  }

  package var isTwoByTwo: Bool { rows.count == 2 && columns.count == 2 }
  package var isLarge: Bool { rows.count * columns.count > Self.cellLimit }
  package var degrees: Int { (rows.count - 1) * (columns.count - 1) }

  /// Cases expected at each cell if rows and columns were independent.
  package var expected: [[Double]] {
    rowTotals.map { row in columnTotals.map { Double(row) * Double($0) / Double(n) } }
  }

  /// A value for each cell, from its count and its expected count.
  package func cells(_ value: (_ row: Int, _ column: Int, _ count: Double, _ expected: Double) -> Double) -> [[Double]]
  {
    counts.indices.map { row in
      counts[row].indices.map { column in
        let expected = Double(rowTotals[row]) * Double(columnTotals[column]) / Double(n)
        return value(row, column, Double(counts[row][column]), expected)
      }
    }
  }
}

/// A statistic has no value, and why.
package struct Undefined: Error, Hashable, Sendable {
  package var why: TestedTable.Why

  package init(_ why: TestedTable.Why) { self.why = why }
}
