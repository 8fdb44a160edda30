/// A comparison of figures: `rang(logique.service) <= 2 et part(x) < 1/2`, `publie(ID)`, `ou`, `non`, parentheses.
package indirect enum Condition: Hashable, Sendable {
  /// A function of a figure's id: `rang(logique.service)`.
  package struct Call: Hashable, Sendable {
    package var function: String
    package var argument: String
    /// Characters from the condition's first.
    package var offset: Int
  }

  package enum Operand: Hashable, Sendable {
    /// A number; a fraction is its quotient.
    case number(Double)
    case call(Call)
  }

  package enum Operator: String, CaseIterable, Sendable {
    case less = "<"
    case atMost = "<="
    case equal = "="
    case different = "!="
    case atLeast = ">="
    case greater = ">"
  }

  /// True when the function gives something else than 0.
  case call(Call)
  case comparison(Operand, Operator, Operand)
  case not(Condition)
  case all([Condition])
  case any([Condition])

  /// Every function call, left to right.
  package var calls: [Call] {
    switch self {
    case .call(let call): [call]
    case .comparison(let left, _, let right): [left, right].compactMap(\.call)
    case .not(let inner): inner.calls
    case .all(let parts), .any(let parts): parts.flatMap(\.calls)
    }
  }

  /// Whether it holds, or `nil` when a figure it needs is hidden. `value` gives the number of a call, `nil` when hidden.
  package func holds<E: Error>(_ value: (Call) throws(E) -> Double?) throws(E) -> Bool? {
    switch self {
    case .call(let call): return try value(call).map { $0 != 0 }
    case .comparison(let left, let sign, let right):
      guard let left = try left.number(value), let right = try right.number(value) else { return nil }
      return sign.holds(left, right)
    case .not(let inner): return try inner.holds(value).map(!)
    case .all(let parts): return try Self.fold(parts, decisive: false, value)
    case .any(let parts): return try Self.fold(parts, decisive: true, value)
    }
  }

  /// Kleene's logic: one decisive part decides, an unknown part leaves the rest unknown. Every part is evaluated, so that
  /// every unknown name is met.
  private static func fold<E: Error>(
    _ parts: [Condition], decisive: Bool, _ value: (Call) throws(E) -> Double?
  ) throws(E) -> Bool? {
    var result: Bool? = !decisive
    for part in parts {
      let holds = try part.holds(value)
      if holds == decisive {
        result = decisive
      } else if holds == nil, result != decisive {
        result = nil
      }
    }
    return result
  }
}

extension Condition.Operand {
  fileprivate var call: Condition.Call? {
    if case .call(let call) = self { call } else { nil }
  }

  fileprivate func number<E: Error>(_ value: (Condition.Call) throws(E) -> Double?) throws(E) -> Double? {
    switch self {
    case .number(let number): number
    case .call(let call): try value(call)
    }
  }
}

extension Condition.Operator {
  package func holds(_ left: Double, _ right: Double) -> Bool {
    switch self {
    case .less: left < right
    case .atMost: left <= right
    case .equal: left == right
    case .different: left != right
    case .atLeast: left >= right
    case .greater: left > right
    }
  }
}
