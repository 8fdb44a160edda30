import Document
import Survey
import Tabulation

/// Numbers side by side, each line over its own base: how many gave it, the median, the middle half.
struct NumberTableBlock {
  let wording: Wording

  func block(_ table: ReportTable, _ rows: [NumberRow], _ unit: CaseUnit, _ source: [Inline]) -> TableBlock {
    TableBlock(
      id: table.id, caption: .text(table.definition.title),
      base: .text(wording.text("nombres.base")), corner: .text(wording.text("nombres.objet")),
      columns: ["reponses", "mediane", "moitie"].map { .init(title: .text(wording.text("nombres.\($0)"))) },
      rows: rows.map { row in TableBlock.Row(header: .text(row.label), cells: cells(row)) },
      note: .text(([note(rows)] + WeightingWords(wording: wording).sentences(table)).joined(separator: " ")),
      source: source)
  }

  private func cells(_ row: NumberRow) -> [Cell] {
    let given = wording.text(
      "fait.sur", ["n": FigureFormat.whole(row.n), "base": FigureFormat.whole(row.selectedCount)])
    guard let summary = row.summary, let quartiles = summary.quartiles else {
      return [.figure(given), .hidden, .hidden]
    }
    let figures = quartiles.map(percent)
    return [
      .figure(given), .figure(figures[1]),
      .figure(wording.text("fait.de-a", ["min": figures[0], "max": figures[2]])),
    ]
  }

  private func percent(_ number: Double) -> String { FigureFormat.percent(FigureFormat.decimal(number)) }

  private func note(_ rows: [NumberRow]) -> String {
    var sentences = [wording.text("nombres.note")]
    if rows.contains(where: { $0.summary == nil }) { sentences.append(wording.text("masque.note")) }
    let missing = rows.map { row in
      let incoherent = row.missing.declared.filter { $0.code == PartOfWhole.incoherent }.reduce(0) { $0 + $1.count }
      return wording.text(
        "nombres.hors-base",
        [
          "objet": row.label, "sans": FigureFormat.whole(row.missing.total - incoherent),
          "incoherent": FigureFormat.whole(incoherent),
        ])
    }
    sentences.append(wording.text("nombres.manquants", ["detail": missing.joined(separator: " ; ")]))
    return sentences.joined(separator: " ")
  }
}
