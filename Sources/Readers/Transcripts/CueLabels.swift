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

  /// The pieces of a line that labels inside it part.
  func pieces(_ line: String) -> [String] {
    let scalars = Array(line.unicodeScalars)
    var starts = labels.inside(0..<scalars.count, in: scalars).map(\.start)
    starts.append(scalars.count)
    var (pieces, from): ([String], Int) = ([], 0)
    for start in starts where start > from {
      pieces.append(String(String.UnicodeScalarView(scalars[from..<start])))
      from = start
    }
    return pieces
  }

  /// A speech that a dash opens is of another person than the one before.
  static func hasDash(_ line: String) -> Bool {
    let line = line.trimmingSpaces()
    return line.first.map { ["-", "–", "—"].contains($0) } ?? false
  }

  /// The dash that opens a speech.
  private static func withoutDash(_ line: String) -> String {
    guard let first = line.first, ["-", "–", "—"].contains(first) else { return line }
    return line.dropFirst().trimmingSpaces()
  }
}
