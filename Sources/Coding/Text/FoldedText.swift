/// A copy of a text made to be searched, with the way back: lower case, letters composed with their marks, plain
/// apostrophes and hyphens, œ and æ spelt out, no-break and thin spaces as spaces, soft hyphens gone. Accents are kept.
package struct FoldedText: Equatable, Sendable {
  package private(set) var scalars: [Unicode.Scalar] = []
  /// For each folded scalar, the 0-based offset of the scalar it came from.
  package private(set) var origins: [Int] = []
  /// For each folded scalar, the offset after the last scalar it came from.
  private var ends: [Int] = []

  package init(_ text: String) {
    let size = text.utf8.count
    scalars.reserveCapacity(size)
    origins.reserveCapacity(size)
    ends.reserveCapacity(size)
    var offset = 0
    for scalar in text.unicodeScalars {
      if scalar.isASCII { append(Self.lowered(scalar), at: offset) } else { fold(scalar, at: offset) }
      offset += 1
    }
  }

  /// The range of the original text behind a range of the folded one.
  package func original(_ range: Range<Int>) -> Range<Int> {
    range.isEmpty ? 0..<0 : origins[range.lowerBound]..<ends[range.upperBound - 1]
  }

  /// The folded text of a range.
  func text(_ range: Range<Int>) -> String { String(scalars: scalars[range]) }

  private mutating func append(_ scalar: Unicode.Scalar, at offset: Int) {
    scalars.append(scalar)
    origins.append(offset)
    ends.append(offset + 1)
  }

  private mutating func fold(_ scalar: Unicode.Scalar, at offset: Int) {
    switch scalar.value {
    case 0xE0...0xFF where scalar != "æ": append(scalar, at: offset)
    case 0xC0...0xDE where scalar != "Æ" && scalar != "×":
      append(Unicode.Scalar(UInt8(scalar.value) + 32), at: offset)
    case 0x300...0x36F: mark(scalar, at: offset)
    default: for folded in Self.spelt(scalar) { append(folded, at: offset) }
    }
  }

  /// A mark joins the letter before it.
  private mutating func mark(_ mark: Unicode.Scalar, at offset: Int) {
    if let last = scalars.last, let composed = Diacritics.composed(last, with: mark) {
      scalars[scalars.count - 1] = composed
      ends[ends.count - 1] = offset + 1
    } else {
      append(mark, at: offset)
    }
  }

  /// What a rarer scalar becomes.
  private static func spelt(_ scalar: Unicode.Scalar) -> String.UnicodeScalarView {
    switch scalar {
    case "\u{2019}", "\u{2018}", "\u{02BC}", "\u{2032}": "'".unicodeScalars
    case "\u{2010}", "\u{2011}": "-".unicodeScalars
    case "œ", "Œ": "oe".unicodeScalars
    case "æ", "Æ": "ae".unicodeScalars
    case "\u{00A0}", "\u{202F}", "\u{2002}"..."\u{200A}": " ".unicodeScalars
    case "\u{00AD}", "\u{200B}"..."\u{200D}", "\u{2060}", "\u{FEFF}": "".unicodeScalars
    default: scalar.properties.lowercaseMapping.unicodeScalars
    }
  }

  private static func lowered(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "A"..."Z": Unicode.Scalar(UInt8(scalar.value) + 32)
    case "\t", "\n", "\r": " "
    default: scalar
    }
  }
}
