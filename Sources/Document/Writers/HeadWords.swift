/// The room the longest word of each column's title takes, so that narrow columns break no word on paper.
struct HeadWords {
  /// For each column, the width of its longest word in em, bold, in the widest usual font.
  let widths: [Double]
  private let isDense: Bool

  /// Widths in mm: of a printed line, of one em of a table's text and of its titles, of what the first column keeps, of a
  /// column's padding. They are those of papier-et-ecran.css.
  private static let (line, textEm, titleEm, first, padding, narrowPadding) = (170.0, 3.53, 3.0, 25.0, 3.0, 1.2)

  init(_ table: TableBlock) {
    isDense = table.columns.count > 6
    widths = table.columns.map { column in
      let words = column.title.plainText.split { $0 == " " || $0 == "-" }
      return words.map { $0.unicodeScalars.reduce(0) { $0 + Canvas.advance($1) } * 1.12 }.max() ?? 0
    }
  }

  /// How the columns are set: as all others, each with the room of its longest word, or with upright titles where even that
  /// is wider than the page.
  var setting: Setting {
    let columns = Double(widths.count)
    let share = Self.line * (isDense ? 0.78 : 0.66) / columns - (isDense ? Self.narrowPadding : Self.padding)
    guard widths.contains(where: { $0 * (isDense ? Self.titleEm : Self.textEm) > share }) else { return .even }
    let needed = widths.reduce(0, +) * Self.titleEm + (columns + 1) * Self.narrowPadding + Self.first
    return needed <= Self.line ? .own : .upright
  }

  /// Widths all alike, each column's own, or titles set upright.
  enum Setting { case even, own, upright }

  /// A column's width as the style sheet reads it: em, one decimal, upwards.
  func style(_ column: Int) -> String {
    let tenths = Int((widths[column] * 10).rounded(.up))
    return " style=\"--mot:\(tenths / 10).\(tenths % 10)\""
  }
}
