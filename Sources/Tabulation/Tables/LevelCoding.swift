import Survey

/// A column seen as one side of a table: what each distinct answer stands for, so that cases are counted by index only.
struct LevelCoding: Sendable {
  /// What an answer stands for: no level, one, several, or a reason for having none.
  enum Entry: Hashable, Sendable {
    case levels([Int])
    case absent(Answer.Absence)
  }

  let variable: TableVariable
  let entries: [Entry]
  /// For each distinct answer of the column: an index in `entries`.
  let entryOfAnswer: [Int]
  let indexes: [Int32]

  init(_ column: Column) {
    var levels = column.variable.categories.map { TableLevel(code: $0.code, label: $0.label) }
    let open = Self.openLevels(column.dictionary)
    let offset = levels.count
    levels += open.map { TableLevel(code: $0) }
    let places = Dictionary(open.enumerated().map { ($1, offset + $0) }) { first, _ in first }
    var distinct: [Entry] = []
    var found: [Entry: Int] = [:]
    entryOfAnswer = column.dictionary.map { answer in
      let entry = Self.entry(answer, places)
      if let index = found[entry] { return index }
      found[entry] = distinct.count
      distinct.append(entry)
      return distinct.count - 1
    }
    entries = distinct
    indexes = column.indexes
    var variable = TableVariable(
      name: column.variable.name, label: column.variable.label, levels: levels,
      isMultiple: column.variable.kind == .multiple || column.variable.kind == .ranking,
      isOrdinal: column.variable.isOrdinal)
    variable.isCode = column.variable.isCode
    self.variable = variable
  }

  /// The values that are no category: numbers in numeric order, then days, then words in order of first appearance.
  private static func openLevels(_ dictionary: [Answer]) -> [String] {
    var numbers: [Double] = []
    var dates: [String] = []
    var words: [String] = []
    for answer in dictionary {
      switch answer {
      case .number(let value): numbers.append(value)
      case .date(let day): dates.append(day)
      case .words(let text): words.append(text)
      case .choice, .choices, .ranks, .none: continue
      }
    }
    var seen: Set<String> = []
    return (numbers.sorted().map(code(of:)) + dates.sorted() + words).filter { seen.insert($0).inserted }
  }

  private static func entry(_ answer: Answer, _ places: [String: Int]) -> Entry {
    func level(_ code: String) -> Entry { .levels(places[code].map { [$0] } ?? []) }
    return switch answer {
    case .choice(let index): .levels([index])
    case .choices(let indexes), .ranks(let indexes): .levels(Array(Set(indexes)).sorted())
    case .number(let value): level(code(of: value))
    case .words(let text): level(text)
    case .date(let day): level(day)
    case .none(let absence): .absent(absence)
    }
  }

  /// A number as a level’s code: whole numbers without a point.
  private static func code(of value: Double) -> String {
    if let whole = Int(exactly: value) { return "\(whole)" }
    return "\(value)"
  }
}
