import Diagnostics
import Survey

/// SurveyMonkey: the question over the first of its columns, and in a second row what each column holds.
struct SurveyMonkeyReader {
  private var table: FormTable
  private var columns: [Column] = []

  private static let ids: Set<String> = [
    "respondent id", "respondentid", "id du repondant", "id de repondant", "respondent id nr",
  ]
  private static let dates: Set<String> = [
    "start date", "end date", "startdate", "enddate", "date created", "date modified", "date de debut", "date de fin",
    "begindatum", "einddatum",
  ]
  private static let people: Set<String> = [
    "ip address", "email address", "first name", "last name", "custom data 1", "adresse ip", "adresse email",
    "adresse e mail", "prenom", "nom", "donnees personnalisees 1",
  ]
  private static let technical: Set<String> = ["collector id", "collectorid", "id du collecteur"]
  private static let answers: Set<String> = [
    "response", "open ended response", "reponse", "reponse ouverte", "reponse libre", "antwoord", "open antwoord",
  ]
  private static let unselected: Set<String> = ["not selected", "non selectionne", "niet geselecteerd"]

  static func recognises(_ grid: RecordGrid) -> Bool {
    let second = grid.texts(1)
    return ids.contains(FoldedWords.of(grid.text(0, 0))) && (second.first ?? "x").isEmpty
      && second.contains { !$0.isEmpty }
  }

  static func read(_ grid: RecordGrid) -> Reading<SurveyExport?> {
    var reader = SurveyMonkeyReader(table: FormTable(grid, headerRows: 2))
    reader.readAll()
    let export = reader.table.export(tool: "SurveyMonkey", names: 0, columns: reader.columns)
    return Reading(export, problems: reader.table.problems)
  }

  private init(table: FormTable) { self.table = table }

  private mutating func readAll() {
    var index = 1
    while index < table.width {
      let heading = table.heading(0, index)
      let words = FoldedWords.of(heading)
      let isDate = Self.dates.contains(words)
      let isPerson = Self.people.contains(words)
      if table.heading(1, index).isEmpty, isDate || isPerson || Self.technical.contains(words) {
        columns.append(table.metadata(heading, index, isDate: isDate, isPersonal: isPerson))
        index += 1
        continue
      }
      var end = index + 1
      while end < table.width, table.heading(0, end).isEmpty { end += 1 }
      readQuestion(heading, Array(index..<end))
      index = end
    }
  }

  /// Options ticked repeat their heading; ranks are numbers; « Response » is the answer itself; else one column is one
  /// row of a matrix.
  private mutating func readQuestion(_ question: String, _ indexes: [Int]) {
    let options = indexes.filter { isOption($0) }
    let label = FormTable.label(question)
    if options.count > 1 || (options.count == 1 && indexes.count > 1 && !hasAnswer(indexes)) {
      let others = indexes.filter { !options.contains($0) }
      let all = indexes.map {
        FormTable.Option(code: table.heading(1, $0), column: $0, isWords: others.contains($0))
      }
      columns.append(table.multiple(question, label, all) { text, option in Self.isTicked(text) })
      for index in others { columns.append(table.words(name(question, index), rowLabel(question, index), index)) }
      return
    }
    let rows = indexes.map { FormTable.Option(code: table.heading(1, $0), column: $0) }
    if indexes.count > 1, !hasAnswer(indexes), let ranking = table.ranking(question, label, rows) {
      columns.append(ranking)
      return
    }
    for index in indexes { columns.append(single(question, index)) }
  }

  private mutating func single(_ question: String, _ index: Int) -> Column {
    let row = table.heading(1, index)
    if row.isEmpty || Self.answers.contains(FoldedWords.of(row)) {
      return table.guess(question, FormTable.label(question), index)
    }
    return table.guess(name(question, index), rowLabel(question, index), index)
  }

  private func name(_ question: String, _ index: Int) -> String { "\(question) [\(table.heading(1, index))]" }

  private func rowLabel(_ question: String, _ index: Int) -> Label {
    FormTable.label(question, table.heading(1, index))
  }

  private func hasAnswer(_ indexes: [Int]) -> Bool {
    indexes.contains { Self.answers.contains(FoldedWords.of(table.heading(1, $0))) }
  }

  private static func isTicked(_ text: String) -> Bool {
    !ColumnGuess.isBlank(text) && !unselected.contains(FoldedWords.of(text))
  }

  /// Every cell repeats the heading of its column, or says it was not selected.
  private func isOption(_ index: Int) -> Bool {
    let heading = FoldedWords.of(table.heading(1, index))
    let ticked = table.distinct(index).filter(Self.isTicked)
    return !heading.isEmpty && ticked.count == 1 && FoldedWords.of(LabelText.plain(ticked[0])) == heading
  }
}
