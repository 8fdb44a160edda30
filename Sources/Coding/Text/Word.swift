/// A word of a folded text. Elisions and clitics are words of their own: « l'accueil » is « l' » and « accueil »,
/// « celui-là » is « celui » and « là ».
package struct Word: Equatable, Sendable {
  package var text: String
  /// Where it stands in the folded text.
  package var range: Range<Int>

  /// Whether it lost its vowel to the word after it.
  var isElided: Bool { text.utf8.last == UInt8(ascii: "'") }
}

extension FoldedText {
  /// The words, in order. A hyphen joins, but for clitics; an apostrophe ends the word it closes, but for the few words
  /// that hold one (« aujourd'hui », « d'accord »).
  package var words: [Word] {
    var words: [Word] = []
    words.reserveCapacity(scalars.count / 5)
    var start: Int?
    var lastHyphen: Int?
    for offset in scalars.indices {
      let scalar = scalars[offset]
      if Self.isLetter(scalar) {
        if start == nil { start = offset }
        continue
      }
      guard let begun = start else { continue }
      let joins = offset + 1 < scalars.count && Self.isLetter(scalars[offset + 1])
      if joins, scalar == "-" {
        lastHyphen = offset
        continue
      }
      if joins, scalar == "'", holdsApostrophe(begun, offset) { continue }
      append(begun..<(joins && scalar == "'" ? offset + 1 : offset), isCompound: lastHyphen != nil, to: &words)
      start = nil
      lastHyphen = nil
    }
    if let begun = start { append(begun..<scalars.count, isCompound: lastHyphen != nil, to: &words) }
    return words
  }

  private func append(_ range: Range<Int>, isCompound: Bool, to words: inout [Word]) {
    let parts = isCompound ? Clitics.parts(of: range, in: scalars) : [range]
    for part in parts { words.append(Word(text: text(part), range: part)) }
  }

  /// Whether the word that starts at `start` goes on after the apostrophe at `offset`.
  private func holdsApostrophe(_ start: Int, _ offset: Int) -> Bool {
    switch offset - start {
    case 1 where scalars[start] == "d":
      let end = scalars[(offset + 1)...].firstIndex { !Self.isLetter($0) } ?? scalars.count
      return ["abord", "accord", "ailleurs"].contains(text(offset + 1..<end))
    case 4...7: return ["aujourd", "quelqu", "presqu", "prud", "entr"].contains(text(start..<offset))
    default: return false
    }
  }

  /// Letters, digits and what marks a letter.
  static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x61...0x7A, 0x30...0x39, 0xE0...0xF6, 0xF8...0xFF: true
    case 0..<0x80: false
    case 0x300...0x36F: true
    default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
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

  private static func endsSentence(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ".", "!", "?", "…": true
    default: false
    }
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    let start = range.first { scalars[$0] != " " } ?? range.upperBound
    let end = range.last { scalars[$0] != " " }.map { $0 + 1 } ?? start
    return start..<max(start, end)
  }
}
