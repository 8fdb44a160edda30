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
    let isStored = table.dialect.separator == nil && table.workbook == nil
    let headings = structure.map { LimeSurveyHeadings($0, for: table.names, isStored: isStored) }
    let displays = Set(structure?.questions.filter { $0.type == .display }.map(\.code) ?? [])
    for (index, field) in table.header.enumerated() {
      if let name = headings?.field(field.text, not: { columns[$0] != nil }) {
        columns[name] = index
      } else if displays.contains(field.text) {
        displayed.append(index)
      } else if let role = LimeSurveyMetadata(heading: field.text) {
        metadata.append((index, role))
      } else {
        unknown.append(index)
      }
    }
    if let structure { matchInOrder(table, structure) }
  }

  /// Columns whose heading begins with the text of a question, as many as it still lacks, are those, in their order: what
  /// LimeSurvey adds between brackets depends on its translation.
  private mutating func matchInOrder(_ table: CSVTable, _ structure: LimeSurveyStructure) {
    guard !unknown.isEmpty else { return }
    for (index, question) in structure.questions.enumerated() {
      let own = structure.variables.filter { $0.question == index }.flatMap(\.fields)
      let missing = own.reduce(into: [String]()) { names, field in
        if columns[field.name] == nil, !names.contains(field.name) { names.append(field.name) }
      }
      let starts = question.label.texts.map { FoldedWords.of($0.text) + " " }.filter { $0.count > 4 }
      let found = unknown.filter { column in
        let heading = table.header[column].text
        return heading.contains("[") && starts.contains { FoldedWords.of(heading).hasPrefix($0) }
      }
      guard !missing.isEmpty, found.count == missing.count else { continue }
      for (name, column) in zip(missing, found) { columns[name] = column }
      unknown.removeAll { found.contains($0) }
    }
  }

  func column(_ role: LimeSurveyMetadata) -> Int? { metadata.first { $0.role == role }?.column }

  /// Looks like an export of LimeSurvey: a response id and at least one of its own columns.
  var isLimeSurvey: Bool {
    let roles = Set(metadata.map(\.role))
    return roles.contains(.id)
      && !roles.isDisjoint(with: [.completionDate, .lastPage, .language, .seed, .startDate, .lastActionDate])
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
