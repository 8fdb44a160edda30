/// How CSV outputs are written.
package enum CSVStyle: CaseIterable, Hashable, Sendable {
  /// What a French Excel opens: byte order mark, `;`, CRLF, decimal comma.
  case excel
  /// `--csv-brut`: comma, point, CRLF, no mark, texts as they are.
  case raw

  var separator: String { self == .excel ? ";" : "," }
  var decimalMark: String { self == .excel ? "," : "." }
  var start: String { self == .excel ? "\u{FEFF}" : "" }
}
