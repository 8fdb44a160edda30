import Diagnostics

/// Cuts the bytes of a table into records of cells; knows no types.
struct TableScanner {
  /// A quotation mark out of its place.
  struct Fault: Equatable {
    enum Kind: Equatable {
      case neverClosed
      case textAfterQuote
    }

    var kind: Kind
    var line: Int
    var column: Int
  }

  private let bytes: [UInt8]
  private var index = 0
  private var line = 1
  private var column = 1
  private var separator: UInt8 = 0x3B
  private(set) var faults: [Fault] = []

  private static let quote: UInt8 = 0x22
  private static let lineFeed: UInt8 = 0x0A

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Whether the rest of the file was swallowed by a quotation mark never closed.
  var isCutShort: Bool { faults.contains { $0.kind == .neverClosed } }

  /// All records from the header line on, the empty ones too.
  mutating func records() -> [[TableText.Cell]] {
    skipLeadingLines()
    separator = separatorOfHeader()
    var records: [[TableText.Cell]] = []
    while index < bytes.count { records.append(record()) }
    return records
  }

  /// Comments (`#` first, in quotation marks or not) and empty lines before the header.
  private mutating func skipLeadingLines() {
    while index < bytes.count {
      let first = bytes[index]
      let second = index + 1 < bytes.count ? bytes[index + 1] : 0
      guard first == Self.lineFeed || first == 0x23 || (first == Self.quote && second == 0x23) else { return }
      while index < bytes.count, bytes[index] != Self.lineFeed { index += 1 }
      if index < bytes.count { step() }
    }
  }

  private func separatorOfHeader() -> UInt8 {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in bytes[index...] {
      if byte == Self.lineFeed && !isQuoted { break }
      if byte == Self.quote { isQuoted.toggle() }
      if !isQuoted { counts[byte, default: 0] += 1 }
    }
    var best: UInt8 = 0x3B
    for candidate: UInt8 in [0x09, 0x2C] where counts[candidate, default: 0] > counts[best, default: 0] {
      best = candidate
    }
    return best
  }

  private mutating func record() -> [TableText.Cell] {
    var cells: [TableText.Cell] = []
    while true {
      cells.append(cell())
      guard index < bytes.count else { return cells }
      let isEnd = bytes[index] == Self.lineFeed
      step()
      if isEnd { return cells }
      if index == bytes.count {
        cells.append(TableText.Cell(text: "", line: line, column: column))
        return cells
      }
    }
  }

  /// Reads up to the separator or line end, which it leaves.
  private mutating func cell() -> TableText.Cell {
    let (startLine, startColumn) = (line, column)
    var text: [UInt8] = []
    if index < bytes.count, bytes[index] == Self.quote {
      step()
      guard quoted(into: &text) else {
        faults.append(Fault(kind: .neverClosed, line: startLine, column: startColumn))
        return TableText.Cell(text: String(decoding: text, as: UTF8.self), line: startLine, column: startColumn)
      }
      if index < bytes.count, !isCellEnd { faults.append(Fault(kind: .textAfterQuote, line: line, column: column)) }
    }
    let start = index
    while index < bytes.count, !isCellEnd { step() }
    text += bytes[start..<index]
    return TableText.Cell(text: String(decoding: text, as: UTF8.self), line: startLine, column: startColumn)
  }

  /// Reads to the closing quotation mark and past it; false at the end of the file.
  private mutating func quoted(into text: inout [UInt8]) -> Bool {
    while index < bytes.count {
      let byte = bytes[index]
      step()
      guard byte == Self.quote else {
        text.append(byte)
        continue
      }
      guard index < bytes.count, bytes[index] == Self.quote else { return true }
      step()
      text.append(Self.quote)
    }
    return false
  }

  private var isCellEnd: Bool { bytes[index] == separator || bytes[index] == Self.lineFeed }

  private mutating func step() {
    let byte = bytes[index]
    index += 1
    if byte == Self.lineFeed {
      line += 1
      column = 1
    } else if index == bytes.count || bytes[index] & 0xC0 != 0x80 {
      column += 1
    }
  }
}

extension TableScanner.Fault {
  /// What a person is told.
  func problem(in file: String) -> Problem {
    let place = Place(file, line: line, column: column)
    switch kind {
    case .neverClosed:
      return Problem(
        .blocking, at: place, "un guillemet droit s’ouvre ici et ne se ferme jamais ; un guillemet fermant est attendu",
        remedy: "fermer le guillemet, ou le doubler (\"\") s’il fait partie du texte")
    case .textAfterQuote:
      return Problem(
        .warning, at: place, "du texte suit un guillemet fermant ; un séparateur ou une fin de ligne est attendu",
        remedy: "doubler (\"\") les guillemets droits qui font partie du texte")
    }
  }
}
