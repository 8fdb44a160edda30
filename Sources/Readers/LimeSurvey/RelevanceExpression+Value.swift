extension RelevanceExpression {
  /// Whether the condition holds, given the answer each name has (empty when there is none).
  package func isTrue(_ answer: (String) -> String) -> Bool { value(answer).isTrue }

  func value(_ answer: (String) -> String) -> RelevanceValue {
    switch self {
    case .number(let number): .number(number)
    case .text(let text): .text(text)
    case .reference(let name): .text(answer(name))
    case .not(let inner): .truth(!inner.value(answer).isTrue)
    case .negative(let inner): .number(-(inner.value(answer).number ?? 0))
    case .both(let left, let right): .truth(left.value(answer).isTrue && right.value(answer).isTrue)
    case .either(let left, let right): .truth(left.value(answer).isTrue || right.value(answer).isTrue)
    case .comparison(let comparison, let left, let right):
      .truth(
        comparison.holds(
          left.value(answer), right.value(answer), asText: left.isQuotedText || right.isQuotedText))
    case .arithmetic(let operation, let left, let right):
      operation.result(left.value(answer), right.value(answer))
    case .call(let function, let arguments): function.result(arguments.map { $0.value(answer) })
    }
  }

  private var isQuotedText: Bool { if case .text = self { true } else { false } }
}

extension RelevanceExpression.Comparison {
  /// As LimeSurvey compares: equality by number when both look like one; order by number, nothing counting as 0, unless a
  /// text is quoted; a number and a word have no order.
  func holds(_ left: RelevanceValue, _ right: RelevanceValue, asText: Bool) -> Bool {
    switch self {
    case .equal: return isEqual(left, right)
    case .notEqual: return !isEqual(left, right)
    case .less, .lessOrEqual, .greater, .greaterOrEqual: break
    }
    let numbers = (left.isEmpty ? 0 : left.number, right.isEmpty ? 0 : right.number)
    if !asText, let first = numbers.0, let second = numbers.1 { return orders(first, second) }
    let areWords = (left.isEmpty || left.number == nil) && (right.isEmpty || right.number == nil)
    guard areWords || (numbers.0 != nil && numbers.1 != nil) else { return false }
    return orders(Bytes(left.text), Bytes(right.text))
  }

  private func isEqual(_ left: RelevanceValue, _ right: RelevanceValue) -> Bool {
    if let first = left.number, let second = right.number { return first == second }
    return left.text == right.text
  }

  private func orders<Value: Comparable>(_ left: Value, _ right: Value) -> Bool {
    switch self {
    case .less: left < right
    case .lessOrEqual: left <= right
    case .greater: left > right
    case .greaterOrEqual: left >= right
    case .equal, .notEqual: false
    }
  }

  /// Words in the order of their bytes, as `strcmp` has them.
  private struct Bytes: Comparable {
    let bytes: [UInt8]

    init(_ text: String) { bytes = Array(text.utf8) }

    static func < (left: Bytes, right: Bytes) -> Bool { left.bytes.lexicographicallyPrecedes(right.bytes) }
  }
}

extension RelevanceExpression.Arithmetic {
  /// A sum with a word is the two written one after the other; anything else with a word is not a number.
  func result(_ left: RelevanceValue, _ right: RelevanceValue) -> RelevanceValue {
    let numbers = (left.isEmpty ? 0 : left.number, right.isEmpty ? 0 : right.number)
    guard let first = numbers.0, let second = numbers.1 else {
      return self == .plus ? .text(left.text + right.text) : .number(.nan)
    }
    switch self {
    case .plus: return .number(first + second)
    case .minus: return .number(first - second)
    case .times: return .number(first * second)
    case .dividedBy: return .number(second == 0 ? .nan : first / second)
    }
  }
}

extension RelevanceExpression.Function {
  func result(_ arguments: [RelevanceValue]) -> RelevanceValue {
    let first = arguments.first ?? .text("")
    let numbers = arguments.compactMap(\.number)
    switch self {
    case .isEmpty: return .truth(first.isEmpty)
    case .isNumeric: return .truth(first.number != nil)
    case .choose: return arguments.count == 3 ? arguments[first.isTrue ? 1 : 2] : .text("")
    case .count: return .number(Double(arguments.count { !$0.isEmpty }))
    case .sum: return .number(numbers.reduce(0, +))
    case .min: return numbers.min().map { .number($0) } ?? .text("")
    case .max: return numbers.max().map { .number($0) } ?? .text("")
    case .intval: return .number((first.number ?? 0).rounded(.towardZero))
    case .abs: return .number(Swift.abs(first.number ?? 0))
    case .floor: return .number((first.number ?? 0).rounded(.down))
    case .ceil: return .number((first.number ?? 0).rounded(.up))
    case .strlen: return .number(Double(first.text.unicodeScalars.count))
    }
  }
}
