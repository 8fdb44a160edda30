/// A condition of the Expression Manager, parsed.
package indirect enum RelevanceExpression: Equatable, Sendable {
  package enum Comparison: Equatable, Sendable {
    case equal
    case notEqual
    case less
    case lessOrEqual
    case greater
    case greaterOrEqual
  }

  package enum Arithmetic: Equatable, Sendable {
    case plus
    case minus
    case times
    case dividedBy
  }

  /// The functions that can be evaluated here, by their name in LimeSurvey.
  package enum Function: String, CaseIterable, Sendable {
    case isEmpty = "is_empty"
    case isNumeric = "is_numeric"
    case choose = "if"
    case count
    case sum
    case min
    case max
    case intval
    case abs
    case floor
    case ceil
    case strlen
  }

  case number(Double)
  case text(String)
  /// A question or subquestion by name, suffix (`.NAOK` …) taken off.
  case reference(String)
  case not(RelevanceExpression)
  case negative(RelevanceExpression)
  case both(RelevanceExpression, RelevanceExpression)
  case either(RelevanceExpression, RelevanceExpression)
  case comparison(Comparison, RelevanceExpression, RelevanceExpression)
  case arithmetic(Arithmetic, RelevanceExpression, RelevanceExpression)
  case call(Function, [RelevanceExpression])

  /// The names it refers to, in order.
  package var references: [String] {
    switch self {
    case .number, .text: []
    case .reference(let name): [name]
    case .not(let inner), .negative(let inner): inner.references
    case .both(let left, let right), .either(let left, let right), .comparison(_, let left, let right),
      .arithmetic(_, let left, let right):
      left.references + right.references
    case .call(_, let arguments): arguments.flatMap(\.references)
    }
  }
}
