/// Bars of 100 %, cut in the same series: hatched, outlined, the figure in each part that holds it.
package struct StackedBars: Hashable, Sendable {
  package struct Part: Hashable, Sendable {
    /// 0…1; the parts of a row add up to 1.
    package var share: Double
    package var text: String

    package init(share: Double, text: String) {
      self.share = share
      self.text = text
    }
  }

  package struct Row: Hashable, Sendable {
    package var label: String
    /// One a series.
    package var parts: [Part]
    /// The base: « n = 38 ».
    package var base: String

    package init(label: String, parts: [Part], base: String) {
      self.label = label
      self.parts = parts
      self.base = base
    }
  }

  package var series: [String]
  package var rows: [Row]

  package init(series: [String], rows: [Row]) {
    precondition(rows.allSatisfy { $0.parts.count == series.count }, "a row has another number of parts")
    self.series = series
    self.rows = rows
  }

  func mappingTexts(_ change: (String) -> String) -> StackedBars {
    StackedBars(
      series: series.map(change),
      rows: rows.map { row in
        Row(
          label: change(row.label), parts: row.parts.map { Part(share: $0.share, text: change($0.text)) },
          base: change(row.base))
      })
  }

  var description: String {
    rows.map { row in
      let parts = zip(series, row.parts).map { "\($0) \($1.text)" }.joined(separator: ", ")
      return "\(row.label) (\(row.base)) : \(parts)"
    }.joined(separator: " ; ")
  }

  func draw(on canvas: inout Canvas) {
    drawKey(on: &canvas)
    let isWide = canvas.shape == .wide
    let bases = (rows.map { canvas.measure($0.base) }.max() ?? 0) + 10
    let labels =
      isWide ? min(canvas.width * 0.35, (rows.map { canvas.measure($0.label) }.max() ?? 0) + 4) : canvas.width
    let bar = (isWide ? labels + 10 : 1)...(canvas.width - bases)
    for row in rows {
      let lines = canvas.wrap(row.label, width: labels)
      let text = Double(lines.count) * canvas.lineHeight
      let top = isWide ? canvas.height : canvas.height + text
      let middle = isWide ? top + max(24, text) / 2 : top + 14
      for (index, line) in lines.enumerated() {
        let y =
          isWide
          ? middle + (Double(index) - Double(lines.count - 1) / 2) * canvas.lineHeight
          : canvas.height + (Double(index) + 0.5) * canvas.lineHeight
        canvas.text(line, x: 0, middle: y)
      }
      draw(row, on: &canvas, bar: bar, middle: middle)
      canvas.height = (isWide ? top + max(24, text) : middle + 12) + 10
    }
  }

  private func draw(_ row: Row, on canvas: inout Canvas, bar: ClosedRange<Double>, middle: Double) {
    var x = bar.lowerBound
    for (index, part) in row.parts.enumerated() {
      let width = part.share * (bar.upperBound - bar.lowerBound)
      if width > 0 { canvas.bar(x: x, y: middle - 11, width: width, height: 22, series: index) }
      if canvas.measure(part.text) + 8 <= width {
        canvas.text(part.text, x: x + width / 2, middle: middle, anchor: .middle, weight: .onBar(index))
      }
      x += width
    }
    canvas.text(row.base, x: canvas.width, middle: middle, anchor: .end, weight: .light)
  }

  /// The series' names beside their hatches, wrapped over as many lines as needed.
  private func drawKey(on canvas: inout Canvas) {
    var x = 0.0
    for (index, name) in series.enumerated() {
      let width = 24 + canvas.measure(name) + 18
      if x > 0, x + width > canvas.width {
        x = 0
        canvas.height += canvas.lineHeight + 4
      }
      canvas.bar(x: x + 1, y: canvas.height + 3, width: 16, height: 12, series: index)
      canvas.text(name, x: x + 24, middle: canvas.height + 9)
      x += width
    }
    canvas.height += canvas.lineHeight + 12
  }
}
