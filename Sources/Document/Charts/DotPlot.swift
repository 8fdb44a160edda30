/// One dot a row on a common scale from 0: label, dot on a light guide line, value in words. Rows stand as given; those at 0
/// are kept.
package struct DotPlot: Hashable, Sendable {
  package struct Row: Hashable, Sendable {
    package var label: String
    package var value: Double
    /// The value as read: « 14 organisations sur 16 ».
    package var text: String

    package init(label: String, value: Double, text: String) {
      self.label = label
      self.value = value
      self.text = text
    }
  }

  package var rows: [Row]
  /// The right end of the scale, in the unit of the values: the base.
  package var maximum: Double

  package init(rows: [Row], maximum: Double) {
    self.rows = rows
    self.maximum = maximum
  }

  func mappingTexts(_ change: (String) -> String) -> DotPlot {
    DotPlot(
      rows: rows.map { Row(label: change($0.label), value: $0.value, text: change($0.text)) }, maximum: maximum)
  }

  var description: String { rows.map { "\($0.label) : \($0.text)" }.joined(separator: " ; ") }

  func draw(on canvas: inout Canvas) {
    let values = min(canvas.width * 0.5, rows.map { canvas.measure($0.text) }.max() ?? 0)
    let isWide = canvas.shape == .wide
    let labels =
      isWide ? min(canvas.width * 0.42, (rows.map { canvas.measure($0.label) }.max() ?? 0) + 4) : canvas.width
    let plot = (isWide ? labels + 16 : 6)...(canvas.width - values - 16)
    for row in rows {
      let lines = canvas.wrap(row.label, width: labels)
      let text = Double(lines.count) * canvas.lineHeight
      let top = canvas.height
      let middle = isWide ? top + max(text, canvas.lineHeight) / 2 + 4 : top + text + 12
      for (index, line) in lines.enumerated() {
        let y =
          isWide
          ? middle + (Double(index) - Double(lines.count - 1) / 2) * canvas.lineHeight
          : top + Double(index + 1) * canvas.lineHeight - 4
        canvas.text(line, x: 0, middle: y)
      }
      canvas.line(from: (plot.lowerBound, middle), to: (plot.upperBound, middle), .guide)
      let share = maximum > 0 ? min(1, max(0, row.value / maximum)) : 0
      canvas.dot(x: plot.lowerBound + share * (plot.upperBound - plot.lowerBound), y: middle, isOpen: row.value == 0)
      canvas.text(row.text, x: canvas.width, middle: middle, anchor: .end)
      canvas.height = isWide ? top + max(text, canvas.lineHeight) + 8 : middle + 14
    }
    if isWide { canvas.line(from: (plot.lowerBound, 2), to: (plot.lowerBound, canvas.height - 2), .axis) }
  }
}
