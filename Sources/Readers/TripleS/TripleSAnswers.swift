import Diagnostics
import Survey

/// The cells of one Triple-S variable → its answers; what cannot be read is counted by its value and told once.
struct TripleSAnswers {
  let definition: TripleSVariable
  let variable: Variable
  private(set) var answers: [Answer] = []
  private let file: String
  private let places: [String: Int]
  private let ranges: [ClosedRange<Double>]
  /// The answers of values already met without a fault.
  private var known: [String: Answer] = [:]
  private var isFaulty = false
  private var faults: [Fault: (count: Int, place: Place)] = [:]

  /// Why a value is not taken as it is.
  private enum Trouble: Hashable {
    case outsideList
    case outsideRange
    case notANumber
    case notADate
    case badBits
  }

  private struct Fault: Hashable {
    var trouble: Trouble
    var value: String
  }

  init(_ definition: TripleSVariable, languages: [String], file: String) {
    self.definition = definition
    self.file = file
    variable = definition.variable(languages: languages)
    places = definition.values.enumerated().reduce(into: [:]) { places, item in
      let code = definition.compared(item.element.code)
      if places[code] == nil { places[code] = item.offset }
    }
    ranges = definition.ranges.compactMap { range in
      guard let from = Double(range.from), let to = Double(range.to), from <= to else { return nil }
      return from...to
    }
  }

  mutating func append(_ record: TripleSRecord) {
    let cell = record.cell(definition)
    guard !cell.isBlank else { return answers.append(.none(.leftEmpty)) }
    let place = Place(file, line: record.line, column: cell.column)
    if definition.spread != nil { return answers.append(chosen(cell.pieces, place)) }
    let text = cell.pieces[0]
    if let answer = known[text] { return answers.append(answer) }
    isFaulty = false
    let answer = answer(text, place)
    if !isFaulty, definition.kind != .character { known[text] = answer }
    answers.append(answer)
  }

  private mutating func answer(_ text: String, _ place: Place) -> Answer {
    let value = Self.trimmed(text)
    switch definition.kind {
    case .single: return single(value, place)
    case .multiple: return bits(text, place)
    case .quantity: return number(value, place)
    case .character: return characters(text)
    case .logical: return logical(value, place)
    case .date: return TripleSDate.date(value).map { .date($0) } ?? setAside(value, .notADate, place)
    case .time: return TripleSDate.time(value).map { .words($0) } ?? setAside(value, .notADate, place)
    }
  }

  /// A text keeps its spaces at the start: some logics count on them; a fixed field's at the end mean nothing.
  private func characters(_ text: String) -> Answer {
    var scalars = text.unicodeScalars[...]
    while let last = scalars.last, last == " " || last == "\u{0}" { scalars.removeLast() }
    return .words(String(scalars))
  }

  private mutating func single(_ value: String, _ place: Place) -> Answer {
    if let index = places[definition.compared(value)] { return .choice(index) }
    return setAside(value, .outsideList, place)
  }

  private mutating func logical(_ value: String, _ place: Place) -> Answer {
    switch value {
    case "1", "T", "t": .choice(0)
    case "0", "F", "f": .choice(1)
    default: setAside(value, .outsideList, place)
    }
  }

  private mutating func number(_ value: String, _ place: Place) -> Answer {
    if places[definition.compared(value)] != nil { return .none(.declared(value)) }
    let comma = UInt8(ascii: ",")
    guard let number = NumberText.number(value) ?? NumberText.number(value, decimalMark: comma) else {
      return setAside(value, .notANumber, place)
    }
    if !ranges.isEmpty, !ranges.contains(where: { $0.contains(number) }) { count(value, .outsideRange, place) }
    return .number(number)
  }

  /// One digit per code, from 1 to the highest code, whatever codes the list skips.
  private mutating func bits(_ text: String, _ place: Place) -> Answer {
    let digits = Array(text.utf8)
    let isFixed = digits.count == definition.position.count || text.last == " "
    let width = definition.values.compactMap { Int($0.code) }.max() ?? digits.count
    guard digits.allSatisfy({ [0x20, 0x30, 0x31].contains($0) }), isFixed || digits.count >= width else {
      return setAside(Self.trimmed(text), .badBits, place)
    }
    var chosen: [Int] = []
    for (index, digit) in digits.enumerated() where digit == 0x31 {
      if let place = places["\(index + 1)"] { chosen.append(place) } else { count("\(index + 1)", .outsideList, place) }
    }
    return .choices(chosen.sorted())
  }

  /// Codes in any order, with unused subfields blank or 0 anywhere among them.
  private mutating func chosen(_ pieces: [String], _ place: Place) -> Answer {
    var chosen: Set<Int> = []
    for value in pieces.map(Self.trimmed) where !value.isEmpty {
      let code = definition.compared(value)
      if let index = places[code] {
        chosen.insert(index)
      } else if definition.isLiteral || code != "0" {
        count(value, .outsideList, place)
      }
    }
    return .choices(chosen.sorted())
  }

  private mutating func setAside(_ value: String, _ trouble: Trouble, _ place: Place) -> Answer {
    count(value, trouble, place)
    return .none(.declared(value))
  }

  private mutating func count(_ value: String, _ trouble: Trouble, _ place: Place) {
    isFaulty = true
    faults[Fault(trouble: trouble, value: value), default: (0, place)].count += 1
  }

  static func trimmed(_ text: String) -> String {
    text.utf8.first == 0x20 || text.utf8.last == 0x20 ? text.split(separator: " ").joined(separator: " ") : text
  }

  /// The codes met among the numbers, as the list describes them.
  var specialCodes: [String] {
    guard definition.kind == .quantity else { return [] }
    let met = Set(answers).compactMap { answer -> Int? in
      if case .none(.declared(let code)) = answer { places[definition.compared(code)] } else { nil }
    }
    return Set(met).sorted().map { index in
      let value = definition.values[index]
      return value.label.text().map { "\(value.code) (« \($0) »)" } ?? value.code
    }
  }

  /// One problem per value that was not taken as it is, where it stands first.
  var problems: [Problem] {
    faults.sorted { ($0.value.place, $0.key.value) < ($1.value.place, $1.key.value) }.map { fault, met in
      told(fault, met.count).problem(at: met.place)
    }
  }

  private func told(_ fault: Fault, _ count: Int) -> TripleSFault {
    let (value, name) = (fault.value, definition.name)
    switch fault.trouble {
    case .outsideList:
      let known = definition.kind == .logical ? ["1", "0"] : definition.values.map(\.code)
      return .outsideList(value, variable: name, count: count, known: known)
    case .outsideRange: return .outsideRange(value, variable: name, count: count)
    case .notANumber: return .notANumber(value, variable: name, count: count)
    case .notADate: return .notADate(value, variable: name, count: count)
    case .badBits:
      let width = definition.values.compactMap { Int($0.code) }.max() ?? definition.position.count
      return .badBits(value, variable: name, expected: width, count: count)
    }
  }
}
