import Diagnostics
import Survey

/// The cells of one variable → its answers; what cannot be read is told at its cell and counts as a declared absence.
struct LimeSurveyAnswers {
  private let variable: LimeSurveyVariable
  private let kind: Variable.Kind
  private let columns: [Int?]
  private let file: String
  private let places: [String: Int]
  private let ticks: TickWords
  private let dayOrders: [WrittenDate.Order]
  private(set) var problems: [Problem] = []

  /// `ticks` are the words of the file for an option, `dayOrders` how the survey's languages write a date.
  init(
    _ variable: LimeSurveyVariable, _ header: LimeSurveyHeader, file: String, ticks: TickWords,
    dayOrders: [WrittenDate.Order]
  ) {
    self.variable = variable
    (self.ticks, self.dayOrders) = (ticks, dayOrders)
    kind = variable.variable.kind
    self.file = file
    columns = variable.fields.map { header.columns[$0.name] }
    places = Self.places(variable.variable.categories)
  }

  /// The index of a category by its code, else by one of its labels (full-answer exports), spaces and signs aside; of
  /// `Y` and `N` also by the numbers an export may convert them to.
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
    for (index, category) in categories.enumerated() {
      for text in category.label.texts {
        let folded = FoldedWords.of(text.text)
        if !folded.isEmpty, places[folded] == nil { places[folded] = index }
      }
    }
    if categories.map(\.code) == ["Y", "N"] { places.merge(["1": 0, "2": 1, "0": 1]) { own, _ in own } }
    return places
  }

  /// The answer of a case, or `nil` where there is none.
  mutating func answer(_ record: CSVRecord) -> Answer? {
    switch variable.source {
    case .field: cell(record, 0).flatMap { one($0) }
    case .options: choices(record)
    case .ranks: ranks(record)
    }
  }

  private func cell(_ record: CSVRecord, _ index: Int) -> CSVField? {
    guard let column = columns[index], !ColumnGuess.isBlank(record.fields[column].text) else { return nil }
    // « N/A » is what a full answer says of a question that has none.
    if record.fields[column].text == "N/A", kind != .text { return nil }
    return record.fields[column]
  }

  private mutating func one(_ field: CSVField) -> Answer? {
    switch kind {
    case .text: return .words(field.text)
    case .single, .multiple, .ranking:
      if let place = place(field.text) { return .choice(place) }
      return setAside(
        field, .undeclaredCode(field.text, question: variable.variable.name, known: codes))
    case .number:
      if let number = NumberText.number(field.text) { return .number(number) }
      if let number = NumberText.number(field.text, decimalMark: UInt8(ascii: ",")) { return .number(number) }
      return setAside(field, .notANumber(field.text, question: variable.variable.name))
    case .date:
      let written = dayOrders.lazy.compactMap { WrittenDate.isoDate(field.text, $0) }.first
      return (DateText.isoDate(field.text) ?? written).map { .date($0) }
        ?? setAside(field, .notADate(field.text, question: variable.variable.name))
    }
  }

  private var codes: [String] { variable.variable.categories.map(\.code) }

  private mutating func setAside(_ field: CSVField, _ fault: LimeSurveyFault) -> Answer {
    problems.append(fault.problem(at: field.place(in: file)))
    return .none(.declared(field.text))
  }

  private func place(_ text: String) -> Int? { places[text] ?? places[FoldedWords.of(text)] }

  private mutating func choices(_ record: CSVRecord) -> Answer? {
    var chosen: [Int] = []
    let categories = variable.variable.categories
    for index in columns.indices {
      guard let field = cell(record, index) else { continue }
      if categories[index].code == "other" {
        if !ticks.isNoTick(field.text) { chosen.append(index) }
      } else if ticks.isTick(field.text) {
        chosen.append(index)
      } else if !ticks.isNoTick(field.text) {
        let name = variable.fields[index].name
        _ = setAside(field, .undeclaredCode(field.text, question: name, known: ["Y"]))
      }
    }
    return chosen.isEmpty ? nil : .choices(chosen)
  }

  private mutating func ranks(_ record: CSVRecord) -> Answer? {
    var order: [Int] = []
    for index in columns.indices {
      guard let field = cell(record, index) else { continue }
      if let place = place(field.text) {
        order.append(place)
      } else {
        _ = setAside(
          field, .undeclaredCode(field.text, question: variable.variable.name, known: codes))
      }
    }
    return order.isEmpty ? nil : .ranks(order)
  }
}
