import Survey

/// How far each case went and what was shown to it.
struct LimeSurveyProgress {
  /// One case.
  struct Case {
    var completion: Completion
    /// The last page the informant left with « suivant », from 1; all pages when complete.
    var lastPage: Int
    /// By question.
    var isShown: [Bool]
    var hiddenRows: Set<RelevancePlan.Row>
  }

  private let plan: RelevancePlan
  private let completionColumn: Int?
  private let lastPageColumn: Int?
  /// The page of each question, from 1.
  private let pages: [Int]
  private let isHidden: [Bool]
  /// The columns whose answers an informant gave, with the page they stand on.
  private let answered: [(column: Int, page: Int, isOption: Bool)]
  private let ticks: TickWords

  init(_ structure: LimeSurveyStructure, _ header: LimeSurveyHeader, _ plan: RelevancePlan, _ ticks: TickWords) {
    self.plan = plan
    self.ticks = ticks
    completionColumn = header.column(.completionDate)
    lastPageColumn = header.column(.lastPage)
    let pages = structure.questions.indices.map { Self.page(of: $0, structure) }
    self.pages = pages
    isHidden = structure.questions.map(\.isHidden)
    answered = structure.variables.filter { !$0.variable.isHidden }.flatMap { variable in
      variable.fields.compactMap { field in
        header.columns[field.name].map { ($0, pages[variable.question], variable.variable.kind == .multiple) }
      }
    }
  }

  /// The page a question stands on, from 1.
  private static func page(of question: Int, _ structure: LimeSurveyStructure) -> Int {
    switch structure.paging {
    case .group: structure.questions[question].group + 1
    case .question: question + 1
    case .survey: 1
    }
  }

  func `case`(_ record: CSVRecord) -> Case {
    let pages = answered.filter { isAnswer(record.fields[$0.column].text, isOption: $0.isOption) }.map(\.page)
    let isComplete = isComplete(record, hasAnswers: !pages.isEmpty)
    let shown = plan.shown(to: record)
    return Case(
      completion: isComplete ? .complete : pages.isEmpty ? .ghost : .partial,
      lastPage: isComplete ? .max : lastPage(record, pages), isShown: shown.questions, hiddenRows: shown.hiddenRows)
  }

  /// « N/A », and the word of an option that was not ticked, stand there without anybody's answer.
  private func isAnswer(_ text: String, isOption: Bool) -> Bool {
    !ColumnGuess.isBlank(text) && text != "N/A" && !(isOption && ticks.isNoTick(text))
  }

  private func isComplete(_ record: CSVRecord, hasAnswers: Bool) -> Bool {
    guard let column = completionColumn else { return hasAnswers }
    return !ColumnGuess.isBlank(record.fields[column].text)
  }

  /// What LimeSurvey wrote, or the last page that has an answer: going back lowers `lastpage`.
  private func lastPage(_ record: CSVRecord, _ pages: [Int]) -> Int {
    guard let column = lastPageColumn else { return .max }
    return max(Int(record.fields[column].text) ?? 0, pages.max() ?? 0)
  }

  /// Why a case has no answer to a question, or to a row of it.
  func absence(question: Int, row: String?, in state: Case) -> Answer.Absence {
    if pages[question] > state.lastPage { return .notReached }
    if !state.isShown[question] || isHidden[question] { return .notAsked }
    if let row, !state.hiddenRows.isEmpty, state.hiddenRows.contains(.init(question: question, code: row)) {
      return .notAsked
    }
    return .leftEmpty
  }
}
