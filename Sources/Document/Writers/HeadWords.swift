/// The room the longest word of each column takes, so that narrow columns break no word on paper: those of the titles, and
/// in a numbered table those of its cells of text, where they do not ask for upright titles; in the first column those of the
/// rows.
struct HeadWords {
  /// For each column, the width of its longest word in em of a title, in the widest usual font.
  let widths: [Double]
  private let isDense: Bool
  /// The first column's longest word, in em of a cell.
  private let head: Double

  /// Widths in mm: of a printed line, of one em of a table's text, of a narrow table's cells and titles, of what the first
  /// column keeps, of a column's padding. They are those of papier-et-ecran.css.
  private static let (line, textEm, cellEm, titleEm, least, padding, narrowPadding) =
    (170.0, 3.53, 3.18, 3.0, 25.0, 3.0, 1.2)

  init(_ table: TableBlock) {
    let titles = table.columns.map { column in
      column.title.plainText.split { $0 == " " || $0 == "-" }.map { Self.width($0) * 1.12 }.max() ?? 0
    }
    let isDense = table.columns.count > 6
    let whole = table.number == nil ? titles : zip(titles, Self.cells(table)).map(max)
    let head = Self.head(table)
    self.isDense = isDense
    self.head = head
    widths = Self.setting(whole, isDense, head) == .upright ? titles : whole
  }

  private static func head(_ table: TableBlock) -> Double {
    let words = ([table.corner] + table.rows.map(\.header)).flatMap { $0.plainText.split { $0 == " " || $0 == "-" } }
    return words.map(width).max() ?? 0
  }

  /// The first column's width in whole mm where its longest word asks for more than the style sheet gives it; `nil`
  /// elsewhere, and where columns have the room of their words anyway.
  var first: Int? {
    let room = Self.room(head, isDense)
    return setting == .own || room <= Self.usual(isDense) ? nil : Int(room.rounded(.up))
  }

  /// What the style sheet gives the first column, in mm.
  private static func usual(_ isDense: Bool) -> Double { line * (isDense ? 0.22 : 0.34) }

  /// What the first column takes with its longest word whole, in mm; never half of the line.
  private static func room(_ head: Double, _ isDense: Bool) -> Double {
    let needed = head * (isDense ? cellEm : textEm) + (isDense ? narrowPadding : padding)
    return min(line * 0.45, max(usual(isDense), needed))
  }

  /// The longest word of each column's cells of text, printed a little larger than a title.
  private static func cells(_ table: TableBlock) -> [Double] {
    table.columns.indices.map { column in
      let texts = table.rows.lazy.map { $0.cells[column] }.filter { $0.alignment == .text }.map(\.inlines.plainText)
      let words = texts.flatMap { $0.split { !$0.isLetter } }
      return words.map { width($0) * cellEm / titleEm }.max() ?? 0
    }
  }

  private static func width(_ word: Substring) -> Double {
    word.unicodeScalars.reduce(0) { $0 + Canvas.advance($1) }
  }

  /// How the columns are set: as all others, each with the room of its longest word, or with upright titles where even that
  /// is wider than the page.
  var setting: Setting { Self.setting(widths, isDense, head) }

  private static func setting(_ widths: [Double], _ isDense: Bool, _ head: Double) -> Setting {
    let columns = Double(widths.count)
    let share = (line - room(head, isDense)) / columns - (isDense ? narrowPadding : padding)
    guard widths.contains(where: { $0 * (isDense ? titleEm : textEm) > share }) else { return .even }
    let needed = widths.reduce(0, +) * titleEm + (columns + 1) * narrowPadding + max(least, head * cellEm)
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
