package import Survey

/// An interview beside what was taken out of its transcript.
package struct TranscribedInterview: Hashable, Sendable {
  package var interview: Interview
  package var reading: TranscriptReading

  package init(interview: Interview, reading: TranscriptReading) {
    self.interview = interview
    self.reading = reading
  }
}
