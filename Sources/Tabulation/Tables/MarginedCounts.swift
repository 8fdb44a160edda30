/// Counts of a two-way table with its margins.
protocol MarginedCounts {
  /// By row, then by column.
  var counts: [[Int]] { get }
  var rowTotals: [Int] { get }
  var columnTotals: [Int] { get }
  var base: Int { get }
}

extension MarginedCounts {
  /// The count at a place; −1 is the margin, −1 and −1 the base.
  func count(at place: CellPlace) -> Int {
    switch (place.row, place.column) {
    case (-1, -1): base
    case (-1, let column): columnTotals[column]
    case (let row, -1): rowTotals[row]
    case (let row, let column): counts[row][column]
    }
  }
}
