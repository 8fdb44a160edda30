import Survey

/// The words of a LimeSurvey text: HTML, entities and `{expressions}` reduced to what an informant reads.
enum LabelText {
  /// A label in the survey's languages, in their order; languages it does not declare come after, by name.
  static func label(_ texts: [String: String], languages: [String]) -> Label {
    let others = texts.keys.filter { !languages.contains($0) }.sorted()
    return Label(
      (languages + others).compactMap { language in
        texts[language].map { Label.Text(language: language, text: plain($0)) }
      })
  }

  /// The text without tags, entities decoded, runs of spaces as one; an expression shows as « … », and nothing is left
  /// of a text that is only an expression.
  static func plain(_ html: String) -> String {
    let scalars = Array(html.unicodeScalars)
    var text: [Unicode.Scalar] = []
    var index = 0
    while index < scalars.count {
      switch scalars[index] {
      case "<": index = skipTag(scalars, from: index, into: &text)
      case "{": index = skipExpression(scalars, from: index, into: &text)
      case "&": index = takeEntity(scalars, from: index, into: &text)
      default:
        text.append(scalars[index])
        index += 1
      }
    }
    let words = collapsed(text)
    return words.allSatisfy { "… \u{A0}".contains($0) } ? "" : words
  }

  private static let inlineTags: Set<String> = [
    "a", "abbr", "b", "big", "code", "em", "font", "i", "ins", "mark", "s", "small", "span", "strong", "sub", "sup",
    "u",
  ]

  /// Passes a tag, or keeps a « < » that opens none; a tag that is not part of a line counts as a space. What `script` and
  /// `style` hold is no text.
  private static func skipTag(_ scalars: [Unicode.Scalar], from start: Int, into text: inout [Unicode.Scalar]) -> Int {
    let next = start + 1 < scalars.count ? scalars[start + 1] : " "
    guard next == "/" || next == "!" || next.properties.isAlphabetic,
      let end = scalars[start...].firstIndex(of: ">")
    else {
      text.append("<")
      return start + 1
    }
    let name = scalars[(start + 1)..<end].drop { $0 == "/" }.prefix { $0.properties.isAlphabetic || "0"..."9" ~= $0 }
    let tag = String(String.UnicodeScalarView(name)).lowercased()
    if !inlineTags.contains(tag) { text.append(" ") }
    guard next != "/", tag == "script" || tag == "style" else { return end + 1 }
    var close = end + 1
    while close + 1 < scalars.count, scalars[close] != "<" || scalars[close + 1] != "/" { close += 1 }
    return close + 1 < scalars.count ? close : scalars.count
  }

  /// Passes `{…}` as the expression manager reads it: no space after the brace, braces inside quotes not counted.
  private static func skipExpression(
    _ scalars: [Unicode.Scalar], from start: Int, into text: inout [Unicode.Scalar]
  ) -> Int {
    guard start + 1 < scalars.count, !scalars[start + 1].properties.isWhitespace else {
      text.append("{")
      return start + 1
    }
    var quote: Unicode.Scalar?
    for index in (start + 1)..<scalars.count {
      let scalar = scalars[index]
      if let open = quote {
        if scalar == open { quote = nil }
      } else if scalar == "\"" || scalar == "'" {
        quote = scalar
      } else if scalar == "}" {
        text.append("…")
        return index + 1
      }
    }
    text.append("{")
    return start + 1
  }

  private static func takeEntity(
    _ scalars: [Unicode.Scalar], from start: Int, into text: inout [Unicode.Scalar]
  ) -> Int {
    let reach = scalars[(start + 1)...].prefix(10)
    guard let end = reach.firstIndex(of: ";"), end > start + 1,
      let scalar = HTMLEntity.scalar(named: String(String.UnicodeScalarView(scalars[(start + 1)..<end])))
    else {
      text.append("&")
      return start + 1
    }
    text.append(scalar)
    return end + 1
  }

  /// Runs of spaces as one, none at the ends; a no-break space is a letter, except at the ends.
  private static func collapsed(_ scalars: [Unicode.Scalar]) -> String {
    var result = String.UnicodeScalarView()
    var pending = false
    for scalar in scalars {
      if scalar.value <= 0x20 {
        pending = !result.isEmpty
      } else if scalar == "\u{A0}", result.isEmpty {
        continue
      } else {
        if pending { result.append(" ") }
        pending = false
        result.append(scalar)
      }
    }
    while result.last == "\u{A0}" || result.last == " " { result.removeLast() }
    return String(result)
  }
}
