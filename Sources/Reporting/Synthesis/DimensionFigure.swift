import Coding
import Document
import Survey
import Tabulation

/// The codes of one dimension, or the sub-codes of one code, by how many organisations they are met in: a dot plot, and
/// its table.
struct DimensionFigure {
  private let id: String
  private let label: Label
  private let codes: [Code]
  private let results: StudyResults
  private let wording: Wording

  /// - Parameter id: a dimension's, or a code's that has sub-codes; `nil` for any other.
  init?(_ id: String, _ results: StudyResults, _ wording: Wording) {
    let codebook = results.study.codebook
    if let dimension = codebook.dimension(id) {
      (label, codes) = (dimension.label, dimension.codes.filter { $0.parent == nil })
    } else if let code = codebook.code(id) {
      (label, codes) = (code.label, codebook.codes.filter { $0.parent == id })
    } else {
      return nil
    }
    guard !codes.isEmpty else { return nil }
    self.id = id
    self.results = results
    self.wording = wording
  }

  /// The ids of the facts it prints.
  var factIDs: [String] { codes.map(\.id) }

  /// Most met first, then in the grid's order.
  private var facts: [Fact] {
    codes.compactMap { results.facts[$0.id] }.enumerated()
      .sorted { ($0.element.rank ?? 0, $0.offset) < ($1.element.rank ?? 0, $1.offset) }.map(\.element)
  }

  private var base: Int { results.counted.dataset.caseCount }
  private var baseLine: [Inline] { .text(wording.base(results.counted.dataset.unit, base)) }

  func figure() -> FigureBlock {
    let rows = facts.map { fact in
      DotPlot.Row(label: fact.label, value: Double(count(fact)), text: wording.fact(fact, .outOf))
    }
    return FigureBlock(
      id: id, title: .text(title), subtitle: baseLine,
      chart: .dotPlot(DotPlot(rows: rows, maximum: Double(base))), data: data,
      note: .text(wording.severalLines(results.counted.dataset.unit)),
      source: SourceLineWords(results.study, wording).interviews())
  }

  /// The table beside the chart: the figure's own note and source serve both.
  private var data: TableBlock {
    var data = table(id: "donnees-\(id)")
    (data.note, data.source) = ([], [])
    return data
  }

  /// The finding: what is met most, how often, and what is not met at all.
  private var title: String {
    guard let first = facts.first, count(first) > 0 else { return label.text() ?? id }
    let leaders = facts.filter { $0.rank == first.rank }.map(\.label)
    let absent = facts.filter { count($0) == 0 }.map(\.label)
    let never =
      (1...3).contains(absent.count) ? wording.text("figure.points-jamais", ["absents": inSentence(absent)]) : ""
    return wording.text(
      leaders.count == 1 ? "figure.points-titre" : "figure.points-titre-ex-aequo",
      ["premier": inSentence(leaders), "n": wording.fact(first, .full), "jamais": never])
  }

  private func inSentence(_ labels: [String]) -> String { wording.list(labels.map(Wording.inSentence)) }

  /// The same counts as a table; a percentage stands beside them only where the base allows it.
  func table(id given: String? = nil) -> TableBlock {
    let showsPercent = base >= wording.thresholds.percentageBase
    let columns = ["effectif"] + (showsPercent ? ["part"] : []) + ["mot"]
    return TableBlock(
      id: given ?? id, caption: .text(label.text() ?? id), base: baseLine,
      corner: .text(wording.text("tableau.code")),
      columns: columns.map { .init(title: .text(wording.text("tableau.\($0)"))) },
      rows: facts.map { fact in
        TableBlock.Row(
          header: .text(fact.label),
          cells: [.figure(FigureFormat.whole(count(fact)))]
            + (showsPercent ? [.figure(wording.fact(fact, .percent))] : [])
            + [Cell(.text(wording.fact(fact, .word)))])
      }, note: .text(wording.severalLines(results.counted.dataset.unit)),
      source: SourceLineWords(results.study, wording).interviews())
  }

  private func count(_ fact: Fact) -> Int {
    if case .count(let count, _) = fact.value { count } else { 0 }
  }
}
