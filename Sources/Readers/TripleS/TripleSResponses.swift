import Diagnostics
import Survey

/// The records of a Triple-S survey read with its definition.
struct TripleSResponses {
  private let definition: TripleSDefinition
  private(set) var export: SurveyExport
  private(set) var problems: [Problem] = []

  /// Without any record yet.
  init(_ definition: TripleSDefinition) {
    self.definition = definition
    let columns = definition.variables.map {
      Column($0.variable(languages: definition.languages), answers: [Answer]())
    }
    let description = ExportDescription(
      tool: "Triple-S", format: "sss", encoding: definition.encoding.rawValue,
      hasByteOrderMark: definition.hasByteOrderMark, languages: definition.languages)
    export = SurveyExport(
      description: description, title: definition.title,
      dataset: Dataset(unit: .answer, caseNames: [], columns: TripleSMoments.joined(columns)))
  }

  mutating func read(_ file: SourceFile) {
    let data = TripleSData(file, definition)
    problems += data.problems
    var readers = definition.variables.map { TripleSAnswers($0, languages: definition.languages, file: file.name) }
    for record in data.records {
      for index in readers.indices { readers[index].append(record) }
    }
    problems += readers.flatMap(\.problems).inReadingOrder()
    for reader in readers where !reader.specialCodes.isEmpty {
      note(.specialCodes(reader.specialCodes, variable: reader.definition.name), line: reader.definition.line)
    }
    var filters = TripleSFilters(definition.variables, readers.map(\.answers))
    let answers = filters.resolved()
    for (index, count) in filters.contradictions.sorted(by: { $0.key < $1.key }) {
      let variable = definition.variables[index]
      let fault = TripleSFault.answeredThoughFiltered(variable.name, filter: variable.filter ?? "", count: count)
      note(fault, line: variable.line)
    }
    export.description.separator = data.separator
    export.description.headerRows = definition.skippedLines
    export.dataset = dataset(readers.map(\.variable), answers, count: data.records.count)
  }

  /// The serial number names the cases and is then no variable.
  private mutating func dataset(_ variables: [Variable], _ answers: [[Answer]], count: Int) -> Dataset {
    var columns = zip(variables, answers).map { Column($0, answers: $1) }
    var names = (0..<count).map { "\($0 + 1)" }
    if let serial = definition.variables.firstIndex(where: { $0.use == .serial }) {
      let numbers = answers[serial].compactMap(name)
      if Set(numbers).count == count {
        names = numbers
        columns.remove(at: serial)
      } else {
        note(.repeatedSerial(variables[serial].name), line: definition.variables[serial].line)
      }
    }
    return Dataset(unit: .answer, caseNames: names, columns: TripleSMoments.joined(columns))
  }

  private func name(_ answer: Answer) -> String? {
    switch answer {
    case .number(let number): Int(exactly: number).map { "\($0)" } ?? "\(number)"
    case .words(let words): words
    case .date(let date): date
    case .choice, .choices, .ranks, .none: nil
    }
  }

  private mutating func note(_ fault: TripleSFault, line: Int) {
    problems.append(fault.problem(at: Place(definition.file, line: line)))
  }
}
