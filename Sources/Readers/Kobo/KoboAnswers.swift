import Diagnostics
import Survey

/// The cells of a table → the answers of its variables; what cannot be read is told at its cell and counts as a declared
/// absence.
struct KoboAnswers {
  let table: CSVTable
  let languages: [String]
  private(set) var problems: [Problem] = []

  init(_ table: CSVTable, languages: [String]) { (self.table, self.languages) = (table, languages) }

  private static let ticked: Set<String> = ["1", "TRUE", "True", "true", "VRAI", "1.0"]
  private static let unticked: Set<String> = ["0", "FALSE", "False", "false", "FAUX", "0.0"]

  static func isTicked(_ text: String) -> Bool { ticked.contains(text) }

  /// A tick, its absence, or nothing.
  static func isFlag(_ text: String) -> Bool { isBlank(text) || ticked.contains(text) || unticked.contains(text) }

  /// Nothing, or the `n/a` of older exports.
  static func isBlank(_ text: String) -> Bool { text == "n/a" || ColumnGuess.isBlank(text) }

  mutating func column(_ source: KoboVariable) -> Column {
    var variable = source.variable
    switch source.source {
    case .guessed(let index): return guessed(variable, index)
    case .options(let summary, let options): return multiple(variable, summary, options)
    case .column(let index):
      if variable.kind == .single { addUndeclared(to: &variable, index) }
      let list = ChoiceList(variable.categories, languages: languages)
      let places = Self.places(variable.categories)
      var answers: [Answer] = []
      answers.reserveCapacity(table.records.count)
      for record in table.records { answers.append(one(record.fields[index], variable, places, list)) }
      return Column(variable, answers: answers)
    }
  }

  private func guessed(_ variable: Variable, _ index: Int) -> Column {
    let values = table.column(index).map { Self.isBlank($0) ? "" : KoboDate.isoDate($0) ?? $0 }
    var column = ColumnGuess.column(named: variable.name, label: variable.label, values: values)
    column.variable.isPersonal = variable.isPersonal
    column.variable.isHidden = variable.isHidden
    return column
  }

  /// The index of a category by its code, else by one of its labels.
  private static func places(_ categories: [Category]) -> [String: Int] {
    var places: [String: Int] = [:]
    for (index, category) in categories.enumerated() where places[category.code] == nil {
      places[category.code] = index
    }
    for (index, category) in categories.enumerated() {
      for text in category.label.texts where !text.text.isEmpty && places[text.text] == nil {
        places[text.text] = index
      }
    }
    return places
  }

  /// Codes an earlier version of the form had become categories at the end.
  private mutating func addUndeclared(to variable: inout Variable, _ index: Int) {
    var places = Self.places(variable.categories)
    var added: [String] = []
    for text in table.column(index)
    where !Self.isBlank(text) && places[KoboForm.plain(text)] == nil && places[text] == nil {
      places[text] = variable.categories.count
      variable.categories.append(Category(code: text))
      added.append(text)
    }
    guard !added.isEmpty else { return }
    let fault = KoboFault.undeclaredCodes(added, question: variable.name)
    problems.append(fault.problem(at: table.header[index].place(in: table.file)))
  }

  private mutating func one(
    _ field: CSVField, _ variable: Variable, _ places: [String: Int], _ list: ChoiceList
  ) -> Answer {
    if Self.isBlank(field.text) { return .none(.leftEmpty) }
    switch variable.kind {
    case .text: return .words(field.text)
    case .single:
      let place = places[field.text] ?? places[KoboForm.plain(field.text)]
      return place.map { .choice($0) } ?? .words(field.text)
    case .number:
      return NumberText.number(field.text).map { .number($0) }
        ?? setAside(field, .notANumber(field.text, question: variable.name))
    case .date:
      return KoboDate.isoDate(field.text).map { .date($0) }
        ?? setAside(field, .notADate(field.text, question: variable.name))
    case .multiple, .ranking: return listed(field, variable, list)
    }
  }

  private mutating func listed(_ field: CSVField, _ variable: Variable, _ list: ChoiceList) -> Answer {
    switch list.cut(field.text) {
    case .choices(let choices): variable.kind == .ranking ? .ranks(choices) : .choices(choices.sorted())
    case .ambiguous: setAside(field, .ambiguousList(field.text, question: variable.name))
    case .unreadable: setAside(field, .unreadableList(field.text, question: variable.name))
    }
  }

  /// A question nobody answered is blank in all its columns; one answered by ticking nothing is 0 in all.
  private mutating func multiple(_ variable: Variable, _ summary: Int?, _ options: [Int?]) -> Column {
    guard options.contains(where: { $0 != nil }) else {
      return summary.map { column(KoboVariable(variable: variable, source: .column($0))) }
        ?? Column(variable, answers: table.records.map { _ in .none(.leftEmpty) })
    }
    var answers: [Answer] = []
    for record in table.records {
      var chosen: [Int] = []
      var isAnswered = false
      for (category, column) in options.enumerated() {
        guard let column, !Self.isBlank(record.fields[column].text) else { continue }
        isAnswered = true
        if Self.isTicked(record.fields[column].text) { chosen.append(category) }
      }
      answers.append(isAnswered ? .choices(chosen) : .none(.leftEmpty))
    }
    return Column(variable, answers: answers)
  }

  private mutating func setAside(_ field: CSVField, _ fault: KoboFault) -> Answer {
    problems.append(fault.problem(at: field.place(in: table.file)))
    return .none(.declared(field.text))
  }
}
