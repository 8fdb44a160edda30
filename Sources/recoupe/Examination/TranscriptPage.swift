import Readers
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
    let facts = AlignedText(alignments: [.left, .left], rows: facts(voices, words))
    guard !voices.isEmpty else { return facts.lines }
    let speakers = AlignedText(
      alignments: [.left, .right, .right],
      rows: [["  locuteur", "tours", "mots"]]
        + voices.map { voice in
          ["  \(voice.label)", "\(voice.turns)", "\(voice.words)"]
            + (voice.isInterviewer ? ["mène l’entretien (« ? »)"] : [])
        })
    return facts.lines + [""] + speakers.lines + ["", "  premiers tours"] + opening
  }

  private func facts(_ voices: [ExaminedTranscript.Voice], _ words: Int) -> [[String]] {
    var rows = [["  nature", voices.isEmpty ? "texte sans tours de parole" : "transcription d’entretien"]]
    if transcript.format != .text { rows.append(["  format", Self.name(of: transcript.format)]) }
    if let encoding = transcript.encoding {
      rows.append(["  encodage", encoding + (transcript.hasByteOrderMark ? " avec BOM" : " sans BOM")])
    }
    if let language = transcript.language { rows.append(["  langue", language]) }
    rows.append(["  tours", "\(transcript.transcript.turns.count), \(words) mots"])
    let times = transcript.transcript.turns.compactMap(\.time)
    if let first = times.first, let last = times.last {
      rows.append(["  heures", "de \(Self.clock(first.start)) à \(Self.clock(last.end ?? last.start))"])
    }
    return rows
  }

  private static func name(of format: TranscriptFormat) -> String {
    switch format {
    case .text: "texte à étiquettes"
    case .iramuteq: "texte pour IRaMuTeQ ou Alceste"
    case .word: "document Word (.docx)"
    case .openDocument: "document OpenDocument (.odt)"
    case .subRip: "sous-titres SubRip (.srt)"
    case .webVTT: "sous-titres WebVTT (.vtt)"
    case .transcriber: "Transcriber (.trs)"
    case .unread(let format): format.rawValue
    }
  }

  /// `0:01:12`
  private static func clock(_ milliseconds: Int) -> String {
    let seconds = milliseconds / 1000
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(seconds / 3600):\(two(seconds / 60 % 60)):\(two(seconds % 60))"
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
