/// Escaping for HTML text and attributes, and for CSS strings inside a page's style element.
package enum HTMLText {
  /// For text and for attribute values between double quotes. Control characters, which no HTML may hold, become U+FFFD.
  package static func escaped(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
      case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
      case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": escaped.append(contentsOf: "&quot;".unicodeScalars)
      case "\n", "\t": escaped.append(scalar)
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}": escaped.append("\u{FFFD}")
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }

  /// A CSS string, quotes included: nothing in it can end the string or the style element.
  package static func cssString(_ text: String) -> String {
    var string = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\", "<", ">", "&", "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}":
        string += "\\\(String(scalar.value == 0 ? 0xFFFD : scalar.value, radix: 16)) "
      default: string.unicodeScalars.append(scalar)
      }
    }
    return string + "\""
  }

  /// A name that may stand in an id: ASCII letters, digits, `-`, `_` and `.`; accents are taken off.
  package static func identifier(_ text: String) -> String {
    var name = ""
    for scalar in text.lowercased().unicodeScalars {
      if scalar.isASCII, scalar.isLetter || scalar.isDigit || "-_.".unicodeScalars.contains(scalar) {
        name.unicodeScalars.append(scalar)
      } else if let plain = unaccented[scalar] {
        name += plain
      } else if !name.isEmpty, !name.hasSuffix("-") {
        name += "-"
      }
    }
    while name.hasSuffix("-") || name.hasSuffix(".") { name.removeLast() }
    return name
  }

  private static let unaccented: [Unicode.Scalar: String] = {
    let pairs: [(String, String)] = [
      ("àâäáã", "a"), ("éèêë", "e"), ("îïí", "i"), ("ôöóõ", "o"), ("ûüùú", "u"), ("ç", "c"), ("ÿ", "y"), ("ñ", "n"),
      ("œ", "oe"), ("æ", "ae"),
    ]
    var table: [Unicode.Scalar: String] = [:]
    for (letters, plain) in pairs { for scalar in letters.unicodeScalars { table[scalar] = plain } }
    return table
  }()
}
