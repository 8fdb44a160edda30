package import Survey

/// A transcript as cut, beside what was taken out of it.
package struct TranscriptReading: Hashable, Sendable {
  /// Without the words of those who withdrew: spaces stand in their place, so that offsets and turn numbers stay those
  /// of the file.
  package var transcript: Transcript
  /// The turns of speakers who withdrew, to know what was said there and count it; never to be printed.
  package var withdrawn: [Turn]
  /// The turns whose label nobody declared: left out.
  package var undeclared: [Turn]
  package var format: TranscriptFormat
  /// The language the file says it is in, where it says one.
  package var language: String?

  package init(
    transcript: Transcript, withdrawn: [Turn] = [], undeclared: [Turn] = [], format: TranscriptFormat = .text,
    language: String? = nil
  ) {
    self.transcript = transcript
    self.withdrawn = withdrawn
    self.undeclared = undeclared
    self.format = format
    self.language = language
  }

  /// How many turns the file holds.
  package var turnCount: Int { transcript.turns.count + withdrawn.count + undeclared.count }
}
