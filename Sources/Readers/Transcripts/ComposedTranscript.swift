import Survey

/// Writes turns as the text that is stored for them: `LABEL : texte`, paragraphs one blank line apart, LF, NFC.
struct ComposedTranscript {
  private var scalars = String.UnicodeScalarView()
  private var count = 0
  private var turns: [FoundTurn] = []

  /// The transcript of these turns, what stands before them first.
  static func transcript(
    _ format: TranscriptFormat, heading: String, _ spoken: [SpokenTurn], language: String? = nil
  ) -> FoundTranscript {
    var composed = ComposedTranscript()
    let heading = StoredText.stored(heading).trimmingSpaces()
    if !heading.isEmpty { composed.write(heading + "\n\n") }
    for turn in spoken { composed.append(turn) }
    if !spoken.isEmpty { composed.write("\n") }
    return FoundTranscript(
      format: format, text: String(composed.scalars), heading: heading, turns: composed.turns, language: language)
  }

  private mutating func append(_ turn: SpokenTurn) {
    if !turns.isEmpty { write("\n\n") }
    write("\(StoredText.stored(turn.label)) :")
    let words = StoredText.stored(turn.text).trimmingSpaces()
    if !words.isEmpty { write(" ") }
    let start = count
    write(words)
    turns.append(
      FoundTurn(
        label: turn.label, isDeclared: turn.isDeclared, line: turn.line, range: start..<count, time: turn.time))
  }

  private mutating func write(_ text: String) {
    for scalar in text.unicodeScalars {
      scalars.append(scalar)
      count += 1
    }
  }
}
