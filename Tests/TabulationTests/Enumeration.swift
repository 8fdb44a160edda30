import Tabulation

/// All tables that agree with what a protected table prints, one by one: what a reader with patience would find.
struct Enumeration {
  let table: ProtectedTable
  private let height: Int
  private let width: Int
  private var counts: [[Int]]
  private(set) var low: [CellPlace: Int] = [:]
  private(set) var high: [CellPlace: Int] = [:]
  private(set) var solutions = 0

  /// `known` is a further cell the reader knows.
  init(_ table: ProtectedTable, known: CellPlace? = nil) {
    self.table = table
    counts = table.crosstab.counts
    (height, width) = (counts.count, counts[0].count)
    let cells = table.suppressed.filter { !$0.isMargin && $0 != known }
    fill(cells[...])
  }

  private mutating func fill(_ cells: ArraySlice<CellPlace>) {
    guard let cell = cells.first else {
      if isSolution { record() }
      return
    }
    let rest = cells.dropFirst()
    for value in possible(cell, rest) {
      counts[cell.row][cell.column] = value
      fill(rest)
    }
  }

  /// The values that the printed totals leave a cell, given the cells already fixed: one where it is the last of its line.
  private func possible(_ cell: CellPlace, _ open: ArraySlice<CellPlace>) -> ClosedRange<Int> {
    var fixed = counts
    for place in open { fixed[place.row][place.column] = 0 }
    fixed[cell.row][cell.column] = 0
    var range = 0...max(0, table.crosstab.base - fixed.reduce(0) { $0 + $1.reduce(0, +) })
    func narrow(_ left: Int, isLast: Bool) {
      guard left >= 0 else { return }
      range = range.clamped(to: isLast ? left...left : 0...left)
    }
    if let total = table.count(cell.row, -1) {
      narrow(total - fixed[cell.row].reduce(0, +), isLast: !open.contains { $0.row == cell.row })
    }
    if let total = table.count(-1, cell.column) {
      let sum = fixed.reduce(0) { $0 + $1[cell.column] }
      narrow(total - sum, isLast: !open.contains { $0.column == cell.column })
    }
    return range
  }

  private var isSolution: Bool {
    counts.reduce(0) { $0 + $1.reduce(0, +) } == table.crosstab.base
      && (0..<height).allSatisfy { row in table.count(row, -1).map { $0 == counts[row].reduce(0, +) } ?? true }
      && (0..<width).allSatisfy { column in
        table.count(-1, column).map { $0 == counts.reduce(0) { $0 + $1[column] } } ?? true
      }
  }

  private mutating func record() {
    solutions += 1
    for place in table.suppressed {
      let value =
        switch (place.row, place.column) {
        case (-1, let column): counts.reduce(0) { $0 + $1[column] }
        case (let row, -1): counts[row].reduce(0, +)
        case (let row, let column): counts[row][column]
        }
      low[place] = min(low[place] ?? .max, value)
      high[place] = max(high[place] ?? .min, value)
    }
  }
}
