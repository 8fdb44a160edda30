/// What a term asks of a passage, over its phrases and patterns, which it names by their places.
indirect enum TermExpression: Equatable, Sendable {
  case phrase(Int)
  case pattern(Int)
  /// Both, at most so many words apart, in either order.
  case near(TermExpression, TermExpression, Int)
  case both(TermExpression, TermExpression)
  case either(TermExpression, TermExpression)
  case except(TermExpression, TermExpression)
}
