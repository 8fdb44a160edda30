/// An SVG being drawn: no script, no font, ids under one prefix, coordinates with one decimal. Colours are attributes, so that the
/// drawing stands alone, and classes, so that a page's themes may change them.
struct Canvas {
  enum Anchor: String { case start, middle, end }

  enum Weight: Equatable {
    case regular, bold, light
    /// Over a bar of this series.
    case onBar(Int)
    /// Over a tile of this step.
    case onTint(Int)
  }

  /// The kinds of line; the raw value is the class.
  enum Stroke: String { case guide, axis = "axe", range = "etendue", open = "ouvert" }

  let id: String
  let shape: ChartShape
  var height = 0.0
  private var marks = ""
  private var usesHatches = false

  init(id: String, shape: ChartShape) {
    self.id = id
    self.shape = shape
  }

  var width: Double { shape.width }
  var lineHeight: Double { shape.lineHeight }

  mutating func text(
    _ text: String, x: Double, middle: Double, anchor: Anchor = .start, weight: Weight = .regular
  ) {
    guard !text.isEmpty else { return }
    var attributes = " x=\"\(fixed(x))\" y=\"\(fixed(middle + shape.fontSize * 0.35))\""
    if anchor != .start { attributes += " text-anchor=\"\(anchor.rawValue)\"" }
    switch weight {
    case .regular: break
    case .bold: attributes += " font-weight=\"600\""
    case .light: attributes += " class=\"discret\" fill=\"#595959\""
    case .onBar(0): attributes += " class=\"sur-plein\" fill=\"#fff\" font-weight=\"600\""
    case .onTint(let step): attributes += " class=\"sur-teinte-\(step)\""
    case .onBar:
      let box = (width: measure(text) + 8, height: shape.fontSize + 4)
      marks += "<rect class=\"fond\" x=\"\(fixed(x - box.width / 2))\" y=\"\(fixed(middle - box.height / 2))\""
      marks += " width=\"\(fixed(box.width))\" height=\"\(fixed(box.height))\" fill=\"#fff\"/>\n"
    }
    marks += "<text\(attributes)>\(HTMLText.escaped(text))</text>\n"
  }

  mutating func line(from start: (Double, Double), to end: (Double, Double), _ stroke: Stroke) {
    let style =
      switch stroke {
      case .guide: "stroke=\"#d9d9d9\" stroke-width=\"1.5\""
      case .axis: "stroke=\"#767676\" stroke-width=\"1\""
      case .range: "stroke=\"#0072b2\" stroke-width=\"6\""
      case .open: "stroke=\"#0072b2\" stroke-width=\"3\" stroke-dasharray=\"3 4\""
      }
    marks += "<line class=\"\(stroke.rawValue)\" x1=\"\(fixed(start.0))\" y1=\"\(fixed(start.1))\""
    marks += " x2=\"\(fixed(end.0))\" y2=\"\(fixed(end.1))\" \(style)/>\n"
  }

  /// A dot; open when it stands for nothing or for an open end.
  mutating func dot(x: Double, y: Double, isOpen: Bool) {
    let style = isOpen ? "class=\"point-ouvert\" fill=\"#fff\"" : "class=\"point\" fill=\"#0072b2\""
    marks +=
      "<circle \(style) cx=\"\(fixed(x))\" cy=\"\(fixed(y))\" r=\"5.5\" stroke=\"#0072b2\" stroke-width=\"2\"/>\n"
  }

  mutating func bar(x: Double, y: Double, width: Double, height: Double, series: Int) {
    usesHatches = true
    let fill = series == 0 ? "#0072b2" : "url(#\(id)-trame-\((series - 1) % 4 + 1))"
    marks +=
      "<rect class=\"barre\(series == 0 ? " plein" : "")\" x=\"\(fixed(x))\" y=\"\(fixed(y))\" width=\"\(fixed(width))\""
    marks += " height=\"\(fixed(height))\" fill=\"\(fill)\" stroke=\"#1a1a1a\" stroke-width=\"1\"/>\n"
  }

  /// A tile of a matrix and the figure in it: tinted by its step, hatched where it has none; outlined in ink or in grey.
  mutating func tile(
    x: Double, y: Double, width: Double, height: Double, step: Int?, isOutlined: Bool, text: String
  ) {
    let tints = ["#fff", "#e3eff7", "#c3deee", "#98c6e2", "#6aaad3", "#0072b2"]
    if step == nil { usesHatches = true }
    let fill = step.map { tints[min(5, max(0, $0))] } ?? "url(#\(id)-trame-1)"
    marks += "<rect class=\"tuile\(step.map { " tuile-\($0)" } ?? "")\(isOutlined ? " propre" : "")\" x=\"\(fixed(x))\""
    marks += " y=\"\(fixed(y))\" width=\"\(fixed(width))\" height=\"\(fixed(height))\" fill=\"\(fill)\""
    marks += " stroke=\"\(isOutlined ? "#1a1a1a" : "#767676")\" stroke-width=\"\(isOutlined ? "2" : "1")\"/>\n"
    self.text(
      text, x: x + width / 2, middle: y + height / 2, anchor: .middle,
      weight: step == 5 ? .onBar(0) : step == 0 ? .regular : .onTint(step ?? 0))
  }

  func svg(title: String, description: String) -> String {
    """
    <svg class="graphique \(shape.rawValue)" role="img" aria-labelledby="\(id)-t \(id)-d" \
    viewBox="0 0 \(fixed(width)) \(fixed(height))" width="\(fixed(width))" height="\(fixed(height))" \
    font-size="\(fixed(shape.fontSize))" fill="#1a1a1a" xmlns="http://www.w3.org/2000/svg">
    <title id="\(id)-t">\(HTMLText.escaped(title))</title>
    <desc id="\(id)-d">\(HTMLText.escaped(description))</desc>
    \(usesHatches ? hatches : "")\(marks)</svg>

    """
  }

  /// Four fills told apart without colour: slanted lines, blank, dots, crossed lines.
  private var hatches: String {
    func pattern(_ number: Int, _ inside: String) -> String {
      """
      <pattern id="\(id)-trame-\(number)" width="6" height="6" patternUnits="userSpaceOnUse">\
      <rect class="fond" width="6" height="6" fill="#fff"/>\(inside)</pattern>

      """
    }
    let slant = "<path class=\"hachure\" d=\"M-1 1l2-2M0 6l6-6M5 7l2-2\" stroke=\"#595959\" stroke-width=\"1.2\"/>"
    let counter = "<path class=\"hachure\" d=\"M-1 5l2 2M0 0l6 6M5-1l2 2\" stroke=\"#595959\" stroke-width=\"1.2\"/>"
    let dot = "<circle class=\"semis\" cx=\"3\" cy=\"3\" r=\"1.1\" fill=\"#595959\"/>"
    return "<defs>\n" + pattern(1, slant) + pattern(2, "") + pattern(3, dot) + pattern(4, slant + counter) + "</defs>\n"
  }
}
