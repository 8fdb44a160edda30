extension Term {
  /// Whether some passage can meet the term: what `SAUF` leaves out does not stand wherever the rest does.
  package var isFindable: Bool { canFind(expression) }

  /// Whether every passage that meets this term meets the other as well; `false` where that cannot be told.
  func implies(_ other: Term) -> Bool { self == other || implies(expression, other.expression, of: other) }

  private func canFind(_ expression: TermExpression) -> Bool {
    switch expression {
    case .phrase, .pattern: true
    case .near(let left, let right, _), .both(let left, let right): canFind(left) && canFind(right)
    case .either(let left, let right): canFind(left) || canFind(right)
    case .except(let left, let right): canFind(left) && !implies(left, right, of: self)
    }
  }

  /// Whether a passage that meets `own`, of this term, surely meets `other`, of `term`.
  private func implies(_ own: TermExpression, _ other: TermExpression, of term: Term) -> Bool {
    switch (own, other) {
    case (_, .both(let left, let right)): return implies(own, left, of: term) && implies(own, right, of: term)
    case (.either(let left, let right), _): return implies(left, other, of: term) && implies(right, other, of: term)
    case (_, .either(let left, let right)) where implies(own, left, of: term) || implies(own, right, of: term):
      return true
    case (.near(let left, let right, _), _), (.both(let left, let right), _):
      return isSame(own, other, of: term) || implies(left, other, of: term) || implies(right, other, of: term)
    case (.except(let left, _), _): return implies(left, other, of: term)
    case (.phrase(let place), .phrase(let second)): return phrases[place].isCovered(by: term.phrases[second])
    case (.pattern(let place), .pattern(let second)): return patterns[place] == term.patterns[second]
    default: return false
    }
  }

  /// Whether both ask for the same words at the same distance.
  private func isSame(_ own: TermExpression, _ other: TermExpression, of term: Term) -> Bool {
    switch (own, other) {
    case (.phrase(let place), .phrase(let second)): phrases[place] == term.phrases[second]
    case (.pattern(let place), .pattern(let second)): patterns[place] == term.patterns[second]
    case (.near(let left, let right, let distance), .near(let otherLeft, let otherRight, let other)):
      distance <= other && isSame(left, otherLeft, of: term) && isSame(right, otherRight, of: term)
    case (.both(let left, let right), .both(let otherLeft, let otherRight)),
      (.either(let left, let right), .either(let otherLeft, let otherRight)):
      isSame(left, otherLeft, of: term) && isSame(right, otherRight, of: term)
    default: false
    }
  }
}
