import Diagnostics
import Survey

/// Sorts the turns of a transcript: those to read, those of people who withdrew, those of nobody declared.
struct TurnSorting {
  private let found: FoundTranscript
  private let words: ScalarText
  private let file: String
  private(set) var problems: [Problem] = []

  init(_ found: FoundTranscript, file: String) {
    self.found = found
    words = ScalarText(found.text)
    self.file = file
  }

  mutating func reading(speakers: [Speaker]) -> TranscriptReading {
    let withdrawnLabels = Set(speakers.filter { $0.consent == .withdrawn }.map(\.label))
    let isComposed = found.format != .text && found.format != .iramuteq
    let transcript = Transcript(text: found.text, heading: found.heading, turns: [], isComposed: isComposed)
    var reading = TranscriptReading(transcript: transcript, format: found.format, language: found.language)
    for (index, turn) in found.turns.enumerated() {
      let numbered = Turn(
        number: index + 1, speaker: turn.label, range: turn.range, text: words[turn.range], time: turn.time)
      if !turn.isDeclared {
        reading.undeclared.append(numbered)
      } else if withdrawnLabels.contains(turn.label) {
        reading.withdrawn.append(numbered)
      } else {
        reading.transcript.turns.append(numbered)
      }
    }
    if !reading.withdrawn.isEmpty { reading.transcript.text = masked(reading.withdrawn) }
    tellUndeclared(speakers.map(\.label))
    tellInside()
    return reading
  }

  /// One problem a label, at its first turn.
  private mutating func tellUndeclared(_ known: [String]) {
    var told: Set<String> = []
    for turn in found.turns where !turn.isDeclared && told.insert(turn.label).inserted {
      let count = found.turns.count { !$0.isDeclared && $0.label == turn.label }
      let place = turn.line.map { Place(file, line: $0, column: turn.column ?? 1) } ?? Place(file)
      problems.append(TranscriptFault.undeclared(turn.label, turns: count, known: known).problem(at: place))
    }
  }

  /// The turns that begin inside a line, at the first.
  private mutating func tellInside() {
    let inside = found.turns.filter { $0.column != nil }
    guard let first = inside.first, let line = first.line, let column = first.column else { return }
    problems.append(
      TranscriptFault.insideLine(first.label, inside.count).problem(at: Place(file, line: line, column: column)))
  }

  /// The stored text with spaces in the place of the words of these turns.
  private func masked(_ turns: [Turn]) -> String {
    var scalars = Array(found.text.unicodeScalars)
    for turn in turns {
      for place in turn.range where scalars[place] != "\n" { scalars[place] = " " }
    }
    var view = String.UnicodeScalarView()
    for scalar in scalars { view.append(scalar) }
    return String(view)
  }
}
