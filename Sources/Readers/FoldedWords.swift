/// The words of a heading or an answer as exporters' spellings of it are told apart.
enum FoldedWords {
  /// Lower case, accents off, any other sign as one space.
  static func of(_ heading: String) -> String {
    var words: [String] = [""]
    for scalar in heading.lowercased().unicodeScalars {
      if let plain = accents[scalar] {
        words[words.count - 1] += plain
      } else if scalar.properties.isAlphabetic || "0"..."9" ~= scalar {
        words[words.count - 1].unicodeScalars.append(scalar)
      } else if words.last?.isEmpty == false {
        words.append("")
      }
    }
    return words.filter { !$0.isEmpty }.joined(separator: " ")
  }

  private static let accents: [Unicode.Scalar: String] = [
    "à": "a", "â": "a", "ä": "a", "ç": "c", "è": "e", "é": "e", "ê": "e", "ë": "e", "î": "i", "ï": "i", "ô": "o",
    "ö": "o", "ù": "u", "û": "u", "ü": "u",
  ]
}
