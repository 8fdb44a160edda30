import Foundation

/// A short plain name made of a label, to be typed: lower-case ASCII letters, digits and hyphens.
enum PlainName {
  private static let longest = 28
  /// Words that a name does without.
  private static let small: Set<String> = [
    "le", "la", "les", "l", "un", "une", "des", "de", "du", "d", "et", "ou", "a", "au", "aux", "en", "dans", "pour",
    "par", "sur", "que", "qui", "quel", "quelle", "quels", "quelles", "est", "sont", "vous", "votre", "vos", "ce",
    "cette",
    "the", "of", "and", "is", "are", "your", "you",
  ]

  /// The first words that say something, as many as stay short; empty for a text without any.
  static func of(_ text: String) -> String {
    let plain = text.decomposedStringWithCompatibilityMapping.lowercased().unicodeScalars.map { scalar -> Character in
      switch scalar {
      case "œ": "\u{153}"
      case "a"..."z", "0"..."9": Character(scalar)
      case "\u{300}"..."\u{36F}": "\u{0}"
      default: " "
      }
    }
    let words = String(plain.filter { $0 != "\u{0}" }).replacing("\u{153}", with: "oe").split(separator: " ").map(
      String.init)
    let telling = words.filter { !small.contains($0) }
    var name = ""
    for word in telling.isEmpty ? words.filter({ $0.count > 1 }) : telling {
      let longer = name.isEmpty ? word : "\(name)-\(word)"
      guard longer.count <= longest else { break }
      name = longer
    }
    return name.isEmpty ? String((telling.first ?? words.first ?? "").prefix(longest)) : name
  }
}
