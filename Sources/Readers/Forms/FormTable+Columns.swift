import Survey

extension FormTable {
  /// An option of a multiple choice that has its own column.
  struct Option {
    var code: String
    var column: Int
    /// Its cell holds the informant's own words.
    var isWords = false
  }

  /// Words of no known language, which form tools do not tell.
  static func label(_ parts: String...) -> Label {
    let text = parts.filter { !$0.isEmpty }.joined(separator: " — ")
    return text.isEmpty ? Label() : Label(text, language: TripleSText.undetermined)
  }

  /// One question whose kind is found from its values.
  mutating func guess(_ name: String, _ label: Label, _ column: Int) -> Column {
    ColumnGuess.column(named: unique(name, column), label: label, values: values(column))
  }

  /// A question in the informant's words.
  mutating func words(_ name: String, _ label: Label, _ column: Int) -> Column {
    let variable = Variable(name: unique(name, column), label: label, kind: .text)
    return Column(variable, answers: values(column).map { ColumnGuess.isBlank($0) ? .none(.leftEmpty) : .words($0) })
  }

  /// One multiple choice from a column per option; nothing ticked is left empty.
  mutating func multiple(
    _ name: String, _ label: Label, _ options: [Option], isTicked: (String, Option) -> Bool
  ) -> Column {
    let variable = Variable(
      name: unique(name, options.first?.column ?? 0), label: label, kind: .multiple,
      categories: options.map { Category(code: $0.code, label: Self.label($0.code)) })
    return Column(
      variable,
      answers: records.map { record in
        let ticked = options.indices.filter { index in
          let text = record.fields[options[index].column].text
          return options[index].isWords ? !ColumnGuess.isBlank(text) : isTicked(text, options[index])
        }
        return ticked.isEmpty ? .none(.leftEmpty) : .choices(ticked)
      })
  }

  /// One ranking from a column per option holding its rank, where the cells can be that: at most one option a rank.
  mutating func ranking(_ name: String, _ label: Label, _ options: [Option]) -> Column? {
    var answers: [Answer] = []
    for record in records {
      var order: [Int: Int] = [:]
      for (index, option) in options.enumerated() {
        let text = record.fields[option.column].text
        if ColumnGuess.isBlank(text) { continue }
        guard let rank = Int(text), 1...options.count ~= rank, order[rank] == nil else { return nil }
        order[rank] = index
      }
      let ranks = order.sorted { $0.key < $1.key }.map(\.value)
      answers.append(ranks.isEmpty ? .none(.leftEmpty) : .ranks(ranks))
    }
    guard answers.contains(where: { if case .ranks(let ranks) = $0 { ranks.count > 1 } else { false } }) else {
      return nil
    }
    let variable = Variable(
      name: unique(name, options.first?.column ?? 0), label: label, kind: .ranking,
      categories: options.map { Category(code: $0.code, label: Self.label($0.code)) })
    return Column(variable, answers: answers)
  }

  /// What the tool adds to the answers: hidden, dates read, contact details marked.
  mutating func metadata(_ name: String, _ column: Int, isDate: Bool, isPersonal: Bool) -> Column {
    let values = values(column)
    let unique = unique(name, column)
    guard isDate, let order = dateOrder(column, name) else {
      var guessed = isPersonal ? nil : ColumnGuess.column(named: unique, values: values)
      guessed?.variable.isHidden = true
      let variable = Variable(name: unique, kind: .text, isPersonal: isPersonal, isHidden: true)
      return guessed
        ?? Column(variable, answers: values.map { ColumnGuess.isBlank($0) ? .none(.leftEmpty) : .words($0) })
    }
    let variable = Variable(name: unique, kind: .date, isPersonal: isPersonal, isHidden: true)
    return Column(
      variable, answers: values.map { WrittenDate.isoDate($0, order).map { .date($0) } ?? .none(.leftEmpty) })
  }

  /// The order of day and month in a column of dates; `nil` when they are not all dates.
  private mutating func dateOrder(_ column: Int, _ name: String) -> WrittenDate.Order? {
    let texts = distinct(column)
    let orders = WrittenDate.orders(of: texts)
    guard orders.count == 2 else { return orders.first }
    let isEnglish = name.unicodeScalars.allSatisfy(\.isASCII) && Self.englishDates.contains(name.lowercased())
    let isFullySlashed = texts.contains { $0.contains("/") } && !texts.contains { WrittenDate.isYearFirst($0) }
    if isFullySlashed { note(.ambiguousDates(name, dayFirst: !isEnglish)) }
    return isEnglish ? .monthFirst : .dayFirst
  }

  private static let englishDates: Set<String> = [
    "timestamp", "start time", "completion time", "last modified time", "start date", "end date", "startdate",
    "enddate",
    "date created", "date modified",
  ]
}
