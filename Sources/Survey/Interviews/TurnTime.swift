/// When a turn was spoken, counted from the beginning of the recording.
package struct TurnTime: Hashable, Sendable {
  /// Milliseconds.
  package var start: Int
  /// Milliseconds; `nil` where the transcript only says when the turn begins.
  package var end: Int?

  package init(start: Int, end: Int? = nil) {
    self.start = start
    self.end = end
  }
}
