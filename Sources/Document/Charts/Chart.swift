/// A chart: positions and texts already chosen; texts are figures and labels ready to print.
package enum Chart: Hashable, Sendable {
  case dotPlot(DotPlot)
  case rangePlot(RangePlot)
  case stackedBars(StackedBars)
  case pairMatrix(PairMatrix)

  /// The same chart with every text changed.
  func mappingTexts(_ change: (String) -> String) -> Chart {
    switch self {
    case .dotPlot(let plot): .dotPlot(plot.mappingTexts(change))
    case .rangePlot(let plot): .rangePlot(plot.mappingTexts(change))
    case .stackedBars(let bars): .stackedBars(bars.mappingTexts(change))
    case .pairMatrix(let matrix): .pairMatrix(matrix.mappingTexts(change))
    }
  }

  /// What a reader who does not see the chart is told: each label with its value.
  package var description: String {
    switch self {
    case .dotPlot(let plot): plot.description
    case .rangePlot(let plot): plot.description
    case .stackedBars(let bars): bars.description
    case .pairMatrix(let matrix): matrix.description
    }
  }

  /// The drawing, self-contained; `id` prefixes every id in it.
  package func svg(id: String, title: String, description: String, shape: ChartShape) -> String {
    drawn(id: id, shape: shape).svg(title: title, description: description)
  }

  /// The height on paper in millimetres, drawn 170 mm wide: what a page budget counts.
  package var printedHeight: Double { drawn(id: "", shape: .wide).height * 170 / ChartShape.wide.width }

  private func drawn(id: String, shape: ChartShape) -> Canvas {
    var canvas = Canvas(id: id, shape: shape)
    switch self {
    case .dotPlot(let plot): plot.draw(on: &canvas)
    case .rangePlot(let plot): plot.draw(on: &canvas)
    case .stackedBars(let bars): bars.draw(on: &canvas)
    case .pairMatrix(let matrix): matrix.draw(on: &canvas)
    }
    return canvas
  }
}
