import Exports
import Readers
import Survey

/// An interview as it lies in its file: who speaks, how often and how much.
struct ExaminedTranscript {
  struct Voice: Equatable {
    var label: String
    var turns: Int
    /// Runs of characters between spaces that hold a letter or a digit.
    var words: Int
  }

  let encoding: String
  let hasByteOrderMark: Bool
  let transcript: Transcript

  /// The file as a transcript, with or without turns.
  static func read(_ file: SourceFile) -> Reading<ExaminedTranscript> {
    let decoded = DecodedText.decoding(file).value
    return TranscriptReader.read(file).map { reading in
      ExaminedTranscript(
        encoding: decoded.encoding.rawValue, hasByteOrderMark: decoded.hasByteOrderMark,
        transcript: reading.transcript)
    }
  }

  /// The speakers, in order of first appearance.
  var voices: [Voice] {
    transcript.speakers.map { label in
      let turns = transcript.turns.filter { $0.speaker == label }
      return Voice(label: label, turns: turns.count, words: turns.reduce(0) { $0 + Self.words($1.text) })
    }
  }

  /// Two turns at least, and most of the text inside turns: nothing else looks like that.
  var isConvincing: Bool {
    let spoken = transcript.turns.reduce(0) { $0 + $1.range.count }
    return transcript.turns.count > 1 && spoken * 2 > transcript.text.unicodeScalars.count
  }

  /// The turns whose first words are shown.
  var opening: ArraySlice<Turn> { transcript.turns.prefix(4) }

  /// What `examiner --format json` prints of a transcript, without its problems.
  func json(file: String) -> JSONObject {
    [
      "fichier": .string(file), "outil": .string("transcription"), "format": .string("txt"),
      "encodage": .string(encoding), "bom": .bool(hasByteOrderMark), "tours": .integer(transcript.turns.count),
      "locuteurs": .array(
        voices.map { voice in
          .object(["etiquette": .string(voice.label), "tours": .integer(voice.turns), "mots": .integer(voice.words)])
        }),
      "premiers_tours": .array(
        opening.map { turn in
          .object([
            "tour": .integer(turn.number), "locuteur": .string(turn.speaker), "debut": .string(turn.text.cut(to: 80)),
          ])
        }),
    ]
  }

  private static func words(_ text: String) -> Int {
    text.split { $0.isWhitespace }.count { word in word.contains { $0.isLetter || $0.isNumber } }
  }
}
