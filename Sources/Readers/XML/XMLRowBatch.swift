/// Rows of an XML table on their way out: for each column that is read, the number of each row's text.
struct XMLRowBatch {
  /// Where the element is not in the row at all.
  static let absent: Int32 = -1

  /// The line each row starts on.
  var rowLines: [Int32] = []
  /// Whether each row has text in a cell that tells so; empty where nobody asked.
  var answered: [Bool] = []
  /// By column read; the numbers are places in its `texts`, or `absent`.
  var codes: [[Int32]]
  /// By column read, the line of each cell (the row's where it is absent); empty where nobody asked.
  var lines: [[Int32]] = []
  /// By column read, how its texts are numbered.
  var texts: [TextNumbers]

  init(columns: Int, keepsLines: Bool) {
    codes = Array(repeating: [], count: columns)
    texts = Array(repeating: TextNumbers(), count: columns)
    if keepsLines { lines = Array(repeating: [], count: columns) }
  }

  /// Forgets the rows, and keeps the texts.
  mutating func removeRows() {
    rowLines.removeAll(keepingCapacity: true)
    answered.removeAll(keepingCapacity: true)
    for column in codes.indices { codes[column].removeAll(keepingCapacity: true) }
    for column in lines.indices { lines[column].removeAll(keepingCapacity: true) }
  }
}
