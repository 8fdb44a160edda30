import Diagnostics
import Survey

/// The cutting of one transcript into turns.
struct TranscriptCut {
  /// A turn as found, before anyone is left out.
  struct FoundTurn {
    var opening: SpeakerLabels.Opening
    /// Index of the line that opens it.
    var line: Int
    var range: Range<Int>
  }

  let text: [Unicode.Scalar]
  private let words: ScalarText
  let file: String
  let lines: TranscriptLines
  let labels: SpeakerLabels
  private let stored: String
  private(set) var problems: [Problem] = []

  init(stored: String, file: String, lines: TranscriptLines, labels: SpeakerLabels) {
    self.text = lines.text
    words = ScalarText(stored)
    self.stored = stored
    self.file = file
    self.lines = lines
    self.labels = labels
  }

  /// Every turn of the file, in order.
  func turns() -> [FoundTurn] {
    var turns: [FoundTurn] = []
    for (index, line) in lines.lines.enumerated() {
      guard let opening = labels.opening(of: line, in: text) else { continue }
      if let last = turns.indices.last { turns[last].range = trimmed(turns[last].opening.end, line.range.lowerBound) }
      turns.append(FoundTurn(opening: opening, line: index + 1, range: trimmed(opening.end, text.count)))
    }
    return turns
  }

  /// Sorts the turns: those to read, those of people who withdrew, those of nobody declared.
  mutating func reading(of turns: [FoundTurn], speakers: [Speaker]) -> TranscriptReading {
    let withdrawnLabels = Set(speakers.filter { $0.consent == .withdrawn }.map(\.label))
    let headingEnd = turns.first.map { lines.lines[$0.line - 1].range.lowerBound } ?? text.count
    let heading = words[0..<headingEnd].trimmingSpaces()
    let transcript = Transcript(text: stored, heading: heading, turns: [])
    var reading = TranscriptReading(transcript: transcript)
    for (index, found) in turns.enumerated() {
      let turn = Turn(
        number: index + 1, speaker: found.opening.label, range: found.range, text: words[found.range])
      if !found.opening.isDeclared {
        reading.undeclared.append(turn)
      } else if withdrawnLabels.contains(turn.speaker) {
        reading.withdrawn.append(turn)
      } else {
        reading.transcript.turns.append(turn)
      }
    }
    if !reading.withdrawn.isEmpty { reading.transcript.text = masked(reading.withdrawn) }
    tellUndeclared(turns, speakers)
    return reading
  }

  /// One problem a label, at its first turn.
  private mutating func tellUndeclared(_ turns: [FoundTurn], _ speakers: [Speaker]) {
    var told: Set<String> = []
    for found in turns where !found.opening.isDeclared && told.insert(found.opening.label).inserted {
      let label = found.opening.label
      let count = turns.filter { !$0.opening.isDeclared && $0.opening.label == label }.count
      let known = speakers.map(\.label)
      let left = count == 1 ? "son tour est laissé de côté" : "ses \(count) tours sont laissés de côté"
      problems.append(
        Problem(
          .setAside, at: Place(file, line: found.line, column: 1),
          "« \(label) » n’est pas déclaré pour cet entretien ; \(known.map { "« \($0) »" }.joined(separator: ", ")) \(known.count > 1 ? "sont attendus" : "est attendu"), \(left)",
          remedy: nearestName(to: label, among: known).map {
            "écrire « \($0) », ou ajouter sa ligne à la table des entretiens"
          }
            ?? "ajouter sa ligne à la table des entretiens"))
    }
  }

  /// From `start` to before `end`, without white space at either end.
  private func trimmed(_ start: Int, _ end: Int) -> Range<Int> {
    var (low, high) = (start, end)
    while high > low, TranscriptLines.isSpace(text[high - 1]) { high -= 1 }
    while low < high, TranscriptLines.isSpace(text[low]) { low += 1 }
    return low..<high
  }

  /// The stored text with spaces in the place of the words of these turns.
  private func masked(_ turns: [Turn]) -> String {
    var scalars = text
    for turn in turns {
      for place in turn.range where scalars[place] != "\n" { scalars[place] = " " }
    }
    var view = String.UnicodeScalarView()
    for scalar in scalars { view.append(scalar) }
    return String(view)
  }
}
