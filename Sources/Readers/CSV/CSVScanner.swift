package import Diagnostics

/// Cuts UTF-8 text into records and fields as RFC 4180 says, knowing nothing of what they mean.
///
/// Records end at CR, LF or CRLF. What RFC 4180 forbids is kept as it stands and told; only a quote that never closes
/// costs data: its record and all that follows. A lone quote inside a quoted value is part of it, unless the value then does
/// not end within `loneQuoteReach` bytes, or makes the record wider or narrower than `width` where closing it there does not.
package struct CSVScanner {
  /// How many fields a record should have, once it is known: decides between two readings of a lone quote.
  package var width: Int?

  private let text: DecodedText
  /// Whether offsets of the text can be told as bytes of the file.
  private let tellsBytes: Bool
  private let separator: UInt8?
  private let file: String
  private var cursor: CSVCursor
  private var start: CSVCursor
  /// How many records were read, the header among them; blank lines are not counted.
  private(set) var recordNumber = 0
  /// Where the fields of the last record start, in the decoded text.
  private(set) var fieldOffsets: [Int] = []
  private(set) var faults = FaultLog()
  private var loneQuoteCloses = false
  private var hasLoneQuote = false
  private var isUnclosed = false
  /// Whether the last record was looked for up to the end of the text: more text might have cut it otherwise.
  private(set) var hasReachedEnd = false

  /// How far the end of a value is looked for once it holds a lone quote.
  private static let loneQuoteReach = 1 << 16

  private static let quote = UInt8(ascii: "\"")
  private static let carriageReturn = UInt8(ascii: "\r")
  private static let lineFeed = UInt8(ascii: "\n")

  package init(_ text: DecodedText, separator: UInt8?, file: String, fromLine line: Int = 1, offset: Int = 0) {
    self.init(text, separator, file, line, offset, tellsBytes: true)
  }

  /// Goes on in a piece of a file, `record` records after its start.
  init(_ text: DecodedText, separator: UInt8?, file: String, fromLine line: Int, afterRecord record: Int) {
    self.init(text, separator, file, line, 0, tellsBytes: true)
    recordNumber = record
  }

  /// Cuts bytes whose offsets say nothing of those of the file: a text already normalised.
  package init(bytes: [UInt8], separator: UInt8?, file: String, fromLine line: Int = 1, offset: Int = 0) {
    let text = DecodedText(bytes: bytes, encoding: .utf8, hasByteOrderMark: false)
    self.init(text, separator, file, line, offset, tellsBytes: false)
  }

  private init(
    _ text: DecodedText, _ separator: UInt8?, _ file: String, _ line: Int, _ offset: Int, tellsBytes: Bool
  ) {
    self.text = text
    self.tellsBytes = tellsBytes
    self.separator = separator
    self.file = file
    cursor = CSVCursor(position: offset, line: line)
    start = cursor
  }

  /// What was wrong so far, in the order of the file.
  package var problems: [Problem] {
    faults.problems(in: file, tellsBytes ? { text.fileOffsets($0) } : nil)
  }

  /// Where the next record starts in the text.
  var position: Int { cursor.position }
  /// The line the next record starts on.
  var line: Int { cursor.line }

  /// Whether a quote that never closes took the rest of the file.
  var isCutShort: Bool { isUnclosed }

  /// The next record, or `nil` at the end or where a quote never closes.
  package mutating func next() -> CSVRecord? {
    guard cursor.position < text.bytes.count else { return nil }
    start = cursor
    hasReachedEnd = false
    let before = faults
    var fields = cut()
    if hasLoneQuote, isUnclosed || width.map({ $0 != fields.count }) ?? false {
      let (kept, after, offsets, wasUnclosed) = (faults, cursor, fieldOffsets, isUnclosed)
      (cursor, faults, loneQuoteCloses) = (start, before, true)
      let closed = cut()
      loneQuoteCloses = false
      if !isUnclosed, wasUnclosed || closed.count == width {
        fields = closed
      } else {
        (faults, cursor, fieldOffsets, isUnclosed) = (kept, after, offsets, wasUnclosed)
      }
    }
    if isUnclosed { return nil }
    let record = CSVRecord(fields: fields, line: start.line)
    if !record.isBlank { recordNumber += 1 }
    takeLineEnd()
    return record
  }

  /// Notes a fault of the record just read, at one of its fields, else at its start.
  mutating func note(_ fault: CSVFault, at field: CSVField? = nil, index: Int = 0) {
    faults.note(
      FaultLog.Entry(
        fault: fault, record: recordNumber, line: field?.line ?? start.line, column: field?.column ?? 1,
        offset: fieldOffsets[index]))
  }

  /// The fields up to the next line end outside quotes.
  private mutating func cut() -> [CSVField] {
    var fields: [CSVField] = []
    fieldOffsets = []
    hasLoneQuote = false
    isUnclosed = false
    repeat {
      fieldOffsets.append(cursor.position)
      fields.append(field())
    } while takeSeparator()
    if cursor.position == text.bytes.count { hasReachedEnd = true }
    return fields
  }

  private mutating func field() -> CSVField {
    let opened = cursor
    let value = isAt(Self.quote) ? quoted() : bare()
    return CSVField(text: value, line: opened.line, column: opened.column)
  }

  private mutating func bare() -> String {
    let opened = cursor
    let kept = restOfField()
    if kept.contains(Self.quote) { note(.quoteInBareField, at: opened) }
    return string(kept, opened)
  }

  private mutating func restOfField() -> ArraySlice<UInt8> {
    let first = cursor.position
    while cursor.position < text.bytes.count, !isFieldEnd(cursor.position) {
      if text.bytes[cursor.position] & 0xC0 != 0x80 { cursor.column += 1 }
      cursor.position += 1
    }
    return text.bytes[first..<cursor.position]
  }

  private mutating func quoted() -> String {
    let opened = cursor
    if let plain = plainlyQuoted() { return string(plain, opened) }
    var kept: [UInt8] = []
    var limit = Int.max
    advance()
    while cursor.position < min(text.bytes.count, limit) {
      let byte = text.bytes[cursor.position]
      if byte == Self.quote {
        let next = cursor.position + 1
        if next == text.bytes.count || isFieldEnd(next) {
          advance()
          return string(kept, opened)
        }
        if text.bytes[next] == Self.quote {
          advance()
        } else if loneQuoteCloses {
          advance()
          note(.textAfterQuote, at: cursor)
          return string(kept + restOfField(), opened)
        } else {
          hasLoneQuote = true
          limit = min(limit, cursor.position + Self.loneQuoteReach)
          note(.strayQuote, at: cursor)
        }
      }
      kept.append(byte)
      advance()
    }
    isUnclosed = true
    note(.unclosedQuote(lastLine: cursor.column == 1 ? cursor.line - 1 : cursor.line), at: opened)
    return ""
  }

  /// A quoted value that holds no quote, passed in one go; `nil`, and nothing passed, for any other.
  private mutating func plainlyQuoted() -> ArraySlice<UInt8>? {
    let bytes = text.bytes
    var end = cursor
    end.pass(bytes)
    while end.position < bytes.count, bytes[end.position] != Self.quote { end.pass(bytes) }
    guard end.position < bytes.count else { return nil }
    let value = cursor.position + 1..<end.position
    end.pass(bytes)
    guard end.position == bytes.count || isFieldEnd(end.position) else { return nil }
    cursor = end
    return bytes[value]
  }

  private mutating func string(_ kept: some Collection<UInt8>, _ opened: CSVCursor) -> String {
    guard kept.contains(0) else { return String(decoding: kept, as: UTF8.self) }
    note(.zeroByte, at: opened)
    return String(decoding: kept.filter { $0 != 0 }, as: UTF8.self)
  }

  private func isAt(_ byte: UInt8) -> Bool { cursor.position < text.bytes.count && text.bytes[cursor.position] == byte }

  private func isFieldEnd(_ index: Int) -> Bool {
    let byte = text.bytes[index]
    return byte == separator || byte == Self.lineFeed || byte == Self.carriageReturn
  }

  private mutating func takeSeparator() -> Bool {
    guard let separator, isAt(separator) else { return false }
    advance()
    return true
  }

  private mutating func takeLineEnd() {
    guard cursor.position < text.bytes.count else { return }
    let next = cursor.position + 1
    if isAt(Self.carriageReturn), next < text.bytes.count, text.bytes[next] == Self.lineFeed { cursor.position = next }
    advance()
  }

  private mutating func advance() { cursor.pass(text.bytes) }

  private mutating func note(_ fault: CSVFault, at place: CSVCursor) {
    faults.note(
      FaultLog.Entry(
        fault: fault, record: recordNumber + 1, line: place.line, column: place.column, offset: place.position))
  }
}
