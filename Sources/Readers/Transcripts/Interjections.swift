/// Words said over somebody else's, as noScribe writes them inside the other's: `… //S02: oui. // …`.
enum Interjections {
  struct Found: Equatable {
    /// The words of the turn, without those said over it.
    var words: String
    var said: [CueText.Part]
  }

  /// Takes them out of a turn's words; « // » that is followed by no label is left as it is.
  static func take(from words: String) -> Found {
    var kept = ""
    var said: [CueText.Part] = []
    var rest = words[...]
    while let range = rest.firstRange(of: "//") {
      guard let label = label(rest[range.upperBound...]) else {
        kept += rest[..<range.upperBound]
        rest = rest[range.upperBound...]
        continue
      }
      kept += rest[..<range.lowerBound]
      let inside = rest[range.upperBound...].dropFirst(label.count + 1)
      let end = inside.firstRange(of: "//")
      said.append(CueText.Part(voice: label, words: inside[..<(end?.lowerBound ?? inside.endIndex)].trimmingSpaces()))
      // The mark that closes one may open the next.
      let opensNext = end.map { self.label(inside[$0.upperBound...]) != nil } ?? false
      rest = inside[(end.map { opensNext ? $0.lowerBound : $0.upperBound } ?? inside.endIndex)...]
    }
    kept += rest
    guard !said.isEmpty else { return Found(words: words, said: []) }
    let words = SpacedText(kept).text.trimmingSpaces()
    return Found(words: words.hasSuffix("//") ? words.dropLast(2).trimmingSpaces() : words, said: said)
  }

  /// A short name before a colon: letters, digits, spaces.
  private static func label(_ text: Substring) -> String? {
    guard let colon = text.prefix(30).firstIndex(of: ":") else { return nil }
    let label = text[..<colon]
    guard label.first?.isLetter == true, label.allSatisfy({ $0.isLetter || $0.isNumber || $0 == " " || $0 == "_" })
    else { return nil }
    return String(label)
  }
}
