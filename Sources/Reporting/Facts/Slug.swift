/// The part of a fact's id made from a code or label: ASCII letters, digits, hyphens and points, so that it can be typed.
enum Slug {
  static func of(_ text: String) -> String {
    var slug = ""
    for scalar in text.unicodeScalars {
      let written = scalar.isASCII ? String(scalar).lowercased() : plain[scalar] ?? ""
      for character in written {
        if character.isLetter || character.isNumber || character == "." {
          slug.append(character)
        } else if !slug.isEmpty, slug.last != "-" {
          slug.append("-")
        }
      }
    }
    while slug.last == "-" { slug.removeLast() }
    return slug
  }

  private static let plain: [Unicode.Scalar: String] = {
    var plain: [Unicode.Scalar: String] = ["œ": "oe", "Œ": "oe", "æ": "ae", "Æ": "ae", "’": "-"]
    let pairs: [(String, String)] = [
      ("àâäÀÂÄ", "a"), ("éèêëÉÈÊË", "e"), ("îïÎÏ", "i"), ("ôöÔÖ", "o"), ("ùûüÙÛÜ", "u"), ("çÇ", "c"), ("ÿ", "y"),
      ("ñÑ", "n"),
    ]
    for (letters, ascii) in pairs { for letter in letters.unicodeScalars { plain[letter] = ascii } }
    return plain
  }()
}
