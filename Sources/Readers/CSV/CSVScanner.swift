package import Diagnostics

/// Cuts UTF-8 bytes into records and fields as RFC 4180 says, knowing nothing of what they mean.
///
/// Records end at CR, LF or CRLF. What RFC 4180 forbids is kept as it stands and told; only a quote that never closes
/// costs data: its record and all that follows.
package struct CSVScanner {
  private let bytes: [UInt8]
  private let separator: UInt8?
  private let file: String
  private var position = 0
  private var line = 1
  private var column = 1
  private var isUnclosed = false
  package private(set) var problems: [Problem] = []

  private static let quote = UInt8(ascii: "\"")
  private static let carriageReturn = UInt8(ascii: "\r")
  private static let lineFeed = UInt8(ascii: "\n")

  package init(bytes: [UInt8], separator: UInt8?, file: String, fromLine line: Int = 1, offset: Int = 0) {
    self.bytes = bytes
    self.separator = separator
    self.file = file
    self.line = line
    position = offset
  }

  /// The next record, or `nil` at the end or where a quote never closes.
  package mutating func next() -> CSVRecord? {
    guard position < bytes.count else { return nil }
    let start = line
    var fields: [CSVField] = []
    repeat { fields.append(field()) } while takeSeparator()
    if isUnclosed { return nil }
    takeLineEnd()
    return CSVRecord(fields: fields, line: start)
  }

  private mutating func field() -> CSVField {
    let place = (line: line, column: column)
    let text = position < bytes.count && bytes[position] == Self.quote ? quoted() : bare()
    return CSVField(text: text, line: place.line, column: place.column)
  }

  private mutating func bare() -> String {
    let start = position
    let startColumn = column
    var hasQuote = false
    var hasZero = false
    while position < bytes.count, !isFieldEnd(position) {
      let byte = bytes[position]
      if byte == Self.quote { hasQuote = true }
      if byte == 0 { hasZero = true }
      if byte & 0xC0 != 0x80 { column += 1 }
      position += 1
    }
    if hasQuote { note(.quoteInBareField, line: line, column: startColumn) }
    return text(bytes[start..<position], hasZero: hasZero, line: line, column: startColumn)
  }

  private mutating func quoted() -> String {
    let opened = (line: line, column: column)
    var kept: [UInt8] = []
    var hasZero = false
    advance()
    while position < bytes.count {
      let byte = bytes[position]
      if byte == Self.quote {
        if position + 1 == bytes.count || isFieldEnd(position + 1) {
          advance()
          return text(kept, hasZero: hasZero, line: opened.line, column: opened.column)
        }
        if bytes[position + 1] == Self.quote { advance() } else { note(.strayQuote, line: line, column: column) }
      }
      if byte == 0 { hasZero = true }
      kept.append(byte)
      advance()
    }
    isUnclosed = true
    note(.unclosedQuote(lastLine: column == 1 ? line - 1 : line), line: opened.line, column: opened.column)
    return ""
  }

  private mutating func text(_ kept: some Collection<UInt8>, hasZero: Bool, line: Int, column: Int) -> String {
    guard hasZero else { return String(decoding: kept, as: UTF8.self) }
    note(.zeroByte, line: line, column: column)
    return String(decoding: kept.filter { $0 != 0 }, as: UTF8.self)
  }

  private func isFieldEnd(_ index: Int) -> Bool {
    let byte = bytes[index]
    return byte == separator || byte == Self.lineFeed || byte == Self.carriageReturn
  }

  private mutating func takeSeparator() -> Bool {
    guard position < bytes.count, bytes[position] == separator else { return false }
    advance()
    return true
  }

  private mutating func takeLineEnd() {
    guard position < bytes.count else { return }
    if bytes[position] == Self.carriageReturn, position + 1 < bytes.count, bytes[position + 1] == Self.lineFeed {
      position += 1
    }
    advance()
  }

  /// Passes one byte and keeps line and column.
  private mutating func advance() {
    let byte = bytes[position]
    position += 1
    let isLoneReturn =
      byte == Self.carriageReturn && (position == bytes.count || bytes[position] != Self.lineFeed)
    if byte == Self.lineFeed || isLoneReturn {
      line += 1
      column = 1
    } else if byte & 0xC0 != 0x80 {
      column += 1
    }
  }

  private mutating func note(_ fault: CSVFault, line: Int, column: Int) {
    problems.append(fault.problem(at: Place(file, line: line, column: column)))
  }
}
