import Diagnostics

/// One row of a study table, its cells by column name.
struct StudyRow: Sendable {
  /// Where the row begins.
  var place: Place
  var cells: [String: StudyCell]

  /// The cell of a column; empty, at the row’s place, where the table has no such column.
  subscript(column: String) -> StudyCell { cells[column] ?? StudyCell(text: "", place: place) }
}
