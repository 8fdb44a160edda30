import Survey

extension Column {
  /// The column as numbers: what is weighted or counted with. A plain CSV gives few whole values as categories; their codes
  /// are then the numbers, with a point or a comma.
  func numeric() throws(TabulationError) -> Column {
    let variable = variable
    guard variable.kind != .number else { return self }
    var numbers: [Answer: Answer] = [:]
    for answer in dictionary {
      switch answer {
      case .number, .none: numbers[answer] = answer
      case .choice(let index): numbers[answer] = try Self.number(variable.categories[index].code, variable.name)
      case .words(let text), .date(let text): numbers[answer] = try Self.number(text, variable.name)
      case .choices, .ranks: throw .notNumbers(variable.name, example: "")
      }
    }
    return mapped(to: Variable(name: variable.name, label: variable.label, kind: .number)) { numbers[$0] ?? $0 }
  }

  private static func number(_ text: String, _ name: String) throws(TabulationError) -> Answer {
    let plain = String(text.map { $0 == "," ? "." : $0 })
    guard let value = Double(plain), value.isFinite else { throw .notNumbers(name, example: text) }
    return .number(value)
  }
}
