import Tabulation

/// A header and rows, written as CSV.
package struct CSVTable: Hashable, Sendable {
  package var header: [String]
  package var rows: [[CSVCell]]

  package init(header: [String], rows: [[CSVCell]] = []) {
    self.header = header
    self.rows = rows
  }

  /// The file’s text, byte order mark included.
  package func text(_ style: CSVStyle = .excel) -> String {
    // Bytes grow faster than a text, which looks at its characters each time.
    var bytes = Array(style.start.utf8)
    for row in [header.map { CSVCell.text($0) }] + rows {
      for (index, cell) in row.enumerated() {
        if index > 0 { bytes.append(contentsOf: style.separator.utf8) }
        bytes.append(contentsOf: cell.text(style).utf8)
      }
      bytes.append(contentsOf: "\r\n".utf8)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension CSVCell {
  func text(_ style: CSVStyle) -> String {
    switch self {
    case .empty: ""
    case .integer(let value): "\(value)"
    case .number(let value): Self.quoted(Self.number(value, style), style)
    case .rounded(let value): value.text(decimalMark: style.decimalMark)
    case .text(let value): Self.quoted(style == .excel ? Self.guarded(value) : value, style)
    }
  }

  private static func number(_ value: Double, _ style: CSVStyle) -> String {
    guard value.isFinite else { return "" }
    let text = JSONTextWriter.number(value)
    return style == .excel ? String(text.map { $0 == "." ? "," : $0 }) : text
  }

  /// A spreadsheet takes a text beginning with one of these for a formula; the apostrophe stops it, and reading takes it
  /// off again.
  private static func guarded(_ text: String) -> String {
    switch text.unicodeScalars.first {
    case "=", "+", "-", "@", "\t", "\r": "'" + text
    default: text
    }
  }

  private static func quoted(_ text: String, _ style: CSVStyle) -> String {
    let separator = style.separator.utf8.first
    let isEdged = text.utf8.first == UInt8(ascii: " ") || text.utf8.last == UInt8(ascii: " ")
    guard isEdged || text.utf8.contains(where: { $0 == separator || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }) else {
      return text
    }
    let doubled = text.unicodeScalars.reduce(into: "") { result, scalar in
      if scalar == "\"" { result += "\"" }
      result.unicodeScalars.append(scalar)
    }
    return "\"" + doubled + "\""
  }
}
