import Foundation
import Survey

/// One question of a .qsf: its text, and its choices (or rows) and answers with their codes in the data.
struct QualtricsQuestion {
  struct Choice {
    /// Its number in the questionnaire, which tags use.
    var id: String
    /// What the data holds.
    var code: String
    var label: Label
  }

  let label: Label
  let choices: [Choice]
  /// The scale of a matrix.
  let answers: [Choice]
  let isMultiple: Bool
  let isText: Bool
  private let isSingle: Bool
  private let isMatrix: Bool

  init(_ payload: [String: Any], language: String) {
    let type = payload["QuestionType"] as? String ?? ""
    let selector = payload["Selector"] as? String ?? ""
    let recodes = Self.ordered(payload["RecodeValues"], order: nil)
    let codes = recodes.reduce(into: [String: String]()) { $0[$1.key] = Self.text($1.value) }
    let options = { (key: String, order: String, usesCodes: Bool) in
      Self.ordered(payload[key], order: payload[order]).map { id, value in
        let words = (value as? [String: Any])?["Display"].map(Self.text) ?? Self.text(value)
        return Choice(
          id: id, code: usesCodes ? codes[id] ?? id : id, label: Label(LabelText.plain(words), language: language))
      }
    }
    isMatrix = type == "Matrix"
    isMultiple = type == "MC" && selector.hasPrefix("MA")
    isSingle = type == "MC" && !selector.hasPrefix("MA")
    isText = type == "TE" && !selector.hasPrefix("FORM")
    label = Label(LabelText.plain(payload["QuestionText"] as? String ?? ""), language: language)
    choices = options("Choices", "ChoiceOrder", !isMatrix)
    answers = options("Answers", "AnswerOrder", true)
  }

  /// The members of an object, or of an array (which Qualtrics writes when keys follow one another), in the order given.
  static func ordered(_ value: Any?, order: Any?) -> [(key: String, value: Any)] {
    if let array = value as? [Any] { return array.enumerated().map { ("\($0 + 1)", $1) } }
    guard let object = value as? [String: Any] else { return [] }
    let wanted = (order as? [Any] ?? []).map(text)
    let first = wanted.compactMap { key in object[key].map { (key, $0) } }
    let rest = object.filter { !wanted.contains($0.key) }.sorted { left, right in
      (Int(left.key) ?? .max, left.key) < (Int(right.key) ?? .max, right.key)
    }
    return first + rest.map { ($0.key, $0.value) }
  }

  private static func text(_ value: Any) -> String {
    if let text = value as? String { return text }
    return (value as? NSNumber).map { "\($0)" } ?? ""
  }

  /// The answers in one column, by code or by text; `nil` when the question has no list or a cell is not in it.
  func column(headings heading: QualtricsHeading, table: inout FormTable, _ column: Int) -> Column? {
    let list = isMatrix ? answers : choices
    guard isSingle || isMultiple || isMatrix, !list.isEmpty else { return nil }
    var places: [String: Int] = [:]
    for (index, choice) in list.enumerated() {
      if places[choice.code] == nil { places[choice.code] = index }
      if let text = choice.label.text(), places[text] == nil { places[text] = index }
    }
    var known: [String: [Int]] = [:]
    for value in table.distinct(column) {
      let whole = places[LabelText.plain(value)].map { [$0] }
      let pieces = whole ?? value.split(separator: ",").compactMap { places[String($0).trimmingSpaces] }
      guard whole != nil || (isMultiple && pieces.count == value.split(separator: ",").count) else { return nil }
      known[value] = pieces.sorted()
    }
    let variable = Variable(
      name: table.unique(heading.tag, column), label: label(heading), kind: isMultiple ? .multiple : .single,
      categories: list.map { Category(code: $0.code, label: $0.label) })
    return Column(
      variable,
      answers: table.records.map { record in
        guard let chosen = known[record.fields[column].text] else { return .none(.leftEmpty) }
        return isMultiple ? .choices(chosen) : .choice(chosen[0])
      })
  }

  /// The variables the question makes, as far as the questionnaire says: one a row of a matrix.
  func variables(_ tag: String) -> [Variable] {
    let list = { (choices: [Choice]) in choices.map { Category(code: $0.code, label: $0.label) } }
    if isMatrix, !answers.isEmpty {
      return choices.map { row in
        let text = Label(
          label.texts.map { .init(language: $0.language, text: "\($0.text) — \(row.label.text() ?? "")") })
        return Variable(name: "\(tag)_\(row.id)", label: text, kind: .single, categories: list(answers))
      }
    }
    guard (isSingle || isMultiple) && !choices.isEmpty else { return [Variable(name: tag, label: label, kind: .text)] }
    return [Variable(name: tag, label: label, kind: isMultiple ? .multiple : .single, categories: list(choices))]
  }

  /// A row of a matrix says its own text too.
  private func label(_ heading: QualtricsHeading) -> Label {
    guard isMatrix, let row = choices.first(where: { $0.id == heading.choice?.number }) else { return label }
    return Label(
      label.texts.map { Label.Text(language: $0.language, text: "\($0.text) — \(row.label.text() ?? "")") })
  }
}
