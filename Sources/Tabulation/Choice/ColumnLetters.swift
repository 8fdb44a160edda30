import Survey

/// The letters of a table’s columns and, for each cell, those of the columns whose share is smaller, at 5 %.
///
/// z tests of two shares, corrected within each row; under a design, the design’s t tests.
package struct ColumnLetters: Hashable, Sendable {
  package let adjustment: Adjustment
  /// One a column of the crosstab; empty for a column without cases.
  package let names: [String]
  /// One a cell of the crosstab, separated by spaces.
  package let cells: [[String]]
  package let isOfDesign: Bool

  package init(
    _ table: ProtectedTable, weighted: WeightedCrosstab? = nil, _ adjustment: Adjustment
  ) throws(ChosenTest.Silence) {
    guard table.crosstab.unit == .answer else { throw .undefined(.interviews) }
    guard table.verdict == .whole else { throw .undefined(.hiddenCells) }
    let tested = try ChosenTest.Silence.catching { () throws(Undefined) in try TestedTable(table.crosstab) }
    guard !tested.isLarge else { throw .undefined(.tooManyCells) }
    let comparisons = ColumnComparisons(tested)
    self.adjustment = adjustment
    isOfDesign = weighted != nil
    var names = Array(repeating: "", count: table.crosstab.columnTotals.count)
    for (place, column) in tested.columns.enumerated() { names[column] = ColumnComparisons.letter(place) }
    self.names = names
    let letters =
      try weighted.map { weighted throws(ChosenTest.Silence) in
        try Self.letters(comparisons, tested, weighted, adjustment)
      } ?? comparisons.letters(adjustment)
    var cells = table.crosstab.counts.map { $0.map { _ in "" } }
    for (row, line) in zip(tested.rows, letters) {
      for (column, text) in zip(tested.columns, line) { cells[row][column] = text }
    }
    self.cells = cells
  }

  private static func letters(
    _ comparisons: ColumnComparisons, _ tested: TestedTable, _ weighted: WeightedCrosstab, _ adjustment: Adjustment
  ) throws(ChosenTest.Silence) -> [[String]] {
    let totals = try ChosenTest.Silence.catching { () throws(Undefined) in try weighted.totals.get() }
    let width = tested.columns.count
    let columns = tested.columns.indices.map { place in
      DesignComparison.Column(
        cells: tested.rows.indices.map { $0 * width + place },
        effective: weighted.columnTotals[tested.columns[place]].effectiveCount ?? 0, normalised: 0)
    }
    let tests = comparisons.pairs.map { DesignComparison(totals, row: $0.row, columns[$0.first], columns[$0.second]) }
    let probabilities = tested.rows.indices.flatMap { row in
      adjustment.adjusted(
        zip(comparisons.pairs, tests).filter { $0.0.row == row }.map { $1.p.isFinite ? $1.p : nil })
    }
    return comparisons.letters(probabilities, differences: tests.map(\.difference))
  }
}
