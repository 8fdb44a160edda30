/// Lines of cells as columns of a terminal: two spaces between columns, nothing after the last word of a line.
struct AlignedText {
  enum Alignment {
    case left
    case right
    /// On the decimal comma: whole parts end, and decimals begin, in one place.
    case decimal
  }

  let alignments: [Alignment]
  let rows: [[String]]

  /// The rows with their cells padded; a row may have fewer cells than there are columns.
  var lines: [String] {
    let columns = alignments.indices.map { index in
      Self.column(rows.map { index < $0.count ? $0[index] : "" }, alignments[index])
    }
    return rows.indices.map { row in columns.map { $0[row] }.joined(separator: "  ").withoutTrailingSpaces }
  }

  /// The cells of one column, all of the same width.
  static func column(_ cells: [String], _ alignment: Alignment) -> [String] {
    let aligned = alignment == .decimal ? onDecimal(cells) : cells
    let width = aligned.map(\.count).max() ?? 0
    return aligned.map { cell in
      let padding = String(repeating: " ", count: width - cell.count)
      return alignment == .left ? cell + padding : padding + cell
    }
  }

  /// Every number with as many characters after its whole part.
  private static func onDecimal(_ cells: [String]) -> [String] {
    let tails = cells.map(tail)
    let longest = tails.max() ?? 0
    return zip(cells, tails).map { cell, tail in cell + String(repeating: " ", count: longest - tail) }
  }

  /// How many characters follow the whole part: the comma and what is after it, else the percent sign.
  private static func tail(_ cell: String) -> Int {
    if let comma = cell.firstIndex(of: ",") { return cell[comma...].count }
    return cell.hasSuffix("\u{202F}%") ? 2 : 0
  }
}
