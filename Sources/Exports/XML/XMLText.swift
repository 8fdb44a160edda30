/// A text as it stands in XML 1.0: the control characters it has no way to write become spaces.
enum XMLText {
  /// In an attribute: line feeds and tabs are written so that a reader does not make spaces of them.
  static func attribute(_ text: String) -> String { escaped(text, isAttribute: true) }

  /// Between tags: line feeds and tabs stand as they are.
  static func content(_ text: String) -> String { escaped(text, isAttribute: false) }

  private static func escaped(_ text: String, isAttribute: Bool) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"" where isAttribute: result += "&quot;"
      case "\n", "\t": if isAttribute { result += "&#\(scalar.value);" } else { result.unicodeScalars.append(scalar) }
      case "\r": result += "&#13;"
      case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
  }
}
