import Diagnostics
import Survey

/// The header of a response file laid beside the questionnaire: which column is which.
struct LimeSurveyHeader {
  /// The column of each field of the questionnaire that is there, by the field's name.
  private(set) var columns: [String: Int] = [:]
  private(set) var metadata: [(column: Int, role: LimeSurveyMetadata)] = []
  /// Columns the questionnaire does not know, by index.
  private(set) var unknown: [Int] = []
  /// Columns of text shown to the informant, always empty.
  private(set) var displayed: [Int] = []
  /// How many columns are neither metadata nor unknown.
  var knownCount: Int { columns.count + displayed.count }

  init(_ table: CSVTable, structure: LimeSurveyStructure?) {
    let variables = structure?.variables ?? []
    let names = Self.headings(variables, structure)
    let displays = Set(structure?.questions.filter { $0.type == .display }.map(\.code) ?? [])
    for (index, field) in table.header.enumerated() {
      if let name = names[field.text] ?? names[LimeSurveyMetadata.folded(field.text)], columns[name] == nil {
        columns[name] = index
      } else if displays.contains(field.text) {
        displayed.append(index)
      } else if let role = LimeSurveyMetadata(heading: field.text) {
        metadata.append((index, role))
      } else {
        unknown.append(index)
      }
    }
  }

  func column(_ role: LimeSurveyMetadata) -> Int? { metadata.first { $0.role == role }?.column }

  /// Looks like an export of LimeSurvey: a response id and at least one of its own columns.
  var isLimeSurvey: Bool {
    let roles = Set(metadata.map(\.role))
    return roles.contains(.id)
      && !roles.isDisjoint(with: [.completionDate, .lastPage, .language, .seed, .startDate, .lastActionDate])
  }

  /// The field each heading stands for: code headings as written, full texts folded (the first question wins).
  private static func headings(
    _ variables: [LimeSurveyVariable], _ structure: LimeSurveyStructure?
  ) -> [String: String] {
    var names: [String: String] = [:]
    for field in variables.flatMap(\.fields) {
      for heading in field.headings where names[heading] == nil { names[heading] = field.name }
    }
    guard let structure else { return names }
    for variable in variables {
      let question = structure.questions[variable.question]
      for field in variable.fields {
        let column = "\(structure.surveyID ?? "")X\(question.groupID)X\(question.id)\(field.suffix)"
        if names[column] == nil { names[column] = field.name }
        for heading in fullHeadings(field, question.label) where names[heading] == nil {
          names[heading] = field.name
        }
      }
    }
    return names
  }

  private static func fullHeadings(_ field: LimeSurveyField, _ question: Label) -> [String] {
    question.texts.filter { !$0.text.isEmpty }.map { text in
      let details = field.details.map { $0[text.language] ?? "" }
      return LimeSurveyMetadata.folded(([text.text] + details).joined(separator: " "))
    }
  }

  /// What does not match between the two: unknown columns, questions and columns that are missing.
  func problems(_ table: CSVTable, _ structure: LimeSurveyStructure) -> [Problem] {
    let variables = structure.variables
    let fields = variables.flatMap(\.fields)
    let answers = table.header.count - metadata.count
    if knownCount * 2 < answers {
      let fault = LimeSurveyFault.structureOfAnotherSurvey(structure.file, known: knownCount, columns: answers)
      return [fault.problem(at: Place(table.file, line: 1))]
    }
    let missing = fields.filter { columns[$0.name] == nil }
    let wanted = missing.compactMap(\.headings.first)
    var problems = unknown.map { index in
      let field = table.header[index]
      return LimeSurveyFault.unknownColumn(field.text, structure: structure.file, known: wanted)
        .problem(at: field.place(in: table.file))
    }
    for (index, question) in structure.questions.enumerated() {
      let own = variables.filter { $0.question == index }.flatMap(\.fields)
      let absent = own.filter { columns[$0.name] == nil }
      guard !absent.isEmpty else { continue }
      let faults: [LimeSurveyFault] =
        absent.count == own.count
        ? [.missingQuestion(question.code, structure: structure.file)]
        : absent.map { .missingColumn($0.headings[0], structure: structure.file) }
      problems += faults.map { $0.problem(at: Place(table.file, line: table.header.first?.line ?? 1)) }
    }
    return problems
  }
}
