import Document

/// One evaluation slip, as many times as fit on a page, each with ids of its own.
enum EvaluationLayout {
  static func blocks(_ slip: [Block], times: Int) -> [Block] {
    (1...max(1, times)).map { turn in
      var line = 0
      let blocks = slip.map { block -> Block in
        guard case .writingLines(var lines) = block else { return block }
        line += 1
        lines.id = "bulletin-\(turn)-\(line)"
        return .writingLines(lines)
      }
      return .section(Section(id: "bulletin-\(turn)", classes: ["bulletin"], blocks))
    }
  }
}
