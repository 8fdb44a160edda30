/// One word of a text as it is compared: without case, without accents, without a plural.
struct WrittenWord: Equatable {
  /// As written.
  var text: String
  var line: Int
  /// Counted from 1, in characters.
  var column: Int
  /// What stands between the word before and this one; empty for the first.
  var gap = ""

  /// Nothing but a space, a hyphen or an apostrophe stands between it and the word before.
  var followsDirectly: Bool { gap.count == 1 && " \u{A0}\u{202F}\n'’-".contains(gap) }
  /// A sentence ends before it.
  var beginsSentence: Bool { gap.contains { ".!?;".contains($0) } }

  var lowercased: String { text.lowercased() }
  /// Without case and accents.
  var key: String { Slug.of(text) }
  /// The key without the end of a plural.
  var stem: String { Self.stem(key) }

  private static func stem(_ key: String) -> String {
    guard key.count > 3, let last = key.last, last == "s" || last == "x" else { return key }
    return String(key.dropLast())
  }

  /// « de », « à » and the like: what follows them in a set phrase keeps its number.
  var isPreposition: Bool { Self.prepositions.contains(key) }

  private static let prepositions: Set<String> = ["a", "au", "aux", "d", "de", "des", "du", "en", "par", "pour", "sur"]

  /// The words of some text: letters, digits and what joins them; hyphens and apostrophes part words.
  static func words(of text: String, line: Int = 1, column: Int = 1) -> [WrittenWord] {
    var words: [WrittenWord] = []
    var current = ""
    var (line, column) = (line, column)
    var start = column
    var gap = ""
    func close() {
      guard !current.isEmpty else { return }
      words.append(WrittenWord(text: current, line: line, column: start, gap: words.isEmpty ? "" : gap))
      (current, gap) = ("", "")
    }
    for character in text {
      if character.isLetter || character.isNumber {
        if current.isEmpty { start = column }
        current.append(character)
      } else {
        close()
        gap.append(character)
      }
      column += 1
      if character.isNewline { (line, column) = (line + 1, 1) }
    }
    close()
    return words
  }
}

extension ArraySlice<WrittenWord> {
  /// The words as written, with what stands between them.
  var source: String {
    enumerated().map { $0 == 0 ? $1.text : $1.gap.replacing("\n", with: " ") + $1.text }.joined()
  }
}
