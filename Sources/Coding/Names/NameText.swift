/// A text as names are looked for in it: its words without case nor accents, apostrophes and hyphens parting them.
struct NameText {
  struct Word: Equatable {
    /// Lower case, no marks, œ spelt out.
    var folded: String
    /// In the text, Unicode scalars.
    var range: Range<Int>
  }

  private(set) var words: [Word] = []
  let scalars: [Unicode.Scalar]

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    let folded = FoldedText(text)
    var start: Int?
    for place in folded.scalars.indices {
      let isLetter = FoldedText.isLetter(folded.scalars[place])
      if isLetter, start == nil { start = place }
      if !isLetter, let begun = start {
        append(folded, begun..<place)
        start = nil
      }
    }
    if let begun = start { append(folded, begun..<folded.scalars.count) }
  }

  private mutating func append(_ folded: FoldedText, _ range: Range<Int>) {
    words.append(Word(folded: Diacritics.bare(folded.text(range)), range: folded.original(range)))
  }

  /// Whether two words that follow each other may be of one name: spaces, a line end, a hyphen, an apostrophe or a point
  /// between.
  func joins(_ index: Int) -> Bool {
    let gap = scalars[words[index].range.upperBound..<words[index + 1].range.lowerBound]
    guard gap.allSatisfy({ Self.isGap($0) || Self.isSpace($0) }), gap.count(where: { !Self.isSpace($0) }) <= 3,
      gap.count(where: { $0 == "\n" }) <= 1
    else { return false }
    // A point ends a sentence, but after « M » or « Mme ».
    return !gap.contains(".") || words[index].range.count <= 3
  }

  /// Whether a point stands between a word and the next.
  func holdsPoint(after index: Int) -> Bool {
    scalars[words[index].range.upperBound..<words[index + 1].range.lowerBound].contains(".")
  }

  private static func isGap(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "-", "'", ".", "_", "\u{2010}", "\u{2011}", "\u{2018}", "\u{2019}", "\u{2BC}", "\u{AD}", "\u{200B}": true
    default: false
    }
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", "\n", "\r", "\t", "\u{A0}", "\u{2002}"..."\u{200A}", "\u{202F}": true
    default: false
    }
  }

  func string(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    for scalar in scalars[range] { view.append(scalar) }
    return String(view)
  }
}
