import Survey

/// What a column of a plain table holds, found from its values, never from its name.
///
/// Dates when all are ISO dates; numbers when all are numbers, unless they are at most 20 distinct whole ones, which may
/// as well be codes; categories when at most 20 distinct short texts; else words. Codes with leading zeros and numbers
/// with grouping marks are texts; so are phrases and addresses that never come twice.
enum ColumnGuess {
  /// As many categories as a table can usefully show.
  static let categoryLimit = 20
  /// Past this length in characters a value is a sentence.
  static let lengthLimit = 100

  /// The column, empty cells as left empty.
  static func column(named name: String, label: Label? = nil, values: some Sequence<String>) -> Column {
    let values = Array(values)
    var distinct: [String] = []
    var seen: Set<String> = []
    for value in values where !isBlank(value) && seen.insert(value).inserted { distinct.append(value) }
    return column(named: name, label, values, distinct, given: values.count { !isBlank($0) })
  }

  /// The same of a column whose distinct values are known, with how many cases gave each: its cases are the values, one each.
  static func column(named name: String, values: [String], counts: [Int]) -> Column {
    let given = zip(values, counts).filter { !isBlank($0.0) }
    return column(named: name, nil, values, given.map(\.0), given: given.reduce(0) { $0 + $1.1 })
  }

  private static func column(
    named name: String, _ label: Label?, _ values: [String], _ distinct: [String], given: Int
  ) -> Column {
    var variable = Variable(name: name, label: label ?? Label(), kind: .text)
    let neverTwice = distinct.count > 2 && distinct.count == given
    let answer = answering(distinct, neverTwice: neverTwice, &variable)
    var known: [String: Answer] = [:]
    for value in distinct { known[value] = answer(value) }
    return Column(variable, answers: values.lazy.map { known[$0] ?? .none(.leftEmpty) })
  }

  /// Sets the kind and categories the distinct values ask for, and gives what turns one of them into an answer.
  private static func answering(
    _ distinct: [String], neverTwice: Bool, _ variable: inout Variable
  ) -> (String) -> Answer {
    if distinct.isEmpty { return { .words($0) } }
    if let dates = all(distinct, DateText.isoDate) {
      variable.kind = .date
      return { .date(dates[$0] ?? $0) }
    }
    let numbers = all(distinct, number(decimalMark(distinct)))
    let areCodes = distinct.count <= categoryLimit && numbers?.values.allSatisfy { $0 == $0.rounded() } ?? true
    if let numbers, !areCodes {
      variable.kind = .number
      return { numbers[$0].map { .number($0) } ?? .words($0) }
    }
    guard areCodes, distinct.count <= categoryLimit,
      !(neverTwice && distinct.contains { $0.contains(" ") || $0.contains("@") }),
      distinct.allSatisfy({ $0.unicodeScalars.count <= lengthLimit && !$0.contains("\n") })
    else { return { .words($0) } }
    variable.kind = .single
    let ordered = numbers.map { numbers in distinct.sorted { (numbers[$0] ?? 0) < (numbers[$1] ?? 0) } } ?? distinct
    variable.categories = ordered.map { Category(code: $0) }
    let places = Dictionary(uniqueKeysWithValues: ordered.enumerated().map { ($1, $0) })
    return { places[$0].map { .choice($0) } ?? .words($0) }
  }

  private static func all<Value>(_ texts: [String], _ read: (String) -> Value?) -> [String: Value]? {
    var result: [String: Value] = [:]
    for text in texts {
      guard let value = read(text) else { return nil }
      result[text] = value
    }
    return result
  }

  /// The comma only when it cannot be a grouping mark: no point anywhere, and some value without three digits after it.
  private static func decimalMark(_ texts: [String]) -> UInt8 {
    let comma = UInt8(ascii: ",")
    guard !texts.contains(where: { $0.utf8.contains(UInt8(ascii: ".")) }) else { return UInt8(ascii: ".") }
    let decimals = texts.compactMap { text in text.utf8.lastIndex(of: comma).map { text.utf8[$0...].count - 1 } }
    return decimals.contains { $0 != 3 } ? comma : UInt8(ascii: ".")
  }

  static func number(_ mark: UInt8) -> (String) -> Double? {
    { text in
      let digits = text.utf8.drop { $0 == UInt8(ascii: "-") }
      let isCode = digits.count > 1 && digits.first == 0x30 && digits.dropFirst().first != mark
      return isCode ? nil : NumberText.number(text, decimalMark: mark)
    }
  }

  static func isBlank(_ text: String) -> Bool { text.isEmpty || text.utf8.allSatisfy { $0 <= 0x20 } }
}
