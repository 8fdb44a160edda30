/// The lines of a transcript, as ranges of Unicode scalars without their line feeds.
struct TranscriptLines {
  /// One line, and whether a paragraph starts there: it is the first, the one above is empty, or the file has hardly any
  /// empty line.
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
    if isOneParagraphALine { for index in lines.indices { lines[index].startsParagraph = true } }
  }

  /// Word saves a text with one paragraph a line and none empty.
  private var isOneParagraphALine: Bool {
    let blank = lines.count { line in text[line.range].allSatisfy { Self.isSpace($0) } }
    return blank * 8 < lines.count
  }

  /// From `start` to before `end`, without white space at either end.
  func trimmed(_ start: Int, _ end: Int) -> Range<Int> {
    var (low, high) = (start, end)
    while high > low, Self.isSpace(text[high - 1]) { high -= 1 }
    while low < high, Self.isSpace(text[low]) { low += 1 }
    return low..<high
  }

  /// What stands before a line, counted from 1; all of it without one.
  func heading(before line: Int?) -> String {
    string(0..<(line.map { lines[$0 - 1].range.lowerBound } ?? text.count)).trimmingSpaces()
  }

  func string(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    for scalar in text[range] { view.append(scalar) }
    return String(view)
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
