import Diagnostics

/// Reads a stretch of a table record by record, as `CSVTable` reads a whole file: what a stream does where a piece is not
/// plain.
struct CarefulReader {
  /// What was read of a stretch.
  struct Stretch {
    var records: [CSVRecord] = []
    /// Where the next record starts in the file; the records and lines passed.
    var next: Int
    var recordsPassed: Int
    var linesPassed: Int
    var unread = 0
    /// A quote never closes, or not within `reach`.
    var isCutShort = false
  }

  /// A record of more bytes is one whose quote was forgotten.
  static let reach = 1 << 26

  let source: ByteSource
  /// The header, records none.
  let table: CSVTable
  private(set) var faults = FaultLog()
  private(set) var problems: [Problem] = []

  init(_ source: ByteSource, _ table: CSVTable) {
    self.source = source
    self.table = table
  }

  /// Reads the records that start in the next `size` bytes from `offset`, one at least.
  mutating func read(
    at offset: Int, size: Int, records: Int, lines: Int
  ) throws(ByteSource.Unreadable) -> Stretch {
    var window = size + size / 4
    while true {
      let bytes = try source.bytes(at: offset, upTo: window)
      let isLast = offset + bytes.count == source.count || window >= Self.reach
      let stretch = scan(bytes, at: offset, size: size, isLast: isLast, records: records, lines: lines)
      if stretch.next > offset { return stretch }
      window = min(window * 4, Self.reach)
    }
  }

  private mutating func scan(
    _ bytes: [UInt8], at offset: Int, size: Int, isLast: Bool, records: Int, lines: Int
  ) -> Stretch {
    let repair = RepairedUTF8(bytes[...])
    var text = DecodedText(bytes: repair.bytes, encoding: .utf8, hasByteOrderMark: false)
    text.strays = repair.strays
    var scanner = CSVScanner(
      text, separator: table.dialect.separator, file: source.name, fromLine: lines + 1, afterRecord: records)
    scanner.width = table.header.count
    var kept = table
    var isCutShort = false
    while scanner.position < size {
      let before = (scanner, kept)
      let record = scanner.next()
      if record == nil || (!isLast && (scanner.position == text.bytes.count || scanner.hasReachedEnd)) {
        isCutShort = isLast && scanner.isCutShort
        if !isCutShort { (scanner, kept) = before }
        break
      }
      if let record, !(record.isBlank && table.header.count > 1) { kept.keep(record, &scanner) }
    }
    let passed = isCutShort ? text.bytes.count : scanner.position
    let stretch = Stretch(
      records: kept.records, next: offset + text.fileOffsets([passed])[0], recordsPassed: scanner.recordNumber,
      linesPassed: scanner.line - 1, unread: kept.unreadCount, isCutShort: isCutShort)
    if stretch.next > offset { note(scanner, text, upTo: passed, offset, lines) }
    return stretch
  }

  private mutating func note(_ scanner: CSVScanner, _ text: DecodedText, upTo end: Int, _ offset: Int, _ lines: Int) {
    faults.add(scanner.faults, text: text, offset: offset)
    let strays = text.strays.filter { $0.offset < end }
    let places = BytePlaces(strays.map(\.offset), in: text.bytes, of: source.name).places
    for (stray, place) in zip(strays, places) where problems.count < FaultLog.limit {
      let fault = CSVFault.damagedUTF8(byte: stray.byte, scalar: CodePage.windows1252.scalar(stray.byte))
      problems.append(
        fault.problem(at: Place(source.name, line: (place.line ?? 1) + lines, column: place.column)))
    }
  }
}
