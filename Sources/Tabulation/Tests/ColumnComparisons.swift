/// The columns of a table compared two by two on each row: z tests of two shares, and the letters that say which differ.
///
/// Pooled z without continuity correction (R’s `prop.test(correct = FALSE)`); two-sided at 5 %.
package struct ColumnComparisons: Hashable, Sendable {
  /// One row, two columns.
  package struct Pair: Hashable, Sendable {
    package var row: Int
    package var first: Int
    package var second: Int
    package var firstShare: Double
    package var secondShare: Double
    /// `nil` where both shares are 0, or both 1.
    package var z: Double?
    /// Neither share is 0 or 1 and both bases are 2 or more: the pairs that SPSS compares.
    package var isOpen: Bool

    package var p: Double? { z.map(Normal.twoSided) }
  }

  /// The pairs whose number the correction counts.
  package enum Family: Hashable, Sendable {
    case row
    case table
    /// The open pairs of the row.
    case openPairsOfRow
  }

  package let pairs: [Pair]
  private let size: (rows: Int, columns: Int)

  package init(_ table: TestedTable) {
    let columns = table.columns.indices
    pairs = table.rows.indices.flatMap { row in
      columns.flatMap { first in
        columns.dropFirst(first + 1).map { Self.pair(table, row, first, $0) }
      }
    }
    size = (table.rows.count, table.columns.count)
  }

  private static func pair(_ table: TestedTable, _ row: Int, _ first: Int, _ second: Int) -> Pair {
    let (x, y) = (Double(table.counts[row][first]), Double(table.counts[row][second]))
    let (n, m) = (Double(table.columnTotals[first]), Double(table.columnTotals[second]))
    let pooled = (x + y) / (n + m)
    let error = (pooled * (1 - pooled) * (1 / n + 1 / m)).squareRoot()
    let isOpen = x > 0 && y > 0 && x < n && y < m && n > 1 && m > 1
    return Pair(
      row: row, first: first, second: second, firstShare: x / n, secondShare: y / m,
      z: error > 0 ? (x / n - y / m) / error : nil, isOpen: isOpen)
  }

  /// The probabilities of the pairs, corrected within their family.
  package func probabilities(_ adjustment: Adjustment, over family: Family) -> [Double?] {
    guard family != .table else { return adjustment.adjusted(pairs.map(\.p)) }
    return (0..<size.rows).flatMap { row in
      adjustment.adjusted(
        pairs.filter { $0.row == row }.map { family == .row || $0.isOpen ? $0.p : nil })
    }
  }

  /// For each cell, the letters of the columns whose share is smaller, at 5 %; open pairs only.
  package func letters(_ adjustment: Adjustment, over family: Family = .row) -> [[String]] {
    letters(probabilities(adjustment, over: family))
  }

  /// The same from other probabilities of the same pairs, and other shares: those of a sample design.
  func letters(_ probabilities: [Double?], differences: [Double]? = nil) -> [[String]] {
    var found = Array(repeating: Array(repeating: [Int](), count: size.columns), count: size.rows)
    for (place, pair) in pairs.enumerated() {
      guard let p = probabilities[place], p < 0.05, pair.isOpen else { continue }
      let firstIsLarger = (differences?[place] ?? pair.firstShare - pair.secondShare) > 0
      let (larger, smaller) = firstIsLarger ? (pair.first, pair.second) : (pair.second, pair.first)
      found[pair.row][larger].append(smaller)
    }
    return found.map { row in row.map { $0.sorted().map(Self.letter).joined(separator: " ") } }
  }

  /// A to Z, then AA, AB…
  package static func letter(_ column: Int) -> String {
    let last = String(UnicodeScalar(UInt8(65 + column % 26)))
    return column < 26 ? last : letter(column / 26 - 1) + last
  }

  package static func == (one: Self, other: Self) -> Bool { one.pairs == other.pairs }
  package func hash(into hasher: inout Hasher) { hasher.combine(pairs) }
}
