/// The counts of a table without its filter, which anyone may ask for: those out of the filter are known by difference.
package struct UnfilteredCounts: MarginedCounts, Hashable, Sendable {
  var counts: [[Int]]
  var rowTotals: [Int]
  var columnTotals: [Int]
  var base: Int
  var rowMissing: MissingCounts
  var columnMissing: MissingCounts

  init(_ table: Crosstab) {
    (counts, rowTotals, columnTotals, base) = (table.counts, table.rowTotals, table.columnTotals, table.base)
    (rowMissing, columnMissing) = (table.rowMissing, table.columnMissing)
  }

  /// Rows and columns exchanged.
  var transposed: UnfilteredCounts {
    var result = self
    (result.rowTotals, result.columnTotals) = (columnTotals, rowTotals)
    (result.rowMissing, result.columnMissing) = (columnMissing, rowMissing)
    result.counts = columnTotals.indices.map { column in counts.map { $0[column] } }
    return result
  }
}

extension MissingCounts {
  /// Whether a reason is that of fewer cases than the threshold, or leaves fewer of those of a larger selection.
  func tellsOfFew(of all: MissingCounts, threshold: Int) -> Bool {
    let few = 1..<max(2, threshold)
    let own = Dictionary(declared.map { ($0.code, $0.count) }) { first, _ in first }
    let pairs =
      [(notAsked, all.notAsked), (leftEmpty, all.leftEmpty), (notReached, all.notReached), (total, all.total)]
      + all.declared.map { (own[$0.code] ?? 0, $0.count) }
    return threshold > 1 && pairs.contains { few.contains($0.0) || few.contains($0.1 - $0.0) }
  }
}
