import Document

/// One evaluation slip, as many times as fit on a page, each with ids and table names of its own.
struct EvaluationLayout {
  let wording: Wording

  func blocks(_ slip: [Block], times: Int) -> [Block] {
    (1...max(1, times)).map { turn in
      var line = 0
      let blocks = slip.map { block -> Block in
        switch block {
        case .writingLines(var lines):
          line += 1
          lines.id = "bulletin-\(turn)-\(line)"
          return .writingLines(lines)
        case .table(var table):
          table.caption = .text(wording.text("evaluation.tableau", ["n": String(turn)]))
          return .table(table)
        default: return block
        }
      }
      return .section(Section(id: "bulletin-\(turn)", classes: ["bulletin"], blocks))
    }
  }
}
