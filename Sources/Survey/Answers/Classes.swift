/// Numbers put into classes by their bounds: under the first, from each to under the next, the last and above.
package struct Classes: Hashable, Sendable {
  /// Ascending, all different.
  package var bounds: [Double]
  /// One more than there are bounds; empty for names made from the bounds.
  package var names: [String]

  package init(bounds: [Double], names: [String] = []) {
    self.bounds = bounds
    self.names = names
  }

  /// « moins de 35 », « 35 à moins de 55 », « 55 et plus ».
  package var categories: [Category] {
    guard names.isEmpty else { return names.map { Category(code: $0) } }
    guard let first = bounds.first, let last = bounds.last else { return [] }
    let between = zip(bounds, bounds.dropFirst()).map { "\(Self.text($0)) à moins de \(Self.text($1))" }
    return (["moins de \(Self.text(first))"] + between + ["\(Self.text(last)) et plus"]).map { Category(code: $0) }
  }

  /// The class of a number, from 0.
  package func place(_ value: Double) -> Int { bounds.count { $0 <= value } }

  /// A column of numbers as classes, which have an order.
  package func column(from source: Column, as variable: Variable) -> Column {
    var classed = variable
    classed.kind = .single
    classed.categories = categories
    classed.isOrdinal = true
    return source.mapped(to: classed) { answer in
      switch answer {
      case .number(let value): .choice(place(value))
      case .choice, .choices, .words, .date, .ranks, .none: answer
      }
    }
  }

  private static func text(_ bound: Double) -> String {
    if let whole = Int(exactly: bound) { return "\(whole)" }
    return String("\(bound)".map { $0 == "." ? "," : $0 })
  }
}
