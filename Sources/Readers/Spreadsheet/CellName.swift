/// The names spreadsheets give to cells: `AB12`.
enum CellName {
  /// The row and column, from 1; `nil` when the text is no cell name within a sheet's limits.
  static func place(_ name: some StringProtocol) -> (row: Int, column: Int)? {
    var column = 0
    var row = 0
    for byte in name.utf8 where byte != UInt8(ascii: "$") {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where row == 0: column = column * 26 + Int(byte) - 64
      case UInt8(ascii: "0")...UInt8(ascii: "9") where column > 0: row = row * 10 + Int(byte) - 48
      default: return nil
      }
      guard column <= Sheet.columnLimit, row <= Sheet.rowLimit else { return nil }
    }
    return row > 0 && column > 0 ? (row, column) : nil
  }

  /// `A1:C3` as rows and columns.
  static func range(_ name: String) -> Sheet.Merge? {
    let ends = name.split(separator: ":").compactMap { place($0) }
    guard ends.count == 2, ends[0].row <= ends[1].row, ends[0].column <= ends[1].column else { return nil }
    return Sheet.Merge(rows: ends[0].row...ends[1].row, columns: ends[0].column...ends[1].column)
  }
}
