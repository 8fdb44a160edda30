/// A copy of a text made to be searched, with the way back: lower case, plain apostrophes, œ and æ spelt out, no-break
/// and thin spaces as spaces, soft hyphens gone. Accents are kept.
package struct FoldedText: Equatable, Sendable {
  package let scalars: [Unicode.Scalar]
  /// For each folded scalar, the 0-based offset of the scalar it came from.
  package let origins: [Int]

  package init(_ text: String) {
    var scalars: [Unicode.Scalar] = []
    var origins: [Int] = []
    scalars.reserveCapacity(text.utf8.count)
    origins.reserveCapacity(text.utf8.count)
    var offset = 0
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        scalars.append(Self.lowered(scalar))
        origins.append(offset)
      } else {
        for folded in Self.fold(scalar) {
          scalars.append(folded)
          origins.append(offset)
        }
      }
      offset += 1
    }
    self.scalars = scalars
    self.origins = origins
  }

  /// The range of the original text behind a range of the folded one.
  package func original(_ range: Range<Int>) -> Range<Int> {
    guard let first = range.first, let last = range.last else { return 0..<0 }
    return origins[first]..<origins[last] + 1
  }

  /// What a scalar outside ASCII becomes.
  private static func fold(_ scalar: Unicode.Scalar) -> String.UnicodeScalarView {
    switch scalar {
    case "\u{2019}", "\u{2018}", "\u{02BC}": "'".unicodeScalars
    case "œ", "Œ": "oe".unicodeScalars
    case "æ", "Æ": "ae".unicodeScalars
    case "\u{00A0}", "\u{202F}", "\u{2009}": " ".unicodeScalars
    case "\u{00AD}": "".unicodeScalars
    default: scalar.properties.lowercaseMapping.unicodeScalars
    }
  }

  private static func lowered(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "A"..."Z": Unicode.Scalar(UInt8(scalar.value) + 32)
    case "\t", "\n": " "
    default: scalar
    }
  }
}
