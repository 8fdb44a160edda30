/// A column that was to be numbers holds something else: one of its values, or nothing where it holds lists.
package struct NotNumbers: Error, Hashable, Sendable {
  package var example: String
}

extension Column {
  /// The column as numbers. A plain CSV gives few whole values as categories; their codes are then the numbers, with a point or
  /// a comma.
  package func numeric() throws(NotNumbers) -> Column {
    let variable = variable
    guard variable.kind != .number else { return self }
    var numbers: [Answer: Answer] = [:]
    for answer in dictionary {
      switch answer {
      case .number, .none: numbers[answer] = answer
      case .choice(let index): numbers[answer] = try Self.number(variable.categories[index].code)
      case .words(let text), .date(let text): numbers[answer] = try Self.number(text)
      case .choices, .ranks: throw NotNumbers(example: "")
      }
    }
    return mapped(to: Variable(name: variable.name, label: variable.label, kind: .number)) { numbers[$0] ?? $0 }
  }

  private static func number(_ text: String) throws(NotNumbers) -> Answer {
    let plain = String(text.map { $0 == "," ? "." : $0 })
    guard let value = Double(plain), value.isFinite else { throw NotNumbers(example: text) }
    return .number(value)
  }
}
