/// What shows, at the top and at the foot of a delimited text, that a spreadsheet may have saved it from a table made by hand:
/// cheap to look for, so that other files are read once only. They are signs, no proof.
struct HandmadeSigns {
  /// Bytes looked at, at either end.
  static let reach = 1 << 14
  private static let rowsLookedAt = 12

  let areThere: Bool

  /// - Parameter foot: the last bytes of the text, `nil` where they are among those of `top`.
  init(top: ArraySlice<UInt8>, foot: ArraySlice<UInt8>?, separator: UInt8) {
    let first = Self.rows(top.prefix(Self.reach), separator, limit: foot == nil ? .max : Self.rowsLookedAt)
    var last = first.dropFirst()
    if let foot {
      let start = foot.firstIndex(of: 0x0A).map { $0 + 1 } ?? foot.endIndex
      last = Self.rows(foot[start...], separator)[...]
    }
    areThere =
      Self.areAtTop(first.prefix(Self.rowsLookedAt)) || last.suffix(TableBounds.reach).contains(where: Self.isAtFoot)
  }

  /// Of a whole text.
  init(_ bytes: [UInt8], separator: UInt8) {
    let foot = bytes.count > Self.reach ? bytes.suffix(Self.reach) : nil
    self.init(top: bytes[...], foot: foot, separator: separator)
  }

  private static func rows(_ bytes: ArraySlice<UInt8>, _ separator: UInt8, limit: Int = .max) -> [Sheet.Row] {
    var scanner = CSVScanner(bytes: Array(bytes), separator: separator, file: "")
    return Sheet(&scanner, limit: limit).rows
  }

  /// A first row filled less than half as the next ones, or above a wider one that stands apart; titles over columns that a
  /// second row titles.
  private static func areAtTop(_ rows: ArraySlice<Sheet.Row>) -> Bool {
    guard let first = rows.first, rows.count > 1, let column = first.cells.first?.column else { return false }
    let usual = TableBounds.usualWidth(rows)
    if first.cells.count * 2 < max(usual, 3), usual > 1 { return true }
    let isOverWider = zip(rows, rows.dropFirst()).contains { row, next in
      !next.isRightUnder(row) && next.cells.count > first.cells.count
    }
    if isOverWider { return true }
    return rows.dropFirst().first?.cell(column) == nil && first.cells.count < (first.cells.last?.column ?? 0)
  }

  /// A total or a note by its words, or numbers alone under a filled column.
  private static func isAtFoot(_ row: Sheet.Row) -> Bool {
    if row.cells.count == 1, TableBounds.isNote(row.cells[0].text) { return true }
    return TotalRows.mayBeTotal(row) && (row.cells[0].isNumber ? row.cells[0].column > 1 : true)
  }
}
