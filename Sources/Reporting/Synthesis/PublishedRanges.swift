import Document
import Survey

/// The ranges published elsewhere, each on its own base: never on one axis, never applied to a respondent.
struct PublishedRanges {
  private let results: StudyResults
  private let wording: Wording

  init(_ results: StudyResults, _ wording: Wording) {
    self.results = results
    self.wording = wording
  }

  private var figures: [PublishedFigure] { results.study.plan.publishedFigures }

  func figure() -> FigureBlock {
    FigureBlock(
      id: "publies", title: .text(wording.text("publies.titre")),
      subtitle: .text(wording.text("publies.sous-titre")),
      chart: .rangePlot(RangePlot(rows: figures.map(row))), data: data,
      note: .text(wording.text("publies.note")), source: source)
  }

  private var data: TableBlock {
    var data = table(id: "donnees-publies")
    (data.note, data.source) = ([], [])
    return data
  }

  func table(id: String = "publies") -> TableBlock {
    TableBlock(
      id: id, caption: .text(wording.text("publies.titre")), base: .text(wording.text("publies.sous-titre")),
      corner: .text(wording.text("publies.objet")),
      columns: ["fourchette", "base", "condition"].map { .init(title: .text(wording.text("publies.\($0)"))) },
      rows: figures.map { figure in
        TableBlock.Row(
          header: .text(figure.label),
          cells: [Cell([.fact(range(figure))]), Cell(.text(figure.base)), Cell(.text(figure.condition))])
      }, note: .text(wording.text("publies.note")), source: source)
  }

  private func row(_ figure: PublishedFigure) -> RangePlot.Row {
    let end = scaleEnd(figure.maximum)
    return RangePlot.Row(
      label: figure.label, base: figure.base, low: figure.minimum, high: figure.maximum, scaleEnd: end,
      text: range(figure), scaleStartText: FigureFormat.percent("0"),
      scaleEndText: FigureFormat.percent(FigureFormat.decimal(end)))
  }

  /// The next multiple of ten, so that each scale ends on a plain number of its own.
  private func scaleEnd(_ maximum: Double) -> Double { (maximum / 10).rounded(.up) * 10 }

  private func range(_ figure: PublishedFigure) -> String {
    results.facts["publie.\(figure.id)"].map { wording.fact($0, .full) } ?? "–"
  }

  private var source: [Inline] {
    var sources: [String] = []
    for figure in figures where !sources.contains(figure.source) { sources.append(figure.source) }
    return .text(wording.text("tableau.source-publie", ["source": wording.list(sources)]))
  }
}
