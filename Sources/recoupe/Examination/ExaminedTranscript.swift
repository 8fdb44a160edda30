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
    /// SonalPi marks with « ? » the name of who asks.
    var isInterviewer: Bool { label.hasSuffix("?") }
  }

  /// `nil` where the format is no text.
  let encoding: String?
  let hasByteOrderMark: Bool
  let format: TranscriptFormat
  let language: String?
  let transcript: Transcript

  /// The file as a transcript, with or without turns.
  static func read(_ file: SourceFile) -> Reading<ExaminedTranscript> {
    TranscriptReader.read(file).map { reading in
      let isArchive = reading.format == .word || reading.format == .openDocument
      let decoded = isArchive ? nil : DecodedText.decoding(file).value
      return ExaminedTranscript(
        encoding: decoded?.encoding.rawValue, hasByteOrderMark: decoded?.hasByteOrderMark ?? false,
        format: reading.format, language: reading.language, transcript: reading.transcript)
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
      "fichier": .string(file), "outil": .string("transcription"), "format": .string(format.name),
      "encodage": JSONValue(encoding), "bom": .bool(hasByteOrderMark),
      "langue": JSONValue(language), "tours": .integer(transcript.turns.count),
      "locuteurs": .array(
        voices.map { voice in
          .object(["etiquette": .string(voice.label), "tours": .integer(voice.turns), "mots": .integer(voice.words)])
        }),
      "premiers_tours": .array(
        opening.map { turn in
          .object([
            "tour": .integer(turn.number), "locuteur": .string(turn.speaker), "debut": .string(turn.text.cut(to: 80)),
            "millisecondes": JSONValue(turn.time?.start),
          ])
        }),
    ]
  }

  private static func words(_ text: String) -> Int {
    text.split { $0.isWhitespace }.count { word in word.contains { $0.isLetter || $0.isNumber } }
  }
}
