/// One interview: who spoke and what was said.
package struct Interview: Hashable, Sendable {
  /// The file's stem (`E01`).
  package var id: String
  /// The transcript's path in the study.
  package var file: String
  package var speakers: [Speaker]
  package var transcript: Transcript

  package init(id: String, file: String, speakers: [Speaker], transcript: Transcript) {
    self.id = id
    self.file = file
    self.speakers = speakers
    self.transcript = transcript
  }

  /// The declared speaker with this label.
  package func speaker(labelled label: String) -> Speaker? { speakers.first { $0.label == label } }
}
