/// The heading of one column of Qualtrics: its tag, its text and what it was imported from.
struct QualtricsHeading: Equatable {
  var tag: String
  var text: String
  /// `QID4-1-1`, `finished` …; empty in exports with two rows of headings.
  var importID: String

  /// What the tag says before its last `_` and the number after it: `Q2_3` is choice 3 of `Q2`.
  var choice: (stem: String, number: String)? {
    guard let cut = tag.lastIndex(of: "_"), cut > tag.startIndex else { return nil }
    let number = tag[tag.index(after: cut)...]
    return Int(number) == nil ? nil : (String(tag[..<cut]), String(number))
  }

  /// The words written beside a choice: `Q2_7_TEXT`.
  var isWords: Bool { tag.hasSuffix("_TEXT") }

  /// The text of the question and that of the choice or row: « Question - Choix ».
  var parts: (question: String, choice: String) {
    guard let cut = text.ranges(of: " - ").last else { return (text, "") }
    let question = String(text[..<cut.lowerBound])
    let selected = [" - Selected Choice", " - Choix sélectionné", " - Geselecteerde keuze"].first {
      question.hasSuffix($0)
    }
    return (String(question.dropLast(selected?.count ?? 0)), String(text[cut.upperBound...]))
  }

  /// The texts of the choices of one question, and of the question: older exports put a bare « - » between them.
  static func choices(_ headings: [QualtricsHeading]) -> (question: String, choices: [String]) {
    let parts = headings.map(\.parts)
    guard let first = parts.first else { return ("", []) }
    if !first.choice.isEmpty, parts.allSatisfy({ $0.question == first.question }) {
      return (first.question, parts.map(\.choice))
    }
    let texts = headings.map(\.text)
    let common = texts.dropFirst().reduce(texts[0]) { common, text in
      String(zip(common, text).prefix { $0 == $1 }.map(\.0))
    }
    guard texts.count > 1, let cut = common.lastIndex(of: "-") else { return (texts[0], texts) }
    return (String(common[..<cut]), texts.map { String($0.dropFirst(common[...cut].count)) })
  }

  /// The value of `ImportId` in a third heading, in JSON (`"ImportId":"QID1"`) or as Python prints it
  /// (`'ImportId': 'QID1'`); `nil` when there is none.
  static func importID(_ cell: String) -> String? {
    guard let key = cell.ranges(of: "ImportId").first else { return nil }
    let rest = cell[key.upperBound...].dropFirst().drop { $0 == " " || $0 == ":" }
    guard let quote = rest.first, quote == "\"" || quote == "'" else { return nil }
    return String(rest.dropFirst().prefix { $0 != quote })
  }
}
