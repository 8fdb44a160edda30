import Survey

/// The words of a Triple-S label: plain text, and from version 2.0 `<text xml:lang mode>` elements among it.
struct TripleSText {
  /// The languages the definition declares.
  let languages: [String]
  /// Labels written by LimeSurvey hold HTML and expressions.
  let isHTML: Bool

  /// The language of a text that does not say its own, in a file that declares none.
  static let undetermined = "und"

  /// One text a language: the one for analysis before the one for everybody, before the one for interviews. Plain text
  /// beside them is another copy and counts only where its language has no text of its own.
  func label(_ element: XMLElement?) -> Label {
    guard let element else { return Label() }
    var kept: [String: (rank: Int, text: String)] = [:]
    for child in element.children("text") {
      let language = declared(child.attribute("lang"))
      let rank = Self.rank(child.attribute("mode"))
      let text = words(child)
      if !text.isEmpty, kept[language].map({ $0.rank < rank }) ?? true { kept[language] = (rank, text) }
    }
    let plain = words(element)
    let own = languages.first ?? Self.undetermined
    if !plain.isEmpty, kept[own] == nil { kept[own] = (0, plain) }
    let others = kept.keys.filter { !languages.contains($0) }.sorted()
    return Label(
      (languages + others).compactMap { language in
        kept[language].map { Label.Text(language: language, text: $0.text) }
      })
  }

  private static func rank(_ mode: String?) -> Int {
    switch mode?.lowercased() {
    case "analysis": 2
    case "interview": 0
    default: 1
    }
  }

  /// The declared language a code means: `FRA` is `fr-FR` where that is the French declared.
  private func declared(_ code: String?) -> String {
    guard let code, !code.isEmpty else { return languages.first ?? Self.undetermined }
    if languages.contains(code) { return code }
    let short = Self.shortCodes[code.lowercased()] ?? code.lowercased()
    return languages.first { $0.lowercased() == short || $0.lowercased().hasPrefix(short + "-") } ?? short
  }

  private static let shortCodes = [
    "fra": "fr", "fre": "fr", "nld": "nl", "dut": "nl", "eng": "en", "deu": "de", "ger": "de", "spa": "es",
    "ita": "it", "por": "pt",
  ]

  /// The text of an element without its `<text>` children, `<br/>` as a space, runs of spaces as one.
  private func words(_ element: XMLElement) -> String {
    let joined = element.content.reduce(into: "") { text, piece in
      switch piece {
      case .text(let piece): text += piece
      case .element(let child) where child.name == "text": break
      case .element(let child) where child.name == "br": text += " "
      case .element(let child): text += words(child)
      }
    }
    return isHTML ? LabelText.plain(joined) : joined.split { $0.isWhitespace && $0 != "\u{A0}" }.joined(separator: " ")
  }
}
