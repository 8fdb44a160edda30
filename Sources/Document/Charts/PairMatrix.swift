/// How often each two of a few things are met together: a triangle of tiles, the darker the more, the figure in each; a thing's
/// own count on the diagonal, outlined.
package struct PairMatrix: Hashable, Sendable {
  package struct Tile: Hashable, Sendable {
    package var text: String
    /// 0 (blank) to 1 (darkest).
    package var shade: Double
    /// Hidden by disclosure control: hatched.
    package var isHidden: Bool

    package init(text: String, shade: Double, isHidden: Bool = false) {
      self.text = text
      self.shade = shade
      self.isHidden = isHidden
    }

    /// The step of the shade, 0…5, as in a heat table.
    var step: Int { Int((min(1, max(0, shade)) * 5).rounded(.toNearestOrAwayFromZero)) }
  }

  /// One thing: its tiles with those before it, then its own.
  package struct Row: Hashable, Sendable {
    package var label: String
    package var tiles: [Tile]

    package init(label: String, tiles: [Tile]) {
      self.label = label
      self.tiles = tiles
    }
  }

  package var rows: [Row]
  /// What a hidden tile is, for those who hear it.
  package var hidden: String

  package init(rows: [Row], hidden: String) {
    precondition(rows.enumerated().allSatisfy { $0.element.tiles.count == $0.offset + 1 }, "not a triangle")
    self.rows = rows
    self.hidden = hidden
  }

  func mappingTexts(_ change: (String) -> String) -> PairMatrix {
    PairMatrix(
      rows: rows.map { row in
        Row(
          label: change(row.label),
          tiles: row.tiles.map { Tile(text: change($0.text), shade: $0.shade, isHidden: $0.isHidden) })
      }, hidden: change(hidden))
  }

  /// Each thing with its count, and its counts with those before it.
  var description: String {
    rows.enumerated().map { place, row in
      let pairs = zip(rows, row.tiles.dropLast()).map { "\($0.label), \($1.isHidden ? hidden : $1.text)" }
      let own = "\(row.label) : \(row.tiles[place].isHidden ? hidden : row.tiles[place].text)"
      return pairs.isEmpty ? own : "\(own) (\(pairs.joined(separator: " ; ")))"
    }.joined(separator: " ; ")
  }

  func draw(on canvas: inout Canvas) {
    let isWide = canvas.shape == .wide
    let labels = isWide ? canvas.width * 0.42 : 24
    if !isWide { drawKey(on: &canvas) }
    let side = min(52, (canvas.width - labels - 12) / Double(max(1, rows.count)))
    let height = min(side, 30)
    for (place, row) in rows.enumerated() {
      let lines = isWide ? canvas.wrap("\(place + 1)  \(row.label)", width: labels - 8) : ["\(place + 1)"]
      let top = canvas.height
      let middle = top + max(height, Double(lines.count) * canvas.lineHeight) / 2
      for (index, line) in lines.enumerated() {
        canvas.text(line, x: 0, middle: middle + (Double(index) - Double(lines.count - 1) / 2) * canvas.lineHeight)
      }
      for (column, tile) in row.tiles.enumerated() {
        canvas.tile(
          x: labels + 8 + Double(column) * side, y: middle - height / 2, width: side - 2, height: height - 2,
          step: tile.isHidden ? nil : tile.step, isOutlined: column == place, text: tile.isHidden ? "" : tile.text)
      }
      canvas.height = top + max(height, Double(lines.count) * canvas.lineHeight)
    }
    for column in rows.indices {
      canvas.text(
        "\(column + 1)", x: labels + 8 + (Double(column) + 0.5) * side - 1, middle: canvas.height + 9, anchor: .middle,
        weight: .light)
    }
    canvas.height += canvas.lineHeight + 4
  }

  /// On a telephone the names stand above, by their numbers.
  private func drawKey(on canvas: inout Canvas) {
    for (place, row) in rows.enumerated() {
      for line in canvas.wrap("\(place + 1)  \(row.label)", width: canvas.width) {
        canvas.text(line, x: 0, middle: canvas.height + canvas.lineHeight / 2)
        canvas.height += canvas.lineHeight
      }
    }
    canvas.height += 8
  }
}
