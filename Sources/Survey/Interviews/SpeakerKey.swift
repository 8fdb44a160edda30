/// One speaker of one interview.
package struct SpeakerKey: Hashable, Sendable {
  package var interview: String
  package var label: String

  package init(interview: String, label: String) {
    self.interview = interview
    self.label = label
  }
}
