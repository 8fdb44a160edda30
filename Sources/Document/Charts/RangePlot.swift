/// Published ranges, each on its own scale with its own base written: thick between two ends, an open end for « jusqu’à ».
package struct RangePlot: Hashable, Sendable {
  package struct Row: Hashable, Sendable {
    package var label: String
    /// What the figures are a share of; said on each row, because the rows cannot be compared.
    package var base: String
    /// `nil` for « jusqu’à ».
    package var low: Double?
    package var high: Double
    /// The right end of the row's scale, in the unit of the figures; the left one is 0.
    package var scaleEnd: Double
    /// The range as read: « 13,5 % à 21 % ».
    package var text: String
    package var scaleStartText: String
    package var scaleEndText: String

    package init(
      label: String, base: String, low: Double?, high: Double, scaleEnd: Double, text: String, scaleStartText: String,
      scaleEndText: String
    ) {
      self.label = label
      self.base = base
      self.low = low
      self.high = high
      self.scaleEnd = scaleEnd
      self.text = text
      self.scaleStartText = scaleStartText
      self.scaleEndText = scaleEndText
    }
  }

  package var rows: [Row]

  package init(rows: [Row]) { self.rows = rows }

  func mappingTexts(_ change: (String) -> String) -> RangePlot {
    RangePlot(
      rows: rows.map { row in
        var row = row
        row.label = change(row.label)
        row.base = change(row.base)
        row.text = change(row.text)
        row.scaleStartText = change(row.scaleStartText)
        row.scaleEndText = change(row.scaleEndText)
        return row
      })
  }

  var description: String { rows.map { "\($0.label) (\($0.base)) : \($0.text)" }.joined(separator: " ; ") }

  func draw(on canvas: inout Canvas) {
    let isWide = canvas.shape == .wide
    let values = rows.map { canvas.measure($0.text, isBold: true) }.max() ?? 0
    let labels = isWide ? canvas.width * 0.38 : canvas.width
    let plot = (isWide ? labels + 24 : 10)...(canvas.width - values - 24)
    for row in rows {
      let top = canvas.height
      let title = canvas.wrap(row.label, width: labels)
      let base = canvas.wrap(row.base, width: labels)
      for (index, line) in (title + base).enumerated() {
        let y = top + (Double(index) + 0.5) * canvas.lineHeight + 2
        canvas.text(line, x: 0, middle: y, weight: index < title.count ? .bold : .light)
      }
      let text = Double(title.count + base.count) * canvas.lineHeight
      let middle = isWide ? top + canvas.lineHeight * 0.5 + 2 : top + text + 14
      draw(row, on: &canvas, plot: plot, middle: middle)
      canvas.height = max(top + text, middle + canvas.lineHeight * 1.5) + 12
    }
  }

  private func draw(_ row: Row, on canvas: inout Canvas, plot: ClosedRange<Double>, middle: Double) {
    let width = plot.upperBound - plot.lowerBound
    func x(_ value: Double) -> Double {
      plot.lowerBound + (row.scaleEnd > 0 ? min(1, max(0, value / row.scaleEnd)) : 0) * width
    }
    canvas.line(from: (plot.lowerBound, middle), to: (plot.upperBound, middle), .guide)
    for end in [plot.lowerBound, plot.upperBound] {
      canvas.line(from: (end, middle - 4), to: (end, middle + 4), .axis)
    }
    if let low = row.low {
      canvas.line(from: (x(low), middle), to: (x(row.high), middle), .range)
      canvas.dot(x: x(low), y: middle, isOpen: false)
      canvas.dot(x: x(row.high), y: middle, isOpen: false)
    } else {
      canvas.line(from: (max(plot.lowerBound, x(row.high) - 40), middle), to: (x(row.high), middle), .open)
      canvas.dot(x: x(row.high), y: middle, isOpen: true)
    }
    let under = middle + canvas.lineHeight
    canvas.text(row.scaleStartText, x: plot.lowerBound, middle: under, anchor: .middle, weight: .light)
    canvas.text(row.scaleEndText, x: plot.upperBound, middle: under, anchor: .middle, weight: .light)
    canvas.text(row.text, x: canvas.width, middle: middle, anchor: .end, weight: .bold)
  }
}
