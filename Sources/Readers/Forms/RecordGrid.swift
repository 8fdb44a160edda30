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
  /// The text it was cut from, and where each row starts in it; `nil` of a sheet.
  var origin: Origin?

  struct Origin: Equatable, Sendable {
    var text: DecodedText
    var starts: [Int] = []
  }

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
      hasByteOrderMark: text.hasByteOrderMark, separator: separator, rows: [],
      origin: Origin(text: text))
    var scanner = CSVScanner(text, separator: separator, file: file)
    while grid.rows.count < limit, let record = scanner.next() {
      guard !record.isBlank else { continue }
      grid.rows.append(record)
      grid.origin?.starts.append(scanner.fieldOffsets[0])
    }
    return Reading(grid, problems: scanner.problems)
  }

  /// A fault of a row, at its start or at one of its fields.
  func entry(_ fault: CSVFault, row: Int, field: Int? = nil) -> FaultLog.Entry {
    let (record, cell) = (rows[row], field.map { rows[row].fields[$0] })
    return FaultLog.Entry(
      fault: fault, record: row + 1, line: cell?.line ?? record.line, column: cell?.column ?? 1,
      offset: offset(row: row, field: field ?? 0))
  }

  /// Where a field starts in the text: its row is cut once more.
  private func offset(row: Int, field: Int) -> Int {
    guard let origin, row < origin.starts.count else { return 0 }
    guard field > 0 else { return origin.starts[row] }
    var scanner = CSVScanner(
      origin.text, separator: separator, file: file, fromLine: rows[row].line, offset: origin.starts[row])
    let offsets = scanner.next() == nil ? [] : scanner.fieldOffsets
    return field < offsets.count ? offsets[field] : origin.starts[row]
  }

  /// Faults in the order of the file, with record and byte where the rows were cut from a text.
  func problems(_ faults: FaultLog) -> [Problem] {
    faults.problems(in: file, origin.map { origin in { origin.text.fileOffsets($0) } })
  }
}
