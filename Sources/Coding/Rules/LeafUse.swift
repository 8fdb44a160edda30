/// What finding a phrase or a pattern does for a term: it meets one of its clauses.
struct LeafUse: Equatable, Sendable {
  /// The term, by its place among those of all rules.
  var term: Int
  /// The clause, as a bit.
  var bit: UInt64
}
