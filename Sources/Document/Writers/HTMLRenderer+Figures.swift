extension HTMLRenderer {
  /// The finding, the chart for wide and narrow screens, its data folded under it, note and source.
  mutating func figure(_ figure: FigureBlock) -> String {
    let id = escaped(figure.id)
    var html = "<figure class=\"figure\" id=\"\(id)\" aria-labelledby=\"\(id)-titre\">\n"
    html += "<figcaption><span class=\"titre-figure\" id=\"\(id)-titre\">"
    html += "\(numberLink(labels.figure, figure.number, figure.id))\(inlines(figure.title))</span>"
    if !figure.subtitle.isEmpty { html += " <span class=\"base\">\(inlines(figure.subtitle))</span>" }
    html += "</figcaption>\n"
    for shape in ChartShape.allCases {
      html += figure.chart.svg(
        id: shape == .wide ? figure.id : "\(figure.id)-\(shape.rawValue)", title: figure.title.plainText,
        description: typographer.typeset(figure.chart.description), shape: shape)
    }
    html += "<details class=\"donnees\(printsData ? " imprimer" : "")\">\n"
    html += "<summary>\(escaped(labels.dataOfFigure))\(figure.number.map { "\u{A0}\($0)" } ?? "")"
    html += "\(figure.number == nil ? "\(typographer.colon)\(escaped(figure.title.plainText))" : "")</summary>\n"
    html += "\(table(figure.data))</details>\n"
    return html + under(note: figure.note, source: figure.source) + "</figure>\n"
  }
}
