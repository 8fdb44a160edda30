/// A cell of a crosstab, by 0-based indexes; −1 is the margin: `row` −1 is the line of column totals.
package struct CellPlace: Hashable, Sendable, Comparable {
  package var row: Int
  package var column: Int

  package init(_ row: Int, _ column: Int) {
    self.row = row
    self.column = column
  }

  package var isMargin: Bool { row < 0 || column < 0 }
  var transposed: CellPlace { CellPlace(column, row) }

  /// Reading order, margins at the end of their line.
  package static func < (left: CellPlace, right: CellPlace) -> Bool {
    func key(_ index: Int) -> Int { index < 0 ? .max : index }
    return (key(left.row), key(left.column)) < (key(right.row), key(right.column))
  }
}
