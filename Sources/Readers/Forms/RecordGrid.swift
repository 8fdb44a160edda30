import Diagnostics

/// A delimited file or a sheet as rows of cells, before anybody says which of them are headings.
struct RecordGrid: Equatable, Sendable {
  /// The name of the file, for places.
  var file: String
  /// `csv`, `tsv`, `xlsx` …
  var format: String
  var encoding: CharacterEncoding
  var hasByteOrderMark: Bool
  var separator: UInt8?
  var rows: [CSVRecord]

  /// The text of a cell; empty past the end of a row.
  func text(_ row: Int, _ column: Int) -> String {
    row < rows.count && column < rows[row].fields.count ? rows[row].fields[column].text : ""
  }

  /// The texts of a row.
  func texts(_ row: Int) -> [String] { row < rows.count ? rows[row].fields.map(\.text) : [] }

  /// The rows of a text cut at `separator`, the first `limit` of them; blank lines are not rows.
  static func reading(_ text: DecodedText, file: String, separator: UInt8, limit: Int = .max) -> Reading<RecordGrid> {
    var grid = RecordGrid(
      file: file, format: separator == UInt8(ascii: "\t") ? "tsv" : "csv", encoding: text.encoding,
      hasByteOrderMark: text.hasByteOrderMark, separator: separator, rows: [])
    var scanner = CSVScanner(text, separator: separator, file: file)
    while grid.rows.count < limit, let record = scanner.next() {
      if !record.isBlank { grid.rows.append(record) }
    }
    return Reading(grid, problems: scanner.problems)
  }
}
