/// The room the longest word of each column takes, so that narrow columns break no word on paper: those of the titles, and
/// in a numbered table those of its cells of text and its figures whole, where they do not ask for upright titles; in the first
/// column those of the rows.
struct HeadWords {
  /// For each column, the width of its longest word in em of a title, in the widest usual font.
  let widths: [Double]
  private let shape: Shape
  /// The first column's longest word, in em of a cell.
  private let head: Double

  /// Widths in mm: of a printed line, of one em of a table's text, of a narrow table's cells and titles, of what the first
  /// column keeps, of a column's padding, and of what a column of text adds to a narrow one. They are those of
  /// papier-et-ecran.css.
  private static let (line, textEm, cellEm, titleEm, least, padding, narrowPadding, textPadding) =
    (170.0, 3.53, 3.18, 3.0, 25.0, 3.0, 1.2, 1.9)

  init(_ table: TableBlock) {
    let titles = table.columns.map { column in
      column.title.plainText.split { $0 == " " || $0 == "-" }.map { Self.width($0) * 1.12 }.max() ?? 0
    }
    let shape = Shape(table)
    let head = Self.head(table)
    self.shape = shape
    self.head = head
    guard table.number != nil else {
      widths = titles
      return
    }
    let words = zip(titles, Self.cells(table, .text) { $0.split { !$0.isLetter } }).map(max)
    let whole = zip(words, Self.cells(table, .decimal) { [$0[...]] }).map(max)
    widths = [whole, words].first { Self.setting($0, shape, head) != .upright } ?? titles
  }

  /// What decides of a table's columns beside their words.
  private struct Shape {
    let isDense: Bool
    /// The share of the line the style sheet gives the first column.
    let first: Double
    let textColumns: Int

    init(_ table: TableBlock) {
      let isNumeric = table.columns.indices.map { column in
        table.rows.contains { $0.cells[column].alignment == .decimal }
      }
      isDense = table.columns.count > 6
      textColumns = isNumeric.count { !$0 }
      let hasFiguresAlone = table.groups.isEmpty && !isNumeric.contains(false)
      first =
        switch (isNumeric.count, hasFiguresAlone) {
        case (1, true): 0.75
        case (2, true): 0.5
        case (7..., _): 0.22
        default: 0.34
        }
    }
  }

  private static func head(_ table: TableBlock) -> Double {
    let words = ([table.corner] + table.rows.map(\.header)).flatMap { $0.plainText.split { $0 == " " || $0 == "-" } }
    return words.map(width).max() ?? 0
  }

  /// The first column's width in whole mm where its longest word asks for more than the style sheet gives it; `nil`
  /// elsewhere, and where columns have the room of their words anyway.
  var first: Int? {
    let room = Self.room(head, shape)
    return setting == .own || room <= Self.line * shape.first ? nil : Int(room.rounded(.up))
  }

  /// What the first column takes with its longest word whole, in mm: what the style sheet gives it, or else less than half of
  /// the line.
  private static func room(_ head: Double, _ shape: Shape) -> Double {
    let needed = head * (shape.isDense ? cellEm : textEm) + (shape.isDense ? narrowPadding : padding)
    return max(line * shape.first, min(line * 0.45, needed))
  }

  /// The longest part of each column's cells of one alignment, printed a little larger than a title.
  private static func cells(
    _ table: TableBlock, _ alignment: Cell.Alignment, parts: (String) -> [Substring]
  ) -> [Double] {
    table.columns.indices.map { column in
      let cells = table.rows.map { $0.cells[column] }.filter { $0.alignment == alignment }
      let lines = cells.flatMap { $0.inlines.split(separator: .lineBreak).map { Array($0).plainText } }
      return lines.flatMap(parts).map { width($0) * cellEm / titleEm }.max() ?? 0
    }
  }

  private static func width(_ word: Substring) -> Double {
    word.unicodeScalars.reduce(0) { $0 + Canvas.advance($1) }
  }

  /// How the columns are set: as all others, each with the room of its longest word, or with upright titles where even that
  /// is wider than the page.
  var setting: Setting { Self.setting(widths, shape, head) }

  private static func setting(_ widths: [Double], _ shape: Shape, _ head: Double) -> Setting {
    let columns = Double(widths.count)
    let share = (line - room(head, shape)) / columns - (shape.isDense ? narrowPadding : padding)
    guard widths.contains(where: { $0 * (shape.isDense ? titleEm : textEm) > share }) else { return .even }
    let needed =
      widths.reduce(0, +) * titleEm + (columns + 1) * narrowPadding + Double(shape.textColumns) * textPadding
      + max(least, head * cellEm)
    return needed <= line ? .own : .upright
  }

  /// Widths all alike, each column's own, or titles set upright.
  enum Setting { case even, own, upright }

  /// A column's width as the style sheet reads it: em, one decimal, upwards.
  func style(_ column: Int) -> String {
    let tenths = Int((widths[column] * 10).rounded(.up))
    return " style=\"--mot:\(tenths / 10).\(tenths % 10)\""
  }
}
