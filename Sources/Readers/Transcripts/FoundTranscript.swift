/// The stored text of one transcript, cut into turns, whoever speaks.
struct FoundTranscript: Equatable {
  var format: TranscriptFormat
  var text: String
  var heading: String
  var turns: [FoundTurn]
  /// The language the file says it is in.
  var language: String?
}
