import Survey

/// A column → the Triple-S variables that carry it, and what they cannot.
struct TripleSFieldBuilder {
  let column: Column
  private(set) var losses: [TripleSLoss] = []

  init(_ column: Column) { self.column = column }

  private var variable: Variable { column.variable }
  private var codes: [String] { variable.categories.map(\.code) }

  mutating func fields() -> [TripleSField] {
    noteAbsences()
    switch variable.kind {
    case .single: return [single(variable.name, cells { if case .choice(let index) = $0 { index } else { nil } })]
    case .multiple: return [multiple()]
    case .number: return [number()]
    case .text: return [text()]
    case .date: return dates()
    case .ranking: return ranks()
    }
  }

  // MARK: - Codes

  private func isWhole(_ code: String) -> Bool {
    guard let number = Int(code) else { return false }
    return number >= 0 && "\(number)" == code
  }

  /// The code of the category that each case gave.
  private func cells(_ index: (Answer) -> Int?) -> [String] {
    let texts = column.dictionary.map { index($0).map { codes[$0] } ?? "" }
    return column.indexes.map { texts[Int($0)] }
  }

  private func single(_ name: String, _ cells: [String]) -> TripleSField {
    let width = codes.map { $0.unicodeScalars.count }.max()
    var field = TripleSField(name, variable.label, .single, cells: cells, width: width)
    field.values = variable.categories
    if !codes.allSatisfy(isWhole) { field.attributes = ["format=\"literal\""] }
    return field
  }

  /// One digit a code where codes are small whole numbers, else the codes themselves one after the other.
  private mutating func multiple() -> TripleSField {
    let numbers = codes.compactMap { isWhole($0) ? Int($0) : nil }.filter { $0 > 0 }
    let highest = numbers.max() ?? 0
    guard numbers.count == codes.count, highest <= 3 * codes.count + 20 else { return spread() }
    let texts = column.dictionary.map { answer -> String in
      guard case .choices(let indexes) = answer else { return "" }
      let chosen = Set(indexes.map { numbers[$0] })
      return String((1...max(1, highest)).map { chosen.contains($0) ? "1" : "0" })
    }
    var field = TripleSField(
      variable.name, variable.label, .multiple, cells: column.indexes.map { texts[Int($0)] }, width: highest)
    field.values = variable.categories
    return field
  }

  private mutating func spread() -> TripleSField {
    let width = codes.map { $0.unicodeScalars.count }.max() ?? 1
    var most = 1
    let texts = column.dictionary.map { answer -> String in
      guard case .choices(let indexes) = answer else { return "" }
      most = max(most, indexes.count)
      return indexes.map { index in
        codes[index] + String(repeating: " ", count: width - codes[index].unicodeScalars.count)
      }.joined()
    }
    let empty = count { $0 == .choices([]) }
    if empty > 0 { losses.append(.emptyChoices([variable.name], count: empty)) }
    var field = TripleSField(
      variable.name, variable.label, .multiple, cells: column.indexes.map { texts[Int($0)] }, width: width * most)
    field.values = variable.categories
    field.spread = (most, width)
    field.attributes = ["format=\"literal\""]
    return field
  }

  private mutating func ranks() -> [TripleSField] {
    losses.append(.ranking(variable.name))
    let most = column.dictionary.map { if case .ranks(let indexes) = $0 { indexes.count } else { 0 } }.max() ?? 0
    return (0..<max(1, most)).map { rank in
      single(
        "\(variable.name)_\(rank + 1)",
        cells { if case .ranks(let indexes) = $0, rank < indexes.count { indexes[rank] } else { nil } })
    }
  }

  // MARK: - Values

  /// Whether a number declared missing can keep its code, in the list of values: no case gave it as a number.
  private func keeps(_ code: String) -> Bool {
    variable.kind == .number && isWhole(code) && !column.dictionary.contains(.number(Double(code) ?? 0))
  }

  private func number() -> TripleSField {
    var numbers: [Double] = []
    var special: [String] = []
    let texts = column.dictionary.map { answer -> String in
      switch answer {
      case .number(let number):
        numbers.append(number)
        return PlainNumber.text(number)
      case .none(.declared(let code)) where keeps(code):
        special.append(code)
        return code
      case .choice, .choices, .words, .date, .ranks, .none: return ""
      }
    }
    var field = TripleSField(variable.name, variable.label, .quantity, cells: column.indexes.map { texts[Int($0)] })
    field.range = (PlainNumber.text(numbers.min() ?? 0), PlainNumber.text(numbers.max() ?? 0))
    field.values = special.map { Category(code: $0) }
    return field
  }

  private mutating func text() -> TripleSField {
    let texts = column.dictionary.map { if case .words(let words) = $0 { words } else { "" } }
    let plain = texts.map(OneLine.text)
    let changed = zip(texts, plain).map { $0 != $1 }
    let count = column.indexes.count { changed[Int($0)] }
    if count > 0 { losses.append(.lineEnds([variable.name], count: count)) }
    return TripleSField(variable.name, variable.label, .character, cells: column.indexes.map { plain[Int($0)] })
  }

  /// A date, or where some have a time a date and a time, of the same stem.
  private func dates() -> [TripleSField] {
    let texts = column.indexes.map { index -> (day: String, time: String) in
      guard case .date(let date) = column.dictionary[Int(index)] else { return ("", "") }
      let digits = String(date.unicodeScalars.filter { "0"..."9" ~= $0 })
      return (String(digits.prefix(8)), String(digits.dropFirst(8)))
    }
    let days = texts.map(\.day)
    guard texts.contains(where: { !$0.time.isEmpty }) else {
      return [TripleSField(variable.name, variable.label, .date, cells: days, width: 8)]
    }
    return [
      TripleSField("\(variable.name)_date", variable.label, .date, cells: days, width: 8),
      TripleSField("\(variable.name)_time", variable.label, .time, cells: texts.map(\.time), width: 6),
    ]
  }

  // MARK: - Absences

  private func count(_ wanted: (Answer) -> Bool) -> Int {
    let isWanted = column.dictionary.map(wanted)
    return column.indexes.count { isWanted[Int($0)] }
  }

  private mutating func noteAbsences() {
    let notReached = count { $0 == .none(.notReached) }
    if notReached > 0 { losses.append(.notReached([variable.name], count: notReached)) }
    let declared = count { if case .none(.declared(let code)) = $0 { !keeps(code) } else { false } }
    if declared > 0 { losses.append(.declared([variable.name], count: declared)) }
  }
}
