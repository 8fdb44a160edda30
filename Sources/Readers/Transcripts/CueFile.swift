import Diagnostics
import Survey

/// An .srt or a .vtt as turns: what one person says in cues that follow one another is one turn.
struct CueFile {
  private let declared: DeclaredLabels
  private let labels: CueLabels
  /// Voices are named by tags: a cue without one is nobody's.
  private let hasTags: Bool
  private var turns: [SpokenTurn] = []
  private var current: String?
  private var withoutVoice: [Int] = []
  private var interjections: [Int] = []

  static func read(
    _ file: SourceFile, _ format: TranscriptFormat, _ declared: DeclaredLabels
  ) -> Reading<FoundTranscript?> {
    let stored = StoredText.read(file)
    let scanner = CueScanner(String(decoding: stored.value, as: UTF8.self))
    var cues = CueFile(scanner.cues, declared)
    for cue in scanner.cues { cues.take(cue) }
    if cues.turns.isEmpty { cues.withoutVoice = [] }
    let faults: [([Int], (Int) -> TranscriptFault)] = [
      (scanner.blocksWithoutTime, { .blockWithoutTime($0) }), (scanner.badTimes, { .badTime($0) }),
      (scanner.overlaps, { .overlapping($0) }), (cues.withoutVoice, { .cueWithoutVoice($0) }),
      (cues.interjections, { .interjections($0) }),
    ]
    let problems = faults.compactMap { lines, fault in
      lines.first.map { fault(lines.count).problem(at: Place(file.name, line: $0)) }
    }
    return Reading(
      ComposedTranscript.transcript(format, heading: scanner.title, cues.turns), problems: stored.problems + problems)
  }

  private init(_ cues: [Cue], _ declared: DeclaredLabels) {
    self.declared = declared
    labels = CueLabels(cues, declared: declared.labels)
    hasTags = cues.contains { cue in
      CueText(cue.lines.joined(separator: "\n")).parts.contains { $0.voice != nil }
    }
  }

  private mutating func take(_ cue: Cue) {
    for part in CueText(cue.lines.joined(separator: "\n")).parts {
      if let voice = part.voice {
        append(part.words, said: voice, cue)
      } else if hasTags {
        if !Self.isNoise(part.words) { withoutVoice.append(cue.line) }
      } else {
        for line in part.words.split(separator: "\n") {
          for piece in labels.pieces(String(line)) { takeLine(piece, cue) }
        }
      }
    }
  }

  /// A line of a file without tags: a label opens a turn, and without one the person goes on; a dash without
  /// one is of somebody else, nobody knows who.
  private mutating func takeLine(_ line: String, _ cue: Cue) {
    let (label, words) = labels.split(line)
    if label != nil || CueLabels.hasDash(line) { current = label }
    if let current {
      append(words, said: current, cue)
    } else if !Self.isNoise(words) {
      withoutVoice.append(cue.line)
    }
  }

  private mutating func append(_ words: String, said voice: String, _ cue: Cue) {
    let found = Interjections.take(from: words)
    add(found.words, voice, cue)
    for part in found.said {
      interjections.append(cue.line)
      add(part.words, part.voice ?? voice, cue)
    }
  }

  private mutating func add(_ words: String, _ voice: String, _ cue: Cue) {
    let words = SpacedText(words).text.trimmingSpaces()
    guard !words.isEmpty else { return }
    let match = declared.match(voice)
    let label = match ?? voice
    if let last = turns.indices.last, turns[last].label == label {
      turns[last].text += " " + words
      if turns[last].time != nil, let end = cue.time?.end { turns[last].time?.end = end }
      return
    }
    turns.append(
      SpokenTurn(
        label: label, isDeclared: match != nil || declared.labels.isEmpty, text: words, line: cue.line, time: cue.time))
  }

  /// Nothing but what is between brackets: a pause, a laugh, music.
  private static func isNoise(_ words: String) -> Bool {
    (words.hasPrefix("(") && words.hasSuffix(")")) || (words.hasPrefix("[") && words.hasSuffix("]"))
      || words.hasPrefix("♪")
  }
}
