import Survey

/// A transcript as a page of the terminal: who speaks and how much, and how it begins.
struct TranscriptPage {
  private let transcript: ExaminedTranscript
  private let width: Int

  init(_ transcript: ExaminedTranscript, width: Int) {
    self.transcript = transcript
    self.width = width
  }

  var lines: [String] {
    let voices = transcript.voices
    let words = voices.reduce(0) { $0 + $1.words }
    let facts = AlignedText(
      alignments: [.left, .left],
      rows: [
        ["  nature", voices.isEmpty ? "texte sans tours de parole" : "transcription d’entretien"],
        ["  encodage", transcript.encoding + (transcript.hasByteOrderMark ? " avec BOM" : " sans BOM")],
        ["  tours", "\(transcript.transcript.turns.count), \(words) mots"],
      ])
    guard !voices.isEmpty else { return facts.lines }
    let speakers = AlignedText(
      alignments: [.left, .right, .right],
      rows: [["  locuteur", "tours", "mots"]] + voices.map { ["  \($0.label)", "\($0.turns)", "\($0.words)"] })
    return facts.lines + [""] + speakers.lines + ["", "  premiers tours"] + opening
  }

  /// The first words of the first turns, on one line each.
  private var opening: [String] {
    let turns = transcript.opening
    let label = turns.map(\.speaker.count).max() ?? 0
    let rows = turns.map { turn in
      ["  \(turn.number)", turn.speaker, turn.text.cut(to: max(20, width - label - 8))]
    }
    return AlignedText(alignments: [.right, .left, .left], rows: Array(rows)).lines
  }
}
