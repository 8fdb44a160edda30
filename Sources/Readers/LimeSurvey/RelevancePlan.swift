import Diagnostics
import Survey

/// The conditions of a questionnaire, ready to be evaluated for one case after another.
struct RelevancePlan {
  enum Condition {
    case always
    /// Cannot be evaluated: nothing is called hidden because of it.
    case unknown
    case expression(RelevanceExpression)
  }

  /// A row of an array, or an option, with a condition of its own.
  struct Row: Hashable {
    var question: Int
    var code: String
  }

  private struct Reference {
    var question: Int
    var column: Int
    /// Labels of full-answer exports → codes.
    var codes: [String: String]
  }

  private let structure: LimeSurveyStructure
  private var references: [String: Reference] = [:]
  /// The group of each question.
  private let groupOfQuestion: [Int]
  private var groups: [Condition] = []
  private var questions: [Condition] = []
  private var rows: [(row: Row, condition: Condition)] = []
  private(set) var problems: [Problem] = []

  init(_ structure: LimeSurveyStructure, _ header: LimeSurveyHeader) {
    self.structure = structure
    groupOfQuestion = structure.questions.map(\.group)
    for variable in structure.variables { refer(to: variable, header) }
    groups = structure.groups.map { group in
      condition([group.relevance], of: group.label.text() ?? "groupe", line: group.line)
    }
    for (index, question) in structure.questions.enumerated() {
      questions.append(condition([question.relevance], of: question.code, line: question.line))
      for option in question.subquestions where option.scale == 0 {
        let name = "\(question.code)_\(option.code)"
        let filters = filters(of: question, row: option.code)
        let own = condition(([option.relevance] + filters).filter { !$0.isEmpty }, of: name, line: question.line)
        if case .always = own { continue }
        rows.append((Row(question: index, code: option.code), own))
      }
    }
  }

  /// What `array_filter` and `array_filter_exclude` ask of a row: that its code be ticked, or not, in each question named.
  private func filters(of question: LimeSurveyStructure.Question, row: String) -> [String] {
    let kept = question.attributes["array_filter"] ?? ""
    let excluded = question.attributes["array_filter_exclude"] ?? ""
    return kept.split(separator: ";").map { "!is_empty(\($0)_\(row).NAOK)" }
      + excluded.split(separator: ";").map { "is_empty(\($0)_\(row).NAOK)" }
  }

  private mutating func refer(to variable: LimeSurveyVariable, _ header: LimeSurveyHeader) {
    let question = structure.questions[variable.question]
    var codes: [String: String] = [:]
    if case .field = variable.source {
      for category in variable.variable.categories {
        for text in category.label.texts where codes[text.text] == nil { codes[text.text] = category.code }
      }
      for category in variable.variable.categories { codes[category.code] = category.code }
    }
    for field in variable.fields {
      guard let column = header.columns[field.name] else { continue }
      let reference = Reference(question: variable.question, column: column, codes: codes)
      references[field.name] = reference
      references["\(question.groupID)X\(question.id)\(field.suffix)"] = reference
    }
  }

  private mutating func condition(_ texts: [String], of name: String, line: Int) -> Condition {
    let joined = texts.count == 1 ? texts[0] : texts.map { "(\($0))" }.joined(separator: " and ")
    let trimmed = joined.split { $0.isWhitespace }.joined(separator: " ")
    if trimmed.isEmpty || trimmed == "1" { return .always }
    do throws(RelevanceParser.Failure) {
      let expression = try RelevanceParser.parse(trimmed)
      for unknown in expression.references where !knows(unknown) {
        throw RelevanceParser.Failure(why: "« \(unknown) » n’a pas de colonne")
      }
      return .expression(expression)
    } catch {
      let fault = LimeSurveyFault.unreadableCondition(trimmed, of: name, why: error.why)
      problems.append(fault.problem(at: Place(structure.file, line: line)))
      return .unknown
    }
  }

  /// Whether a name means a column; `SIDXGIDXQIDcode` of older questionnaires is known without its survey, and kept.
  private mutating func knows(_ name: String) -> Bool {
    if references[name] != nil { return true }
    guard let cross = name.firstIndex(of: "X") else { return false }
    references[name] = references[String(name[name.index(after: cross)...])]
    return references[name] != nil
  }

  /// Which questions and rows the conditions show to one case. A reference to a hidden question is empty.
  func shown(to record: CSVRecord) -> (questions: [Bool], hiddenRows: Set<Row>) {
    var relevant = [Bool](repeating: true, count: questions.count)
    let references = references
    func answer(_ name: String) -> String {
      guard let reference = references[name], relevant[reference.question] else { return "" }
      let text = record.fields[reference.column].text
      return reference.codes[text] ?? text
    }
    var groupRelevant: [Bool?] = Array(repeating: nil, count: groups.count)
    for index in questions.indices {
      let place = groupOfQuestion[index]
      let group = groupRelevant[place] ?? Self.holds(groups[place], answer)
      groupRelevant[place] = group
      relevant[index] = group && Self.holds(questions[index], answer)
    }
    let hidden = rows.filter { !Self.holds($0.condition, answer) }.map(\.row)
    return (relevant, Set(hidden))
  }

  private static func holds(_ condition: Condition, _ answer: (String) -> String) -> Bool {
    switch condition {
    case .always, .unknown: true
    case .expression(let expression): expression.isTrue(answer)
    }
  }
}
