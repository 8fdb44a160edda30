/// The cells of a table by columns, each distinct text of a column kept once.
///
/// A class because every record of the table looks into the same one.
package final class EncodedCells: Sendable {
  /// By column, the number of each record's text, -1 where the file has no cell at all.
  private let codes: [[Int32]]
  /// By column, the line of each cell.
  private let lines: [[Int32]]
  private let texts: [[String]]

  init(codes: [[Int32]], lines: [[Int32]], texts: [[String]]) {
    (self.codes, self.lines, self.texts) = (codes, lines, texts)
  }

  var width: Int { codes.count }

  func field(_ row: Int, _ column: Int) -> CSVField {
    let code = Int(codes[column][row])
    return CSVField(text: code < 0 ? "" : texts[column][code], line: Int(lines[column][row]), column: 1)
  }

  /// Whether the file has no such cell; never for a column added since.
  func isAbsent(_ row: Int, _ column: Int) -> Bool { column < codes.count && codes[column][row] < 0 }
}
