/// The rows of a table that add up others: known by their words, and where the words may be an answer's, by the sum.
struct TotalRows {
  let rows: [Sheet.Row]
  /// Where the values stand, by index.
  let range: Range<Int>
  /// The usual number of filled cells.
  let width: Int

  private static let sure: Set<String> = [
    "total", "totaux", "totaal", "total general", "total generaal", "grand total", "algemeen totaal", "totalen",
  ]
  private static let openings = ["total ", "totaux ", "totaal "]
  private static let parts = ["sous total", "subtotal", "subtotaal", "tussentotaal"]
  /// Words that an answer may be too.
  private static let sums: Set<String> = ["somme", "som", "ensemble"]
  private static let means: Set<String> = ["moyenne", "gemiddelde", "moyennes"]

  /// By index, in order.
  var found: [Int] {
    let foot = foot
    var totals: [Int] = []
    var start = range.lowerBound
    for index in range.lowerBound..<foot where isWithin(index, since: start) {
      totals.append(index)
      start = index + 1
    }
    return totals + Array(foot..<range.upperBound)
  }

  /// Where the totals at the end begin; the end of the range where there is none.
  private var foot: Int {
    var start = range.upperBound
    while start > range.lowerBound, Self.mayBeTotal(rows[start - 1]) { start -= 1 }
    while let failing = (start..<range.upperBound).last(where: { !isTotal($0, of: range.lowerBound..<start) }) {
      start = failing + 1
    }
    return start
  }

  private static func word(_ row: Sheet.Row) -> String? {
    guard let first = row.cells.first, !first.isNumber else { return nil }
    return FoldedWords.of(first.text)
  }

  /// Whether its words, or the want of them, are those of a total.
  static func mayBeTotal(_ row: Sheet.Row) -> Bool {
    guard let word = word(row) else { return row.cells.count > 1 && row.cells.allSatisfy(\.isNumber) }
    return sure.contains(word) || sums.contains(word) || means.contains(word)
      || (openings + parts).contains { word.hasPrefix($0) }
  }

  private func isTotal(_ index: Int, of values: Range<Int>) -> Bool {
    let row = rows[index]
    let above = values.map { rows[$0] }.filter { !isPart($0) }
    guard let word = Self.word(row) else { return isUnnamed(row, above) }
    if isPart(row) { return true }
    if Self.means.contains(word) { return adds(row, above, isMean: true) }
    let isSure = Self.sure.contains(word) && !above.contains { Self.word($0) == word }
    if isSure { return row.cells.count == 1 ? width > 1 : row.cells.contains(where: \.isNumber) }
    return adds(row, above)
  }

  /// Numbers alone, under a first column that is otherwise filled, each the sum of its column.
  private func isUnnamed(_ row: Sheet.Row, _ above: [Sheet.Row]) -> Bool {
    guard let first = above.first?.cells.first?.column, row.cell(first) == nil, above.count > 2,
      above.allSatisfy({ $0.cell(first)?.isNumber == false })
    else { return false }
    return row.cells.allSatisfy { isSum($0, above, isMean: false) }
  }

  /// A total between the rows: of a part, by its words, or « total … » where it is the sum of what comes since the last.
  private func isWithin(_ index: Int, since start: Int) -> Bool {
    let row = rows[index]
    if isPart(row) { return true }
    guard let word = Self.word(row), Self.openings.contains(where: { word.hasPrefix($0) }) else { return false }
    return adds(row, (start..<index).map { rows[$0] })
  }

  private func isPart(_ row: Sheet.Row) -> Bool {
    guard let word = Self.word(row), row.cells.contains(where: \.isNumber) else { return false }
    return Self.parts.contains { word.hasPrefix($0) }
  }

  private func adds(_ row: Sheet.Row, _ above: [Sheet.Row], isMean: Bool = false) -> Bool {
    row.cells.contains { isSum($0, above, isMean: isMean) }
  }

  /// Whether a cell is the sum, or the mean, of two numbers or more above it, as exactly as it is written.
  private func isSum(_ cell: Sheet.Cell, _ above: [Sheet.Row], isMean: Bool) -> Bool {
    guard let value = cell.number else { return false }
    let numbers = above.compactMap { $0.cell(cell.column)?.number }
    guard numbers.count > 1 else { return false }
    let sum = numbers.reduce(0, +)
    let decimals = cell.text.split(whereSeparator: { $0 == "." || $0 == "," }).dropFirst().last?.count ?? 0
    var rounding = 0.5
    for _ in 0..<min(decimals, 9) { rounding /= 10 }
    let told = isMean ? sum / Double(numbers.count) : sum
    return (value - told).magnitude <= (isMean ? rounding : min(rounding, 0.05)) + 1e-9 * sum.magnitude
  }
}
