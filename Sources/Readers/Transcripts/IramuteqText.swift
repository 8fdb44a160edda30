import Diagnostics
import Survey

/// A text for IRaMuTeQ or Alceste: a line of stars and variables, then words, with lines `-*theme` between. It is cut where
/// it lies; its lines of stars and themes belong to nobody's turn.
enum IramuteqText {
  static func read(
    _ file: SourceFile, _ declared: DeclaredLabels, _ speakers: [Speaker]
  ) -> Reading<FoundTranscript?> {
    let stored = StoredText.read(file)
    let text = String(decoding: stored.value, as: UTF8.self)
    let lines = TranscriptLines(Array(text.unicodeScalars))
    let stars = lines.lines.indices.filter { starts(lines, $0, with: "****") }
    guard stars.count == 1 else {
      let place = Place(file.name, line: stars.dropFirst().first.map { $0 + 1 })
      return Reading(nil, problems: stored.problems + [TranscriptFault.severalTexts(stars.count).problem(at: place)])
    }
    let themes = lines.lines.indices.filter { starts(lines, $0, with: "-*") }
    let stops = Set(stars + themes)
    var turns = LabelledText(lines, declared: declared.labels).turns(stoppingAt: stops)
    var problems = stored.problems
    let heading = lines.string(lines.lines[stars[0]].range).trimmingSpaces()
    if turns.isEmpty {
      let voices = voices(speakers, heading)
      if voices.count == 1 {
        turns = passages(lines, stops.sorted(), label: voices[0])
      } else {
        problems.append(TranscriptFault.whoseText(voices).problem(at: Place(file.name)))
      }
    }
    return Reading(
      FoundTranscript(format: .iramuteq, text: text, heading: heading, turns: turns), problems: problems)
  }

  private static func starts(_ lines: TranscriptLines, _ index: Int, with mark: String) -> Bool {
    lines.text[lines.lines[index].range].drop { TranscriptLines.isSpace($0) }.starts(with: mark.unicodeScalars)
  }

  /// Who may be speaking where there are no labels: the respondents declared, else the text's first variable.
  private static func voices(_ speakers: [Speaker], _ heading: String) -> [String] {
    let respondents = speakers.filter { $0.role == .respondent }.map(\.label)
    if !speakers.isEmpty { return respondents }
    let variable = heading.split(separator: " ").dropFirst().first.map { $0.drop { $0 == "*" } }
    return [variable.map(String.init) ?? "R"]
  }

  /// What stands between the lines that stop turns, all said by one person.
  private static func passages(_ lines: TranscriptLines, _ stops: [Int], label: String) -> [FoundTurn] {
    stops.enumerated().compactMap { number, stop in
      let end = number + 1 < stops.count ? lines.lines[stops[number + 1]].range.lowerBound : lines.text.count
      let range = lines.trimmed(lines.lines[stop].range.upperBound, end)
      return range.isEmpty ? nil : FoundTurn(label: label, isDeclared: true, line: stop + 2, range: range)
    }
  }
}
