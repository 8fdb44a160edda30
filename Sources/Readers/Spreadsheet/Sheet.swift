/// One sheet of a workbook, its cells that hold something and where they stand.
package struct Sheet: Equatable, Sendable {
  /// A cell that holds something: its value as a CSV would write it.
  package struct Cell: Equatable, Sendable {
    /// From 1; column A is 1.
    package var column: Int
    package var text: String
    /// A number, not a text that looks like one.
    package var isNumber: Bool

    /// What a number cell is worth, as far as adding up goes.
    var number: Double? { isNumber ? HandwrittenNumber.number(text) : nil }
  }

  /// A row with at least one cell.
  package struct Row: Equatable, Sendable {
    /// From 1, as the spreadsheet shows it; of a text file, the line it starts on.
    package var number: Int
    /// By column.
    package var cells: [Cell]
    /// The last line it takes, where a text file gives it several.
    var lastLine: Int?

    package init(number: Int, cells: [Cell], lastLine: Int? = nil) {
      (self.number, self.cells, self.lastLine) = (number, cells, lastLine)
    }

    /// Whether it comes right under another, nothing between.
    func isRightUnder(_ row: Row) -> Bool { number == (row.lastLine ?? row.number) + 1 }

    /// The cell in a column.
    func cell(_ column: Int) -> Cell? { cells.first { $0.column == column } }
  }

  /// Cells joined as one: what it says stands in its first.
  package struct Merge: Equatable, Sendable {
    package var rows: ClosedRange<Int>
    package var columns: ClosedRange<Int>
  }

  package var name: String
  /// Hidden in the spreadsheet: lists behind drop-down menus and the like.
  package var isHidden = false
  /// By number.
  package var rows: [Row] = []
  package var merges: [Merge] = []

  /// The rows of a sheet in the formats read here.
  static let rowLimit = 1_048_576
  /// The columns, A to XFD.
  static let columnLimit = 16_384
  /// The cells a sheet may hold, repeated ones counted, before it is refused.
  static let cellLimit = 20_000_000
}
