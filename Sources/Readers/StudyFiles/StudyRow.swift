import Diagnostics

/// One row of a study table, its cells by column name.
struct StudyRow: Sendable {
  /// Where the row begins.
  var place: Place
  private let cells: [StudyCell]
  private let indexes: [String: Int]

  /// `indexes` says which cell stands in which column; a short row ends in empty cells.
  init(place: Place, cells: [StudyCell], indexes: [String: Int]) {
    self.place = place
    self.cells = cells
    self.indexes = indexes
  }

  /// The cell of a column; empty, at the row’s place, where the row has none.
  subscript(column: String) -> StudyCell {
    guard let index = indexes[column], index < cells.count else { return StudyCell(text: "", place: place) }
    return cells[index]
  }
}
