import Diagnostics
import Readers
import Survey

/// What a reader of transcripts gives, as a test compares it: the stored text, one line a turn, what is told.
struct Spoken: Equatable {
  var text: String?
  var turns: [String]
  var told: [String]

  init(text: String? = nil, turns: [String], told: [String] = []) {
    (self.text, self.turns, self.told) = (text, turns, told)
  }

  /// `labels` are the declared speakers; those that begin with E ask.
  init(_ file: SourceFile, _ labels: [String] = [], withText: Bool = false) {
    let speakers = labels.map { Speaker(label: $0, role: $0.hasPrefix("E") ? .interviewer : .respondent) }
    let reading = TranscriptReader.read(file, speakers: speakers)
    let transcript = reading.value.transcript
    let scalars = Array(transcript.text.unicodeScalars)
    text = withText ? transcript.text : nil
    turns = transcript.turns.map { turn in
      let words = String(String.UnicodeScalarView(scalars[turn.range]))
      let time = turn.time.map { " \($0.start)\($0.end.map { "–\($0)" } ?? "")" } ?? ""
      return "\(turn.number) \(turn.speaker)\(time): \(words == turn.text ? words : "≠ \(turn.text)")"
    }
    told = reading.problems.map { "\($0.severity.rawValue) \($0)" }
  }
}
