extension Term {
  /// Whether some passage can meet the term: what `SAUF` leaves out does not stand wherever the rest does.
  package var isFindable: Bool { canFind(expression) }

  private func canFind(_ expression: TermExpression) -> Bool {
    switch expression {
    case .phrase, .pattern: true
    case .near(let left, let right, _), .both(let left, let right): canFind(left) && canFind(right)
    case .either(let left, let right): canFind(left) || canFind(right)
    case .except(let left, let right): canFind(left) && !implies(left, right)
    }
  }

  /// Whether a passage that meets `own` surely meets `other`; `false` where that cannot be told.
  private func implies(_ own: TermExpression, _ other: TermExpression) -> Bool {
    switch (own, other) {
    case (_, .both(let left, let right)): return implies(own, left) && implies(own, right)
    case (.either(let left, let right), _): return implies(left, other) && implies(right, other)
    case (_, .either(let left, let right)) where implies(own, left) || implies(own, right): return true
    case (.near(let left, let right, _), _), (.both(let left, let right), _):
      return own == other || implies(left, other) || implies(right, other)
    case (.except(let left, _), _): return implies(left, other)
    case (.phrase(let place), .phrase(let second)): return phrases[place].isCovered(by: phrases[second])
    case (.pattern(let place), .pattern(let second)): return patterns[place] == patterns[second]
    default: return false
    }
  }
}
