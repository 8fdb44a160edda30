import Diagnostics

/// One cell of a study table: its text without surrounding spaces, and where it stands.
struct StudyCell: Equatable, Sendable {
  var text: String
  var place: Place

  var isEmpty: Bool { text.isEmpty }

  /// The text, or `nil` when nothing is written.
  var value: String? { text.isEmpty ? nil : text }

  /// The values of a cell that holds several: one a line, or ` | ` between them.
  var values: [String] {
    text.split(separator: "\n").flatMap { line in
      line.split(separator: " | ").map { $0.trimmingSpaces() }
    }.filter { !$0.isEmpty }
  }
}

extension StringProtocol {
  /// The text without white space at its ends, non-breaking spaces included.
  func trimmingSpaces() -> String {
    let text = String(self)
    if let first = text.utf8.first, let last = text.utf8.last, (0x21..<0x80).contains(first),
      (0x21..<0x80).contains(last)
    {
      return text
    }
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(String.UnicodeScalarView(scalars[first...last]))
  }
}
