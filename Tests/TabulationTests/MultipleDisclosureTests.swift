import Survey
import Tabulation
import Testing

/// Codes × an attribute: each row is a question of its own, the columns’ bases are printed. The threshold is 3.
struct MultipleDisclosureTests {
  static func crosstab(_ counts: [[Int]], bases: [Int]) -> Crosstab {
    var table = ReferenceTables.crosstab(counts)
    table.rows.isMultiple = true
    table.columnTotals = bases
    table.base = bases.reduce(0, +)
    table.selectedCount = table.base
    return table
  }

  static let codes = crosstab(
    [[7, 5, 4, 9], [2, 5, 4, 6], [0, 0, 1, 1], [0, 0, 0, 0], [5, 4, 0, 5], [4, 4, 4, 5]], bases: [9, 8, 7, 12])

  @Test func `a small cell and a small rest of its column are both hidden, with a complement in the row`() {
    let table = Self.codes.protected(threshold: 3)
    #expect(table.verdict == .cellsHidden)
    #expect(
      table.suppressed.filter { $0.row < 2 } == [CellPlace(0, 0), CellPlace(0, 2), CellPlace(1, 0), CellPlace(1, 2)])
    #expect(table.intervals[CellPlace(0, 0)] == 4...9)
    #expect(table.intervals[CellPlace(1, 0)] == 0...6)
  }

  @Test func `a row under the threshold is printed as its total, an absent code whole`() {
    let table = Self.crosstab(
      [[5, 4, 4, 6], [0, 0, 1, 1], [0, 0, 0, 0], [5, 4, 0, 5], [4, 4, 4, 5], [3, 4, 3, 3], [2, 5, 4, 6]],
      bases: [9, 8, 7, 12]
    ).protected(threshold: 3)
    #expect(table.verdict == .cellsHidden)
    #expect(
      table.intervals == [
        CellPlace(1, 0): 0...2, CellPlace(1, 1): 0...2, CellPlace(1, 2): 0...2, CellPlace(1, 3): 0...2,
        CellPlace(6, 0): 0...6, CellPlace(6, 2): 0...6,
      ])
    #expect(table.count(1, -1) == 2)
    #expect(table.count(2, 0) == 0)
  }

  @Test func `a column of fewer cases than the threshold shows nothing but its base`() {
    let table = Self.crosstab(Array(repeating: [0, 4, 5, 4, 5, 5], count: 3), bases: [2, 8, 9, 8, 10, 11])
      .protected(threshold: 3)
    #expect((0..<3).allSatisfy { table.isHidden($0, 0) && !table.isHidden($0, 2) })
    #expect(table.count(-1, 0) == 2)
  }

  @Test func `a column where all gave the code is pointed out`() {
    let table = Self.crosstab([[4, 4], [4, 5]], bases: [4, 8]).protected(threshold: 3)
    #expect(table.verdict == .whole)
    #expect(table.wholeColumns == [CellPlace(0, 0), CellPlace(1, 0)])
  }

  @Test func `a multiple response in columns is protected the same way`() {
    let codes = Self.codes
    var turned = ReferenceTables.crosstab((0..<4).map { column in codes.counts.map { $0[column] } })
    turned.columns.isMultiple = true
    (turned.rowTotals, turned.columnTotals) = (codes.columnTotals, codes.rowTotals)
    (turned.base, turned.selectedCount) = (codes.base, codes.base)
    let places = codes.protected(threshold: 3).suppressed.map { CellPlace($0.column, $0.row) }
    #expect(Set(places) == turned.protected(threshold: 3).hidden)
  }
}
