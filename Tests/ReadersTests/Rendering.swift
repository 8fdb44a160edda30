import Readers
import Survey

extension CSVTable {
  /// The names and the records, for whole-value expectations.
  var rows: [[String]] { [names] + records.map { $0.fields.map(\.text) } }
}

extension Dataset {
  /// One line per variable: its name, kind, category codes and answers, for whole-value expectations.
  var lines: [String] {
    columns.map { column in
      let codes = column.variable.categories.map(\.code)
      let head =
        ["\(column.variable.name) \(column.variable.kind.rawValue)"]
        + (codes.isEmpty ? [] : ["[\(codes.joined(separator: " "))]"])
      let answers = column.answers.map { $0.written(codes) }
      return head.joined(separator: " ") + (answers.isEmpty ? "" : ": " + answers.joined(separator: " | "))
    }
  }

  /// The same, without what LimeSurvey adds.
  var answerLines: [String] {
    var copy = Dataset(unit: unit, caseNames: caseNames)
    for column in columns where !column.variable.isHidden { copy.set(column) }
    return copy.lines
  }
}

extension Answer {
  func written(_ codes: [String]) -> String {
    switch self {
    case .choice(let index): codes[index]
    case .choices(let indexes): indexes.map { codes[$0] }.joined(separator: "+")
    case .number(let number): "\(number)"
    case .words(let words): "« \(words) »"
    case .date(let date): date
    case .ranks(let indexes): indexes.map { codes[$0] }.joined(separator: ">")
    case .none(.leftEmpty): "vide"
    case .none(.notAsked): "non posée"
    case .none(.notReached): "non atteinte"
    case .none(.declared(let code)): "manquant \(code)"
    }
  }
}
