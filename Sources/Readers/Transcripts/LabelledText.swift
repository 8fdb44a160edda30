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
      if opening != nil || stops.contains(index) {
        close(&turns, from: openFrom, to: line.range.lowerBound)
        openFrom = opening?.end
      }
      if let opening {
        turns.append(
          FoundTurn(
            label: opening.label, isDeclared: opening.isDeclared, line: index + 1,
            range: lines.trimmed(opening.end, lines.text.count), time: opening.time.map { TurnTime(start: $0) }))
      }
      guard openFrom != nil else { continue }
      for inside in labels.inside((opening?.end ?? line.range.lowerBound)..<line.range.upperBound, in: lines.text) {
        close(&turns, from: openFrom, to: inside.start)
        openFrom = inside.end
        turns.append(
          FoundTurn(
            label: inside.label, isDeclared: inside.isDeclared, line: index + 1,
            column: inside.start - line.range.lowerBound + 1, range: lines.trimmed(inside.end, lines.text.count)))
      }
    }
    return turns
  }

  /// The last turn ends before `end`.
  private func close(_ turns: inout [FoundTurn], from start: Int?, to end: Int) {
    guard let start, let last = turns.indices.last else { return }
    turns[last].range = lines.trimmed(start, end)
  }
}
