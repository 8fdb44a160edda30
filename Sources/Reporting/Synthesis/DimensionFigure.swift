import Coding
import Document
import Survey
import Tabulation

/// The codes of one dimension by how many organisations they are met in: a dot plot, and its table.
struct DimensionFigure {
  private let dimension: Dimension
  private let results: StudyResults
  private let wording: Wording

  init(_ dimension: Dimension, _ results: StudyResults, _ wording: Wording) {
    self.dimension = dimension
    self.results = results
    self.wording = wording
  }

  /// The codes right under the dimension, most met first, then in the grid's order.
  private var facts: [Fact] {
    dimension.codes.filter { $0.parent == nil }.compactMap { results.facts[$0.id] }.enumerated()
      .sorted { ($0.element.rank ?? 0, $0.offset) < ($1.element.rank ?? 0, $1.offset) }.map(\.element)
  }

  private var base: Int { results.organisations.dataset.caseCount }
  private var baseLine: [Inline] { .text(wording.text("tableau.base-organisations", ["n": String(base)])) }
  private var sourceKey: String {
    results.study.plan.coding.base == .pooling ? "source-entretiens" : "source-entretiens-toutes"
  }

  func figure() -> FigureBlock {
    let rows = facts.map { fact in
      DotPlot.Row(label: fact.label, value: Double(count(fact)), text: wording.fact(fact, .outOf))
    }
    return FigureBlock(
      id: dimension.id, title: .text(title), subtitle: baseLine,
      chart: .dotPlot(DotPlot(rows: rows, maximum: Double(base))), data: table(id: "donnees-\(dimension.id)"),
      note: .text(wording.text("tableau.multiple", ["unite": "organisation"])),
      source: SourceLineWords(results.study, wording).inlines(sourceKey))
  }

  /// The finding: what is met most, and how often.
  private var title: String {
    guard let first = facts.first, count(first) > 0 else { return dimension.label.text() ?? dimension.id }
    let leaders = facts.filter { $0.rank == first.rank }.map(\.label)
    let names = leaders.enumerated().map {
      $0.offset == 0 ? $0.element : $0.element.prefix(1).lowercased() + $0.element.dropFirst()
    }
    return wording.text(
      leaders.count == 1 ? "figure.points-titre" : "figure.points-titre-ex-aequo",
      ["premier": wording.list(names), "n": wording.fact(first, .full)])
  }

  /// The same counts as a table; a percentage stands beside them only where the base allows it.
  func table(id: String? = nil) -> TableBlock {
    let showsPercent = base >= wording.thresholds.percentageBase
    let columns = ["effectif"] + (showsPercent ? ["part"] : []) + ["mot"]
    return TableBlock(
      id: id ?? dimension.id, caption: .text(dimension.label.text() ?? dimension.id), base: baseLine,
      corner: .text(wording.text("tableau.code")),
      columns: columns.map { .init(title: .text(wording.text("tableau.\($0)"))) },
      rows: facts.map { fact in
        TableBlock.Row(
          header: .text(fact.label),
          cells: [.figure(FigureFormat.whole(count(fact)))]
            + (showsPercent ? [.figure(wording.fact(fact, .percent))] : [])
            + [Cell(.text(wording.fact(fact, .word)))])
      }, note: .text(wording.text("tableau.multiple", ["unite": "organisation"])),
      source: SourceLineWords(results.study, wording).inlines(sourceKey))
  }

  private func count(_ fact: Fact) -> Int {
    if case .count(let count, _) = fact.value { count } else { 0 }
  }
}
