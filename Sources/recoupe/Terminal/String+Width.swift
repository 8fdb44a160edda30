extension String {
  /// The text cut to `width` characters, its last one « … » where something was left out; line ends become spaces.
  func cut(to width: Int) -> String {
    let flat = split(whereSeparator: \.isNewline).joined(separator: " ")
    guard flat.count > width else { return flat }
    return String(flat.prefix(max(0, width - 1))).withoutTrailingSpaces + "…"
  }

  /// The words on lines of at most `width` characters; a longer word is cut.
  func wrapped(to width: Int) -> [String] {
    var lines: [String] = []
    for word in split(whereSeparator: { $0 == " " || $0.isNewline }) {
      let word = String(word).cut(to: width)
      if let last = lines.last, last.count + 1 + word.count <= width {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(word)
      }
    }
    return lines.isEmpty ? [""] : lines
  }

  var withoutTrailingSpaces: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
