/// One person's speech until the next speaks.
package struct Turn: Hashable, Sendable {
  /// Counts from 1, the interviewer's included.
  package var number: Int
  /// The label in the transcript (`R1`).
  package var speaker: String
  /// Where the words stand in the stored transcript: 0-based Unicode scalar offsets, half-open, label excluded.
  package var range: Range<Int>
  package var text: String
  /// Where the transcript gives one.
  package var time: TurnTime?

  package init(number: Int, speaker: String, range: Range<Int>, text: String, time: TurnTime? = nil) {
    self.number = number
    self.speaker = speaker
    self.range = range
    self.text = text
    self.time = time
  }
}
