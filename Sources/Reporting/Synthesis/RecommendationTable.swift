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
      corner: .text(wording.text("recommandations.nom")), columns: columns,
      rows: ordered.map { code in
        TableBlock.Row(
          header: .text(code.label.text() ?? code.id),
          cells: [Cell(.text(code.group)), Cell(.text(code.addressee))] + ids(code.id).map(count))
      }, note: .text(wording.severalLines(dataset.unit)),
      source: SourceLineWords(results.study, wording).interviews())
  }

  /// The ids of the facts it prints.
  var factIDs: [String] {
    (results.study.codebook.dimension("recommandation")?.codes ?? []).filter { $0.parent == nil }.flatMap { ids($0.id) }
  }

  /// The units a recommendation is counted in: the study's own, and interviews.
  private var units: [CodedCases] {
    results.counted.dataset.unit == .interview ? [results.counted] : [results.counted, results.interviews]
  }

  private func ids(_ code: String) -> [String] { units.count == 1 ? [code] : [code, "\(code)@entretien"] }

  private var columns: [TableBlock.Column] {
    let words = ["groupe", "destinataire"].map {
      TableBlock.Column(title: .text(wording.text("recommandations.\($0)")))
    }
    return words
      + units.map { cases in
        TableBlock.Column(
          title: .text(wording.text("recommandations.demandee")),
          base: .text(
            wording.text(
              "recommandations.base-\(cases.dataset.unit.rawValue)",
              ["n": FigureFormat.whole(cases.dataset.caseCount)])))
      }
  }

  private func count(_ id: String) -> Cell {
    Cell.figure(results.facts[id].map { wording.fact($0, .count) } ?? "–")
  }
}
