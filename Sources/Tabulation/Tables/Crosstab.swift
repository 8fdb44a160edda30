package import Survey

/// Two variables crossed: how many cases gave each pair of levels.
///
/// The base is the selected cases that answered both variables; for a multiple choice, « answered » means asked and shown
/// the question, even when nothing was ticked. Totals are cases too: with a multiple variable the cells of a line do not
/// add up to its total, hence `rowIsMultiple` and `columnIsMultiple`.
package struct Crosstab: Hashable, Sendable {
  /// What the counts count.
  package var unit: CaseUnit
  package var rows: TableVariable
  package var columns: TableVariable
  package var filter: CaseFilter?
  /// The same table without the filter; `nil` where there is none.
  package var unfiltered: UnfilteredCounts?
  package var counts: [[Int]]
  /// Cases of the base that gave the row’s level: the base of row shares.
  package var rowTotals: [Int]
  /// Cases of the base that gave the column’s level: the base of column shares.
  package var columnTotals: [Int]
  /// Cases that answered both variables: the base of total shares.
  package var base: Int
  /// Cases of each column that gave at least one level of the row variable.
  package var respondingByColumn: [Int]
  /// Cases of the base that gave at least one level of the row variable.
  package var responding: Int
  /// Cases the table looked at, whether or not they answered.
  package var selectedCount: Int
  package var rowMissing: MissingCounts
  package var columnMissing: MissingCounts
  package var partialExcluded: Int
  /// The organisations that the cases looked at are of, where a case is a passage; `nil` elsewhere.
  package var organisationCount: Int?

  package var rowIsMultiple: Bool { rows.isMultiple }
  package var columnIsMultiple: Bool { columns.isMultiple }
  /// Selected cases that did not answer both.
  package var missingCount: Int { selectedCount - base }
  /// Row totals are the plain counts of the row variable: no filter, and nobody left out for the column variable.
  package var rowTotalsAreSimpleCounts: Bool { filter == nil && base == selectedCount - rowMissing.total }
  package var columnTotalsAreSimpleCounts: Bool { filter == nil && base == selectedCount - columnMissing.total }

  /// A table of counts already made, of single variables without missing answers: totals are sums.
  package init(unit: CaseUnit, rows: TableVariable, columns: TableVariable, counts: [[Int]]) {
    self.init(unit: unit, rows: rows, columns: columns)
    self.counts = counts
    rowTotals = counts.map { $0.reduce(0, +) }
    columnTotals = columns.levels.indices.map { column in counts.reduce(0) { $0 + $1[column] } }
    base = rowTotals.reduce(0, +)
    respondingByColumn = columnTotals
    responding = base
    selectedCount = base
  }

  /// An empty table of these levels.
  init(unit: CaseUnit, rows: TableVariable, columns: TableVariable) {
    self.unit = unit
    self.rows = rows
    self.columns = columns
    let none = Array(repeating: 0, count: columns.levels.count)
    counts = Array(repeating: none, count: rows.levels.count)
    rowTotals = Array(repeating: 0, count: rows.levels.count)
    columnTotals = none
    respondingByColumn = none
    (base, responding, selectedCount, partialExcluded) = (0, 0, 0, 0)
    rowMissing = MissingCounts()
    columnMissing = MissingCounts()
  }

  /// The share at a cell, of its row, its column or the whole base.
  package func share(row: Int, column: Int, of direction: ShareDirection) -> Share {
    let base =
      switch direction {
      case .row: rowTotals[row]
      case .column: columnTotals[column]
      case .total: base
      }
    return Share(count: counts[row][column], base: base)
  }

  /// Rows and columns exchanged; every case of a new column is taken as responding.
  var transposed: Crosstab {
    var result = self
    (result.rows, result.columns) = (columns, rows)
    (result.rowTotals, result.columnTotals) = (columnTotals, rowTotals)
    (result.rowMissing, result.columnMissing) = (columnMissing, rowMissing)
    result.counts = columns.levels.indices.map { column in counts.map { $0[column] } }
    result.respondingByColumn = rowTotals
    result.responding = base
    result.unfiltered = unfiltered?.transposed
    return result
  }
}
