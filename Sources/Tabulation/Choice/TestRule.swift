/// Why a test was taken; printed beside it.
package enum TestRule: Hashable, Sendable {
  case asked
  /// The exact test was asked for; its tables are too many to be numbered, so that they are drawn.
  case askedTooCostly
  /// Weights or a sample design: tests that take cases as equal and independent would be wrong.
  case design
  case multipleResponse
  case strata
  /// Both variables have an order, or one has and the other two levels.
  case ordered
  /// One variable has an order: its ranks are compared between the levels of the other.
  case orderedByGroups
  /// Expected counts too small for chi-squared: fewer than 5 in more than a fifth of the cells, or fewer than 1 in one
  /// (W. Cochran, 1954); in a 2×2 table, fewer than 5 in any.
  case smallExpected(least: Double)
  case largeExpected(least: Double)
  /// A mean by group: groups of 30 cases at least.
  case largeGroups
  /// A mean by group: a group has fewer than 30 cases, ranks ask less of them.
  case smallGroups(least: Int)
}
