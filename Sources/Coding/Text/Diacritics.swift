/// Latin letters with their marks: how a letter and a mark compose, and what letter a composed one stands on.
enum Diacritics {
  /// The composed letter, or `nil` where there is none.
  static func composed(_ letter: Unicode.Scalar, with mark: Unicode.Scalar) -> Unicode.Scalar? {
    tables.composed[Pair(letter: letter, mark: mark)]
  }

  /// The letter without its marks.
  static func bare(_ letter: Unicode.Scalar) -> Unicode.Scalar { tables.bare[letter] ?? letter }

  /// The word without its marks.
  static func bare(_ word: String) -> String {
    if word.utf8.allSatisfy({ $0 < 0x80 }) { return word }
    var bare = String.UnicodeScalarView()
    for scalar in word.unicodeScalars { bare.append(Self.bare(scalar)) }
    return String(bare)
  }

  /// Whether a scalar is a mark on the letter before.
  static func isMark(_ scalar: Unicode.Scalar) -> Bool { (0x300...0x36F).contains(scalar.value) }

  private struct Pair: Hashable {
    var letter: Unicode.Scalar
    var mark: Unicode.Scalar
  }

  private struct Tables {
    var composed: [Pair: Unicode.Scalar] = [:]
    var bare: [Unicode.Scalar: Unicode.Scalar] = [:]
  }

  /// Found by canonical equivalence: the standard library holds « e » and U+0301 equal to « é ».
  private static let tables: Tables = {
    var known: [String: Unicode.Scalar] = [:]
    for value in [0xDF...0x24F, 0x1E00...0x1EFF].joined() {
      if let scalar = Unicode.Scalar(UInt32(value)), scalar.properties.isLowercase { known[String(scalar)] = scalar }
    }
    var tables = Tables()
    var letters = "abcdefghijklmnopqrstuvwxyz".unicodeScalars.map { (letter: $0, bare: $0) }
    for _ in 0..<2 {
      var next: [(letter: Unicode.Scalar, bare: Unicode.Scalar)] = []
      for letter in letters {
        for mark in (0x300...0x32D).compactMap({ Unicode.Scalar($0 as UInt32) }) {
          guard let composed = known[String(String.UnicodeScalarView([letter.letter, mark]))] else { continue }
          tables.composed[Pair(letter: letter.letter, mark: mark)] = composed
          tables.bare[composed] = letter.bare
          next.append((composed, letter.bare))
        }
      }
      letters = next
    }
    return tables
  }()
}
