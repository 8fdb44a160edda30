import Diagnostics
import Survey

/// A LimeSurvey response file read with its questionnaire: every case, complete or not, the three absences kept apart.
struct LimeSurveyResponses {
  private let table: CSVTable
  private let structure: LimeSurveyStructure
  private let header: LimeSurveyHeader
  private let progress: LimeSurveyProgress
  private let ticks: TickWords
  /// The cells not shown, where the file tells them.
  private let unshown: UnshownCells
  private var problems: [Problem]

  static func read(
    _ table: CSVTable, _ structure: LimeSurveyStructure, unshown: UnshownCells = .untold
  ) -> Reading<SurveyExport?> {
    var reading = LimeSurveyResponses(table, structure, unshown)
    let export = reading.export()
    return Reading(export, problems: reading.problems)
  }

  private init(_ table: CSVTable, _ structure: LimeSurveyStructure, _ unshown: UnshownCells) {
    self.table = table
    self.unshown = unshown
    self.structure = structure
    header = LimeSurveyHeader(table, structure: structure)
    let plan = RelevancePlan(structure, header)
    ticks = TickWords(found: Self.optionWords(table, structure, header))
    progress = LimeSurveyProgress(structure, header, plan, ticks)
    problems = header.problems(table, structure) + plan.problems
    let top = Place(table.file, line: table.header.first?.line ?? 1)
    if header.column(.completionDate) == nil { problems.append(LimeSurveyFault.noCompletionDate.problem(at: top)) }
    if header.column(.lastPage) == nil { problems.append(LimeSurveyFault.noLastPage.problem(at: top)) }
  }

  /// What stands in the columns of options, « other » apart.
  private static func optionWords(
    _ table: CSVTable, _ structure: LimeSurveyStructure, _ header: LimeSurveyHeader
  ) -> Set<String> {
    var words: Set<String> = []
    for variable in structure.variables {
      guard case .options(let fields) = variable.source else { continue }
      for (field, category) in zip(fields, variable.variable.categories) where category.code != "other" {
        guard let column = header.columns[field.name] else { continue }
        for text in table.column(column) where !ColumnGuess.isBlank(text) && words.count < 20 { words.insert(text) }
      }
    }
    return words
  }

  private mutating func export() -> SurveyExport {
    let cases = table.records.map { progress.case($0) }
    let extra = MetadataColumns(table: table, header: header)
    var columns = extra.columns(languages: structure.languages)
    for variable in structure.variables where variable.fields.contains(where: { header.columns[$0.name] != nil }) {
      columns.append(column(variable, cases))
    }
    columns += header.unknown.map { index in
      ColumnGuess.column(named: table.header[index].text, values: table.column(index))
    }
    return SurveyExport(
      description: table.description(tool: "LimeSurvey", languages: structure.languages), title: structure.title,
      dataset: Dataset(
        unit: .answer, caseNames: extra.caseNames, columns: columns, completions: cases.map(\.completion)))
  }

  private mutating func column(_ variable: LimeSurveyVariable, _ cases: [LimeSurveyProgress.Case]) -> Column {
    var variable = variable
    if structure.questions[variable.question].type == .equation { variable.variable.kind = equationKind(variable) }
    var reader = LimeSurveyAnswers(
      variable, header, file: table.file, ticks: ticks,
      dayOrders: structure.dateFormats.compactMap(DayOrder.order))
    var contradictions = 0
    let question = variable.question
    let row = variable.row
    var answers: [Answer] = []
    answers.reserveCapacity(cases.count)
    for (index, (record, state)) in zip(table.records, cases).enumerated() {
      if let answer = reader.answer(record) {
        answers.append(answer)
        if !state.isShown[question] { contradictions += 1 }
      } else {
        let absence = progress.absence(question: question, row: row, in: state)
        answers.append(.none(told(absence, variable, record: index)))
      }
    }
    problems += reader.problems
    if contradictions > 0 {
      let fault = LimeSurveyFault.answeredThoughHidden(variable.variable.name, count: contradictions)
      problems.append(fault.problem(at: Place(table.file)))
    }
    return Column(variable.variable, answers: answers)
  }

  /// The absence found by conditions, or what the file itself says: not shown, or shown and left empty.
  private func told(_ absence: Answer.Absence, _ variable: LimeSurveyVariable, record: Int) -> Answer.Absence {
    guard unshown.isTold, absence != .notReached else { return absence }
    let columns = variable.fields.compactMap { header.columns[$0.name] }
    return columns.allSatisfy { unshown.contains(record: record, column: $0) } ? .notAsked : .leftEmpty
  }

  /// An equation gives numbers when all it gave are numbers.
  private func equationKind(_ variable: LimeSurveyVariable) -> Variable.Kind {
    guard let name = variable.fields.first?.name, let column = header.columns[name] else { return .text }
    let given = table.column(column).filter { !ColumnGuess.isBlank($0) }
    return !given.isEmpty && given.allSatisfy { NumberText.number($0) != nil } ? .number : .text
  }
}
