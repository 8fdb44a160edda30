import Survey

/// Fictional surveys of every kind of variable and absence, the same each time (SplitMix64).
struct RandomSurvey {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  private mutating func next(below bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
  }

  private mutating func one<Value>(of values: [Value]) -> Value { values[next(below: values.count)] }

  private static let words = [
    "été à l’hôtel", "« <b>oui</b> » & \"non\"", "  deux espaces", "日本 🎉", "a\nb\tc", "", "100", "fin   ", "{x}",
  ]
  private static let codeLists = [
    ["1", "2", "5", "9"], ["A1", "A2", "-oth-"], ["01", "1", "10"], ["très bien", "é"], ["0", "1"], ["7"],
  ]
  private static let absences: [Answer.Absence] = [
    .leftEmpty, .notAsked, .notReached, .declared("98"), .declared("nsp"),
  ]

  mutating func export() -> SurveyExport {
    let count = next(below: 12)
    let names = next(below: 2) == 0 ? (0..<count).map { "\($0 * 7 + 1)" } : (0..<count).map { "réponse-\($0)" }
    let columns = (0..<(1 + next(below: 6))).map { column("Q\($0)", count) }
    let states: [Completion] = (0..<count).map { _ in one(of: [.complete, .partial, .ghost]) }
    let description = ExportDescription(
      tool: "CSV", format: "csv", encoding: "UTF-8", hasByteOrderMark: false, languages: ["fr", "nl"])
    return SurveyExport(
      description: description, title: label(),
      dataset: Dataset(unit: .answer, caseNames: names, columns: columns, completions: states))
  }

  private mutating func label() -> Label {
    var label = Label(one(of: ["Âge & « taille » <cm>", "Où ?"]))
    if next(below: 2) == 0 { label["nl"] = "Leeftijd" }
    return label
  }

  private mutating func column(_ name: String, _ count: Int) -> Column {
    let kind = one(of: Variable.Kind.allCases)
    let codes = [.single, .multiple, .ranking].contains(kind) ? one(of: Self.codeLists) : []
    let categories = codes.map { Category(code: $0, label: label()) }
    let variable = Variable(name: name, label: label(), kind: kind, categories: categories)
    return Column(variable, answers: (0..<count).map { _ in answer(kind, codes.count) })
  }

  private mutating func answer(_ kind: Variable.Kind, _ codes: Int) -> Answer {
    if next(below: 4) == 0 { return .none(one(of: Self.absences)) }
    let some = (0..<codes).filter { _ in next(below: 2) == 0 }
    switch kind {
    case .single: return .choice(next(below: codes))
    case .multiple: return .choices(some)
    case .number: return .number(one(of: [0, -1.5, 12, 1e21, 1e-7, 0.1, 123456.789, 5e15]))
    case .text: return .words(one(of: Self.words))
    case .date: return .date(one(of: ["2024-02-29", "1999-12-31T23:59:58"]))
    case .ranking: return some.isEmpty ? .none(.leftEmpty) : .ranks(some.reversed())
    }
  }
}
