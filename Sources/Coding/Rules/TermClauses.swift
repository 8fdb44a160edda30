/// What a term cannot do without: clauses of phrases and patterns, one of each of which stands in any passage that meets it.
/// « (frais OU coûts) PROCHE/3 partag* » has two: a passage where no cost stands is left at that, whatever is shared in it.
struct TermClauses: Equatable, Sendable {
  /// For each clause, the leaves of the book that meet it.
  private(set) var clauses: [[Int]]

  /// More clauses than a mask has bits are let go: what is left must still be met.
  init(_ expression: BoundExpression) { clauses = Array(Self.clauses(expression).prefix(UInt64.bitWidth)) }

  /// The bits that must all be set.
  var mask: UInt64 { clauses.count == UInt64.bitWidth ? .max : (1 << clauses.count) - 1 }

  private static func clauses(_ expression: BoundExpression) -> [[Int]] {
    switch expression {
    case .any(let leaves): [leaves]
    case .near(let left, let right, _), .both(let left, let right): clauses(left) + clauses(right)
    case .either(let left, let right): [clauses(left)[0] + clauses(right)[0]]
    case .except(let left, _): clauses(left)
    }
  }
}
