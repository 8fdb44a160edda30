/// A turn of an interview.
package struct TurnKey: Hashable, Sendable {
  package var interview: String
  /// The turn’s number.
  package var turn: Int

  package init(interview: String, turn: Int) {
    self.interview = interview
    self.turn = turn
  }
}
