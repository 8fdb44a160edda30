import Coding
import Document
import Survey

/// What is recommended, to whom, and how many organisations ask for it.
struct RecommendationTable {
  let results: StudyResults
  let wording: Wording

  func block() -> TableBlock? {
    guard let dimension = results.study.codebook.dimension("recommandation") else { return nil }
    let codes = dimension.codes.filter { $0.parent == nil }
    var groups: [String] = []
    for code in codes where !groups.contains(code.group) { groups.append(code.group) }
    let ordered = groups.flatMap { group in codes.filter { $0.group == group } }
    let dataset = results.counted.dataset
    return TableBlock(
      id: "recommandations", caption: .text(wording.text("recommandations.titre")),
      base: .text(wording.base(dataset.unit, dataset.caseCount)),
      corner: .text(wording.text("recommandations.nom")),
      columns: ["groupe", "destinataire", "demandee"].map {
        .init(title: .text(wording.text("recommandations.\($0)")))
      },
      rows: ordered.map { code in
        TableBlock.Row(
          header: .text(code.label.text() ?? code.id),
          cells: [
            Cell(.text(code.group)), Cell(.text(code.addressee)),
            Cell.figure(results.facts[code.id].map { wording.fact($0, .count) } ?? "–"),
          ])
      }, note: .text(wording.severalLines(dataset.unit)),
      source: SourceLineWords(results.study, wording).interviews())
  }
}
