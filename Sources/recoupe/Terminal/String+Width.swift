extension String {
  /// The text cut to `width` characters, its last one « … » where something was left out; line ends become spaces.
  func cut(to width: Int) -> String {
    let flat = split(whereSeparator: \.isNewline).joined(separator: " ")
    guard flat.count > width else { return flat }
    return String(flat.prefix(max(0, width - 1))).withoutTrailingSpaces + "…"
  }

  /// The words on lines of at most `width` characters; a longer word is cut. A sign stays with the word it belongs to: « : »
  /// and « » » with the one before, « « » with the one after, an equals sign with both.
  func wrapped(to width: Int) -> [String] {
    var lines: [String] = []
    for word in glued.split(whereSeparator: { $0 == " " || $0.isNewline }) {
      let word = String(word).replacing(Self.glue, with: " ").cut(to: width)
      if let last = lines.last, last.count + 1 + word.count <= width {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(word)
      }
    }
    return lines.isEmpty ? [""] : lines
  }

  /// A character no text holds, where a line does not end.
  private static let glue = "\u{E000}"

  private var glued: String {
    var text = self
    for sign in [":", ";", "?", "!", "»", "%", "=", "<", ">"] {
      text = text.replacing(" \(sign) ", with: "\(Self.glue)\(sign) ")
      if text.hasSuffix(" \(sign)") { text = text.dropLast(2) + "\(Self.glue)\(sign)" }
    }
    for sign in ["«", "=", "<"] { text = text.replacing("\(sign) ", with: "\(sign)\(Self.glue)") }
    for sign in [",", ".", ")"] { text = text.replacing(" »\(sign)", with: "\(Self.glue)»\(sign)") }
    return text
  }

  var withoutTrailingSpaces: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
