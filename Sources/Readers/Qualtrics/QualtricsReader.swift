import Diagnostics
import Survey

/// Qualtrics: three rows of headings (tag, text, import id), or two in older exports; with its .qsf, codes have labels.
struct QualtricsReader {
  private var table: FormTable
  private let headings: [QualtricsHeading]
  private let metadata: [QualtricsMetadata?]
  private let questionnaire: QualtricsQuestionnaire?
  private var columns: [Column] = []
  /// The records as they came, where « seen, not answered » is marked; else empty.
  private var marked: [CSVRecord] = []
  private var completions: [Completion] = []

  /// What Qualtrics writes for a question seen and not answered, when asked to.
  private static let seen = "-99"

  static func recognises(_ grid: RecordGrid) -> Bool {
    if grid.texts(2).prefix(3).contains(where: { QualtricsHeading.importID($0) != nil }) { return true }
    let known = zip(grid.texts(0), grid.texts(1)).prefix(10).compactMap { QualtricsMetadata(tag: $0, text: $1) }
    return known.contains(.id) && known.count >= 5
  }

  static func read(_ grid: RecordGrid, structure: SourceFile?) -> Reading<SurveyExport?> {
    var problems: [Problem] = []
    var questionnaire: QualtricsQuestionnaire?
    if let structure {
      questionnaire = QualtricsQuestionnaire(structure)
      if questionnaire == nil { problems.append(FormFault.notAQuestionnaire.problem(at: Place(structure.name))) }
    }
    var reader = QualtricsReader(grid, questionnaire)
    return Reading(reader.export(), problems: problems + reader.table.problems)
  }

  private init(_ grid: RecordGrid, _ questionnaire: QualtricsQuestionnaire?) {
    let hasImports = grid.texts(2).contains { QualtricsHeading.importID($0) != nil }
    table = FormTable(grid, headerRows: hasImports ? 3 : 2)
    self.questionnaire = questionnaire
    var headings: [QualtricsHeading] = []
    for column in 0..<table.width {
      let importID = hasImports ? QualtricsHeading.importID(grid.text(2, column)) : nil
      headings.append(
        QualtricsHeading(tag: table.heading(0, column), text: table.heading(1, column), importID: importID ?? ""))
    }
    self.headings = headings
    metadata = headings.map { QualtricsMetadata(tag: $0.tag, text: $0.text) }
  }

  private var questions: [Int] { headings.indices.filter { metadata[$0] == nil } }

  private mutating func export() -> SurveyExport {
    leaveOutTests()
    if questions.contains(where: { table.distinct($0).contains(Self.seen) }) {
      marked = table.records
      table.blank(Self.seen, in: questions)
      table.note(.seenUnanswered(Self.seen))
    }
    setCompletions()
    var index = 0
    while index < table.width { index = readColumn(at: index) }
    return table.export(
      tool: "Qualtrics", title: questionnaire?.title ?? Label(),
      names: metadata.firstIndex(of: .id), columns: columns, completions: completions)
  }

  // MARK: - Cases

  private mutating func leaveOutTests() {
    let status = metadata.firstIndex(of: .status)
    let channel = metadata.firstIndex(of: .channel)
    table.leaveOut { record in
      let state = status.map { FoldedWords.of(record.fields[$0].text) } ?? ""
      let way = channel.map { FoldedWords.of(record.fields[$0].text) } ?? ""
      return ["1", "2", "9", "17"].contains(state)
        || [state, way].contains { text in
          ["preview", "test", "apercu", "voorbeeld"].contains { text.contains($0) }
        }
    }
  }

  private mutating func setCompletions() {
    guard let finished = metadata.firstIndex(of: .finished) else { return }
    completions = table.records.map { record in
      let text = FoldedWords.of(record.fields[finished].text)
      guard ["0", "false", "faux", "onwaar", "non", "no"].contains(text) else { return .complete }
      return table.isBlank(record, questions) ? .ghost : .partial
    }
  }

  // MARK: - Columns

  /// Reads a column with those of the same question, and gives the first column after them.
  private mutating func readColumn(at start: Int) -> Int {
    let heading = headings[start]
    if let role = metadata[start] {
      if role != .id {
        columns.append(
          table.metadata(heading.tag, start, isDate: role == .date, isPersonal: role == .person))
      }
      return start + 1
    }
    if heading.tag.isEmpty, heading.text.isEmpty, table.distinct(start).isEmpty { return start + 1 }
    guard let stem = heading.choice?.stem else {
      add(single(start), from: [start])
      return start + 1
    }
    var end = start + 1
    while end < table.width, headings[end].choice?.stem == stem || isWords(of: stem, end) { end += 1 }
    let choices = (start..<end).filter { !headings[$0].isWords }
    if isMultiple(stem, choices) {
      add(multiple(stem, choices), from: choices)
      for words in start..<end where headings[words].isWords { add(single(words), from: [words]) }
    } else {
      for column in start..<end { add(single(column), from: [column]) }
    }
    return end
  }

  private func isWords(of stem: String, _ column: Int) -> Bool {
    headings[column].isWords && headings[column].tag.hasPrefix(stem + "_")
  }

  /// Each column holds only its own sign: 1, the number of the choice, or its text; and some are blank.
  private func isMultiple(_ stem: String, _ choices: [Int]) -> Bool {
    if let known = questionnaire?.question(stem) { return known.isMultiple }
    guard choices.count > 1 else { return false }
    let values = choices.map { table.distinct($0) }
    guard values.allSatisfy({ $0.count <= 1 }), values.contains(where: { !$0.isEmpty }) else { return false }
    let known = choices.map { headings[$0] }
    let signs = [
      known.map { _ in "1" }, known.map { $0.choice?.number ?? "" }, QualtricsHeading.choices(known).choices,
    ]
    let isSign = signs.contains { sign in
      zip(sign, values).allSatisfy { $1.isEmpty || LabelText.plain($1[0]) == $0 }
    }
    return isSign && table.records.contains { record in choices.contains { record.fields[$0].text.isEmpty } }
  }

  private mutating func multiple(_ stem: String, _ choices: [Int]) -> Column {
    let known = questionnaire?.question(stem)
    let options = choices.map { FormTable.Option(code: headings[$0].choice?.number ?? "", column: $0) }
    let texts = QualtricsHeading.choices(choices.map { headings[$0] })
    let label = known?.label ?? FormTable.label(texts.question)
    var column = table.multiple(stem, label, options) { text, _ in !ColumnGuess.isBlank(text) && text != "0" }
    for index in choices.indices {
      let code = options[index].code
      column.variable.categories[index].label =
        known?.choices.first { $0.code == code || $0.id == code }?.label
        ?? FormTable.label(texts.choices[index])
    }
    return column
  }

  private mutating func single(_ column: Int) -> Column {
    let heading = headings[column]
    let row = heading.choice
    let known = questionnaire?.question(heading.tag) ?? row.flatMap { questionnaire?.question($0.stem) }
    if heading.isWords || known?.isText == true {
      return table.words(heading.tag, FormTable.label(heading.text), column)
    }
    if let known, let answers = known.column(headings: heading, table: &table, column) { return answers }
    let cells = table.values(column).filter { !ColumnGuess.isBlank($0) }
    if let codes = QualtricsCodes(cells) { return codes.column(heading, &table, column) }
    let list = cells.contains { $0.contains(",") } ? JoinedOptions(cells, separator: ",") : nil
    if let list { return table.joined(heading.tag, FormTable.label(heading.text), column, list) }
    return table.guess(heading.tag, FormTable.label(heading.text), column)
  }

  /// Adds a column; where « seen, not answered » is marked, what is not marked was not asked, or not reached by those
  /// who did not finish.
  private mutating func add(_ column: Column, from sources: [Int]) {
    guard !marked.isEmpty else { return columns.append(column) }
    let answers = marked.indices.map { row -> Answer in
      guard column[row] == .none(.leftEmpty) else { return column[row] }
      if sources.contains(where: { marked[row].fields[$0].text == Self.seen }) { return .none(.leftEmpty) }
      return .none(completions.isEmpty || completions[row] == .complete ? .notAsked : .notReached)
    }
    columns.append(Column(column.variable, answers: answers))
  }
}
