import Diagnostics

/// A CSV text opened: its separator found, its header read, the scanner before its first record.
struct CSVOpening {
  var scanner: CSVScanner
  /// The header, records none; `nil` where there is no header.
  private(set) var table: CSVTable?
  /// What was wrong with the names of the columns.
  private(set) var problems: [Problem] = []

  /// - Parameter separator: the one to take, whatever the file declares or shows.
  init(_ text: DecodedText, of source: SourceFile, separator: UInt8? = nil) {
    let start = Self.start(text, of: source, separator: separator)
    scanner = start.scanner
    guard let first = Self.firstRecord(&scanner) else { return }
    var table = CSVTable(
      file: source.name, encoding: text.encoding, hasByteOrderMark: text.hasByteOrderMark, dialect: start.dialect,
      header: [], records: [])
    problems = table.setHeader(first)
    scanner.width = first.fields.count
    self.table = table
  }

  /// The scanner before the first record, and what separates its values.
  static func start(
    _ text: DecodedText, of source: SourceFile, separator: UInt8?
  ) -> (scanner: CSVScanner, dialect: Dialect) {
    let start = declaredSeparator(text.bytes)
    let given = separator ?? source.declared.separator ?? start?.separator
    let dialect = given.map { Dialect(separator: $0) } ?? Dialect.found(in: text.bytes)
    let scanner = CSVScanner(
      text, separator: dialect.separator, file: source.name, fromLine: start == nil ? 1 : 2,
      offset: start?.length ?? 0)
    return (scanner, dialect)
  }

  /// Excel's own first line, `sep=;`.
  private static func declaredSeparator(_ bytes: [UInt8]) -> (separator: UInt8, length: Int)? {
    guard bytes.starts(with: "sep=".utf8), bytes.count > 5 else { return nil }
    if bytes[5] == 0x0A { return (bytes[4], 6) }
    return bytes[5] == 0x0D ? (bytes[4], bytes.count > 6 && bytes[6] == 0x0A ? 7 : 6) : nil
  }

  private static func firstRecord(_ scanner: inout CSVScanner) -> CSVRecord? {
    while let record = scanner.next() {
      if !record.isBlank { return record }
    }
    return nil
  }
}
