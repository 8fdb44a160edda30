/// What stands before a name, made to agree with the name that takes its place: « d’Alice » and « de Paul », « que Paul »
/// and « qu’Alice ».
struct Elision: Equatable {
  private(set) var scalars: [Unicode.Scalar]
  /// An article, whose gender no program knows.
  private(set) var isDoubtful = false

  private static let full = [
    "d": "de", "qu": "que", "jusqu": "jusque", "lorsqu": "lorsque", "puisqu": "puisque", "quoiqu": "quoique",
  ]

  init(_ before: ArraySlice<Unicode.Scalar>, _ name: String) {
    scalars = Array(before)
    let startsWithVowel = Self.startsWithVowel(name)
    guard let mark = scalars.last else { return }
    let isApostrophe = mark == "'" || mark == "’"
    guard isApostrophe || mark == " " || mark == "\u{A0}" else { return }
    let end = scalars.count - 1
    let start = scalars[..<end].lastIndex { !$0.properties.isAlphabetic }.map { $0 + 1 } ?? 0
    let word = String(scalars: scalars[start..<end]).lowercased()
    if isApostrophe {
      if !startsWithVowel, let full = Self.full[word] { replace(start..<end + 1, by: full + " ", after: word.count) }
      isDoubtful = !startsWithVowel && word == "l"
    } else if startsWithVowel {
      if let short = Self.full.first(where: { $0.value == word })?.key {
        replace(start..<end + 1, by: short + "’", after: short.count)
      }
      isDoubtful = word == "le" || word == "la"
    }
  }

  /// The first letters stay as they were written, capital or not.
  private mutating func replace(_ range: Range<Int>, by text: String, after kept: Int) {
    let tail = Array(text.unicodeScalars.dropFirst(kept))
    scalars.replaceSubrange(range.lowerBound + kept..<range.upperBound, with: tail)
  }

  private static func startsWithVowel(_ name: String) -> Bool {
    guard let first = FoldedText(name).scalars.first else { return false }
    return "aeiouyh".unicodeScalars.contains(Diacritics.bare(first))
  }
}
