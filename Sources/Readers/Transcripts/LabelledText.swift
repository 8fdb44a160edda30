import Survey

/// A text whose turns begin with labels, cut where it lies: ranges are those of the file as stored.
struct LabelledText {
  let lines: TranscriptLines
  let labels: SpeakerLabels

  init(_ lines: TranscriptLines, declared: [String]) {
    self.lines = lines
    labels = SpeakerLabels(declared: declared, lines: lines)
  }

  /// Every turn, in order. A line of `stops` ends a turn and belongs to none.
  func turns(stoppingAt stops: Set<Int> = []) -> [FoundTurn] {
    var turns: [FoundTurn] = []
    var openFrom: Int?
    for (index, line) in lines.lines.enumerated() {
      let opening = stops.contains(index) ? nil : labels.opening(of: line, in: lines.text)
      guard opening != nil || stops.contains(index) else { continue }
      if let start = openFrom, let last = turns.indices.last {
        turns[last].range = lines.trimmed(start, line.range.lowerBound)
      }
      openFrom = opening?.end
      guard let opening else { continue }
      turns.append(
        FoundTurn(
          label: opening.label, isDeclared: opening.isDeclared, line: index + 1,
          range: lines.trimmed(opening.end, lines.text.count), time: opening.time.map { TurnTime(start: $0) }))
    }
    return turns
  }
}
