/// The labels in the words of cues that have no tags for voices: `R1: …`, `- R1 : …`, `[SPEAKER_00]: …`.
struct CueLabels {
  private let labels: SpeakerLabels

  /// All lines of all cues are looked at together: what comes again is a label.
  init(_ cues: [Cue], declared: [String]) {
    let text = cues.flatMap(\.lines).map(Self.withoutDash).joined(separator: "\n\n")
    labels = SpeakerLabels(declared: declared, lines: TranscriptLines(Array(text.unicodeScalars)))
  }

  /// A line’s label, where it has one, and its words.
  func split(_ line: String) -> (label: String?, words: String) {
    let line = Self.withoutDash(line)
    let scalars = Array(line.unicodeScalars)
    let whole = TranscriptLines.Line(range: 0..<scalars.count, startsParagraph: true)
    guard let opening = labels.opening(of: whole, in: scalars) else { return (nil, line) }
    return (opening.label, String(String.UnicodeScalarView(scalars[opening.end...])).trimmingSpaces())
  }

  /// The dash that opens a speech.
  private static func withoutDash(_ line: String) -> String {
    guard let first = line.first, ["-", "–", "—"].contains(first) else { return line }
    return line.dropFirst().trimmingSpaces()
  }
}
