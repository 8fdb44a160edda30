/// Words that follow one another, as a rule looks for them.
package struct Phrase: Hashable, Sendable {
  package enum Piece: Hashable, Sendable {
    case word(String)
    /// `mutualis*`
    case prefix(String)
    /// A word written without accents, found with or without.
    case bareWord(String)
    case barePrefix(String)
    /// `~mutualiser`, as its stem.
    case stem(String)
  }

  package let pieces: [Piece]

  init(_ pieces: [Piece]) { self.pieces = pieces }

  /// - Parameter isQuoted: written between quotes, where accents count even when none is written.
  init(_ written: String, isQuoted: Bool) {
    let folded = FoldedText(written)
    pieces = folded.words.map { word in
      let end = word.range.upperBound
      let isPrefix = end < folded.scalars.count && folded.scalars[end] == "*"
      let isBare = !isQuoted && Diacritics.bare(word.text) == word.text
      return switch (isPrefix, isBare) {
      case (true, true): .barePrefix(word.text)
      case (true, false): .prefix(word.text)
      case (false, true): .bareWord(word.text)
      case (false, false): .word(word.text)
      }
    }
  }
}

extension Phrase.Piece {
  func matches(_ form: WordForm) -> Bool {
    switch self {
    case .word(let whole): form.text == whole
    case .prefix(let beginning): form.text.hasPrefix(beginning)
    case .bareWord(let whole): form.bare == whole
    case .barePrefix(let beginning): form.bare.hasPrefix(beginning)
    case .stem(let stem): form.stem == stem
    }
  }
}
