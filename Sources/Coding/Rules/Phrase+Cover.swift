extension Phrase {
  /// Whether wherever `self` stands, `other` stands as well: what an exception so covers can never be found.
  func isCovered(by other: Phrase) -> Bool {
    guard !other.pieces.isEmpty, other.pieces.count <= pieces.count else { return false }
    return (0...pieces.count - other.pieces.count).contains { start in
      other.pieces.indices.allSatisfy { other.pieces[$0].covers(pieces[start + $0]) }
    }
  }
}

extension Phrase.Piece {
  /// Whether every word that `piece` finds is one this finds.
  fileprivate func covers(_ piece: Phrase.Piece) -> Bool {
    switch piece {
    case .word(let text): matches(WordForm(text, isStemmed: true))
    case .bareWord(let text): isBare && matches(WordForm(text, isStemmed: true))
    case .prefix(let beginning):
      switch self {
      case .prefix(let own): beginning.hasPrefix(own)
      case .barePrefix(let own): Diacritics.bare(beginning).hasPrefix(own)
      case .word, .bareWord, .stem: false
      }
    case .barePrefix(let beginning):
      if case .barePrefix(let own) = self { beginning.hasPrefix(own) } else { false }
    case .stem: self == piece
    }
  }

  /// Whether it looks at words without their accents.
  private var isBare: Bool {
    switch self {
    case .bareWord, .barePrefix: true
    case .word, .prefix, .stem: false
    }
  }
}
