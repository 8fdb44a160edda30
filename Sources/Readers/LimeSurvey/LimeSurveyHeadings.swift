import Survey

/// Every heading the columns of a questionnaire may stand under: codes, column names of the response table in both
/// generations (`4242X1X10SQ001`, `Q10_S1001`), full texts, texts cut at 15 characters, a code before its text.
struct LimeSurveyHeadings {
  /// The field of each code heading, by heading.
  private var codes: [String: String] = [:]
  /// The field of each column of the response table.
  private var columns: [String: String] = [:]
  /// The fields that a text, folded, may name, in the order of the questionnaire.
  private var texts: [String: [String]] = [:]
  /// Columns of the response table are meant where both readings are possible.
  private var prefersColumns = false

  init(_ structure: LimeSurveyStructure, for header: [String], isStored: Bool) {
    for variable in structure.variables {
      let question = structure.questions[variable.question]
      for field in variable.fields {
        for heading in field.headings where codes[heading] == nil { codes[heading] = field.name }
        let former = "\(structure.surveyID ?? "")X\(question.groupID)X\(question.id)\(field.suffix)"
        for column in [former, "Q\(question.id)\(field.modernSuffix)"] where columns[column] == nil {
          columns[column] = field.name
        }
        for text in Self.texts(field, question.label) where texts[text]?.contains(field.name) != true {
          texts[text, default: []].append(field.name)
        }
      }
    }
    let matches = { (names: [String: String]) in header.count { names[$0] != nil } }
    prefersColumns = isStored || matches(columns) > matches(codes)
  }

  /// The field a heading names, of those not yet found.
  func field(_ heading: String, not taken: (String) -> Bool) -> String? {
    for names in prefersColumns ? [columns, codes] : [codes, columns] {
      if let name = names[heading], !taken(name) { return name }
    }
    for text in Set([heading, Self.unnumbered(heading)]).sorted() {
      if let name = texts[FoldedWords.of(text)]?.first(where: { !taken($0) }) { return name }
    }
    // A code, then whatever separates it from its text.
    let code = String(heading.prefix { $0.isLetter || $0.isNumber || "_[]#".contains($0) })
    return code == heading ? nil : codes[code].flatMap { taken($0) ? nil : $0 }
  }

  /// What full and abbreviated exports call a column in each language.
  private static func texts(_ field: LimeSurveyField, _ question: Label) -> [String] {
    question.texts.filter { !$0.text.isEmpty }.flatMap { text -> [String] in
      let details = field.details.map { $0[text.language] ?? "" }
      let wholes = [text.text] + details
      let cuts = wholes.map { String($0.unicodeScalars.prefix(15)) }
      return [wholes, cuts, [cuts[0]] + details].map { FoldedWords.of($0.joined(separator: " ")) }
    }
  }

  /// `Pourquoi ?_2`, which the second column of the same heading is called, without its number.
  static func unnumbered(_ heading: String) -> String {
    guard let mark = heading.lastIndex(of: "_") else { return heading }
    let number = heading[heading.index(after: mark)...]
    return !number.isEmpty && number.allSatisfy(\.isNumber) ? String(heading[..<mark]) : heading
  }
}
