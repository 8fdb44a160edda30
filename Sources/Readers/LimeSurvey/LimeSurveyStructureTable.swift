import Diagnostics
import Survey

/// LimeSurvey's structure as a table (« export .txt », TAB): rows of class S, SL, G, Q, SQ and A, one block per language,
/// each belonging to the row above it.
struct LimeSurveyStructureTable {
  private let table: CSVTable
  private let columns: [String: Int]
  private var structure: LimeSurveyStructure
  private var titles: [String: String] = [:]
  private var texts: [String: [String: String]] = [:]
  private var problems: [Problem] = []

  /// Whether a header is one of these tables.
  static func isHeader(_ names: [String]) -> Bool {
    Set(["class", "type/scale", "name", "relevance", "text", "language"]).isSubset(of: names)
  }

  static func read(_ table: CSVTable) -> Reading<LimeSurveyStructure?> {
    var reading = LimeSurveyStructureTable(table)
    for record in table.records { reading.take(record) }
    return Reading(reading.finished(), problems: reading.problems)
  }

  private init(_ table: CSVTable) {
    self.table = table
    columns = Dictionary(table.header.enumerated().map { ($1.text, $0) }) { first, _ in first }
    structure = LimeSurveyStructure(
      file: table.file, format: "txt", surveyID: nil, title: Label(), languages: [], paging: .group, dateFormats: [],
      groups: [], questions: [])
  }

  private func value(_ record: CSVRecord, _ column: String) -> String {
    columns[column].map { record.fields[$0].text } ?? ""
  }

  private mutating func take(_ record: CSVRecord) {
    let language = value(record, "language")
    let name = value(record, "name")
    switch value(record, "class") {
    case "S": setting(name, value(record, "text"))
    case "SL":
      if !structure.languages.contains(language) { structure.languages.append(language) }
      if name == "surveyls_dateformat", let number = Int(value(record, "text")) { structure.dateFormats.append(number) }
      if name == "surveyls_title" { titles[language] = value(record, "text") }
    case "G": group(record, language)
    case "Q": question(record, language)
    case "SQ", "A": option(record, language)
    default: break  // assessments, quotas and conditions say nothing of the variables
    }
  }

  private mutating func setting(_ name: String, _ text: String) {
    switch name {
    case "sid": structure.surveyID = text
    case "language": structure.languages.insert(text, at: 0)
    case "format": structure.paging = LimeSurveyStructure.Paging(rawValue: text) ?? .group
    default: break  // appearance and sending
    }
  }

  private var groupInBlock = -1
  private var blockLanguage = ""
  private var questionInBlock = -1

  private mutating func group(_ record: CSVRecord, _ language: String) {
    if language != blockLanguage { (blockLanguage, groupInBlock) = (language, -1) }
    groupInBlock += 1
    texts["G\(groupInBlock)", default: [:]][language] = value(record, "name")
    guard groupInBlock == structure.groups.count else { return }
    structure.groups.append(
      .init(label: Label(), relevance: value(record, "relevance"), line: record.line))
  }

  private mutating func question(_ record: CSVRecord, _ language: String) {
    let code = value(record, "name")
    texts["Q\(code)", default: [:]][language] = value(record, "text")
    texts["O\(code)", default: [:]][language] = value(record, "other_replace_text")
    if let index = structure.questions.firstIndex(where: { $0.code == code }) {
      questionInBlock = index
      return
    }
    guard let type = LimeSurveyQuestionType(rawValue: value(record, "type/scale")) else {
      let fault = LimeSurveyFault.unknownType(value(record, "type/scale"), question: code)
      problems.append(fault.problem(at: Place(table.file, line: record.line)))
      questionInBlock = -1
      return
    }
    questionInBlock = structure.questions.count
    let settings = ["hidden", "max_answers", "max_subquestions"].map { ($0, value(record, $0)) }
    structure.questions.append(
      .init(
        id: value(record, "id"), groupID: "", group: max(0, groupInBlock), type: type, code: code, label: Label(),
        relevance: value(record, "relevance"), hasOther: value(record, "other") == "Y", otherLabel: Label(),
        attributes: Dictionary(settings) { first, _ in first }, subquestions: [], answers: [], line: record.line))
  }

  private mutating func option(_ record: CSVRecord, _ language: String) {
    guard structure.questions.indices.contains(questionInBlock) else { return }
    let kind = value(record, "class")
    let scale = Int(value(record, "type/scale")) ?? 0
    let code = value(record, "name")
    texts["\(kind)\(questionInBlock)/\(scale)/\(code)", default: [:]][language] = value(record, "text")
    let option = LimeSurveyStructure.Option(
      code: code, label: Label(), scale: scale, id: kind == "SQ" ? value(record, "id") : "",
      relevance: kind == "SQ" ? value(record, "relevance") : "")
    let path: WritableKeyPath<LimeSurveyStructure.Question, [LimeSurveyStructure.Option]> =
      kind == "SQ" ? \.subquestions : \.answers
    let known = structure.questions[questionInBlock][keyPath: path]
    if known.contains(where: { $0.code == code && $0.scale == scale }) { return }
    structure.questions[questionInBlock][keyPath: path].append(option)
  }

  private func label(_ key: String) -> Label { LabelText.label(texts[key] ?? [:], languages: structure.languages) }

  private func finished() -> LimeSurveyStructure {
    var result = structure
    result.languages = structure.languages.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    if result.groups.isEmpty { result.groups = [.init(label: Label(), relevance: "", line: 1)] }
    result.title = LabelText.label(titles, languages: result.languages)
    for index in result.groups.indices { result.groups[index].label = label("G\(index)") }
    for index in result.questions.indices {
      result.questions[index].label = label("Q\(result.questions[index].code)")
      result.questions[index].otherLabel = label("O\(result.questions[index].code)")
      for path in [\LimeSurveyStructure.Question.subquestions, \.answers] {
        let kind = path == \.answers ? "A" : "SQ"
        for place in result.questions[index][keyPath: path].indices {
          let option = result.questions[index][keyPath: path][place]
          result.questions[index][keyPath: path][place].label = label("\(kind)\(index)/\(option.scale)/\(option.code)")
        }
      }
    }
    return result
  }
}
