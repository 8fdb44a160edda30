/// Whether a coder has finished an interview; only finished ones count in a base.
package struct CodingState: Hashable, Sendable {
  package enum Progress: String, CaseIterable, Sendable {
    case underWay = "en-cours"
    case finished = "termine"
  }

  package var interview: String
  package var coder: String
  package var progress: Progress

  package init(interview: String, coder: String, progress: Progress) {
    self.interview = interview
    self.coder = coder
    self.progress = progress
  }
}
