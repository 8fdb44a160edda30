/// One term of a rule: a word, the beginning of a word, or a phrase of such words.
package struct Term: Equatable, Sendable {
  package enum Piece: Equatable, Sendable {
    case word(String)
    /// `mutualis*`
    case prefix(String)

    func matches(_ word: String) -> Bool {
      switch self {
      case .word(let whole): word == whole
      case .prefix(let beginning): word.hasPrefix(beginning)
      }
    }
  }

  /// Words that follow one another.
  package var pieces: [Piece]

  /// Reads a term as the grid writes it: `mot`, `mutualis*`, `"phrase exacte"`, `mieux accueill*`. `nil` when it holds no
  /// word, or uses an operator that is not understood yet (`PROCHE`, `ET`, `OU`, `~`, `/…/`).
  package init?(_ written: String) {
    let operators = ["PROCHE", "ET", "OU", "SAUF"]
    let parts = written.split(separator: " ")
    guard !written.hasPrefix("~"), !written.hasPrefix("/"),
      !parts.contains(where: { part in
        operators.contains { part == $0 || part.hasPrefix($0 + "/") }
      })
    else { return nil }
    let folded = FoldedText(written.filter { $0 != "\"" })
    pieces = folded.words.map { word in
      let end = word.range.upperBound
      let isPrefix = end < folded.scalars.count && folded.scalars[end] == "*"
      return isPrefix ? .prefix(word.text) : .word(word.text)
    }
    if pieces.isEmpty { return nil }
  }

  /// The runs of `words` that the term matches, as ranges of indexes.
  package func matches(in words: [Word]) -> [Range<Int>] {
    words.indices.filter { matches(words, at: $0) }.map { $0..<$0 + pieces.count }
  }

  /// Whether the term stands at the word of this index.
  func matches(_ words: [Word], at start: Int) -> Bool {
    guard start + pieces.count <= words.count else { return false }
    for offset in pieces.indices where !pieces[offset].matches(words[start + offset].text) { return false }
    return true
  }
}
