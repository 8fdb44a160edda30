extension Canvas {
  /// The width of a text in px in the widest usual font (DejaVu Sans), within a few per cent.
  func measure(_ text: String, isBold: Bool = false) -> Double {
    text.unicodeScalars.reduce(0) { $0 + Self.advance($1) } * shape.fontSize * (isBold ? 1.12 : 1)
  }

  /// The text in lines of at most `width`, cut between words; a longer word keeps its line.
  func wrap(_ text: String, width: Double) -> [String] {
    guard !text.isEmpty else { return [] }
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, measure("\(last) \(word)") <= width {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }

  /// A scalar's advance in em, in the widest usual font.
  static func advance(_ scalar: Unicode.Scalar) -> Double {
    switch scalar {
    case "i", "j", "l", "I", "'", "’", ".", ",", ":", ";", "!", "|", " ", "\u{A0}": 0.32
    case "\u{202F}": 0.2
    case "f", "t", "r", "(", ")", "[", "]", "-": 0.4
    case "m", "w", "M", "W", "%", "@", "œ", "æ": 0.95
    case "A"..."Z", "É", "È", "À": 0.7
    default: 0.62
    }
  }
}
