/// A word of a folded text. Elisions are words of their own: « l'accueil » is « l' » and « accueil ».
package struct Word: Equatable, Sendable {
  package var text: String
  /// Where it stands in the folded text.
  package var range: Range<Int>
}

extension FoldedText {
  /// The words, in order. A hyphen joins; an apostrophe ends the word it closes.
  package var words: [Word] {
    var words: [Word] = []
    var start: Int?
    for (offset, scalar) in scalars.enumerated() {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        if start == nil { start = offset }
      } else if let begun = start {
        let joins = scalar == "-" && offset + 1 < scalars.count && scalars[offset + 1].properties.isAlphabetic
        if joins { continue }
        words.append(word(begun..<(scalar == "'" ? offset + 1 : offset)))
        start = nil
      }
    }
    if let begun = start { words.append(word(begun..<scalars.count)) }
    return words
  }

  private func word(_ range: Range<Int>) -> Word {
    Word(text: String(String.UnicodeScalarView(scalars[range])), range: range)
  }

  /// The sentences, as folded ranges: what ends with a point, a question or exclamation mark or an ellipsis and a space.
  package var sentences: [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = 0
    for offset in scalars.indices where Self.endsSentence(scalars[offset]) {
      guard offset + 1 == scalars.count || scalars[offset + 1] == " " else { continue }
      sentences.append(trimmed(start..<offset + 1))
      start = offset + 1
    }
    if start < scalars.count { sentences.append(trimmed(start..<scalars.count)) }
    return sentences.filter { !$0.isEmpty }
  }

  private static func endsSentence(_ scalar: Unicode.Scalar) -> Bool { ".!?…".unicodeScalars.contains(scalar) }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    let start = range.first { scalars[$0] != " " } ?? range.upperBound
    let end = range.last { scalars[$0] != " " }.map { $0 + 1 } ?? start
    return start..<max(start, end)
  }
}
