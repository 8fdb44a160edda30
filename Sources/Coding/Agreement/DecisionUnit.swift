/// One thing the coders decide of: the place of a passage, a turn, an interview, an organisation or an initiative.
package struct DecisionUnit: Hashable, Sendable {
  /// `nil` for a unit that spans interviews.
  package var interview: String?
  /// The turn’s number, for turns and passages.
  package var turn: Int?
  /// The interview, organisation or initiative: what is drawn again in a bootstrap.
  package var group: String

  package init(interview: String? = nil, turn: Int? = nil, group: String) {
    self.interview = interview
    self.turn = turn
    self.group = group
  }
}
