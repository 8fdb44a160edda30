/// The lines of a transcript, as ranges of Unicode scalars without their line feeds.
struct TranscriptLines {
  /// One line, and whether a paragraph starts there: it is the first, or the one above is empty.
  struct Line {
    var range: Range<Int>
    var startsParagraph: Bool
  }

  let text: [Unicode.Scalar]
  private(set) var lines: [Line] = []

  init(_ text: [Unicode.Scalar]) {
    self.text = text
    var start = 0
    var isAfterBlank = true
    for end in text.indices where text[end] == "\n" {
      append(start..<end, &isAfterBlank)
      start = end + 1
    }
    if start < text.count { append(start..<text.count, &isAfterBlank) }
  }

  private mutating func append(_ range: Range<Int>, _ isAfterBlank: inout Bool) {
    lines.append(Line(range: range, startsParagraph: isAfterBlank))
    isAfterBlank = text[range].allSatisfy { Self.isSpace($0) }
  }

  /// Spaces, non-breaking and narrow ones too, and tabs.
  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20, 0x09, 0x0A, 0xA0, 0x202F, 0x2000...0x200B, 0x3000: true
    default: false
    }
  }
}
