import Survey
import Tabulation
import Testing

/// Worked examples with known bounds, found with a linear programme (lpSolve); F is hdv2003 relig × occup with the levels
/// in alphabetical order, `reference/tabs/SDC_examples.json`. The threshold is 5.
struct DisclosureTests {
  static let example = ReferenceTables.crosstab([[20, 3, 17, 8], [15, 12, 2, 9], [31, 14, 25, 6], [11, 7, 16, 13]])
  static let religion = ReferenceTables.crosstab([
    [52, 26, 56, 29, 418, 31, 148], [21, 14, 34, 30, 248, 5, 47], [5, 4, 5, 0, 17, 1, 8],
    [51, 19, 16, 12, 229, 18, 97],
    [38, 15, 14, 16, 85, 20, 78], [4, 5, 9, 7, 52, 2, 14],
  ])

  /// What a reader can work out when these cells are hidden.
  func attack(_ crosstab: Crosstab, _ places: [CellPlace]) -> [ClosedRange<Int>] {
    var table = FlowTable(crosstab)
    for place in places { table.setHidden(table.cell(at: place)) }
    return places.map { table.interval(of: table.cell(at: $0)) }
  }

  @Test func `A: hiding only the small cells hides nothing`() {
    #expect(attack(Self.example, [CellPlace(0, 1), CellPlace(1, 2)]) == [3...3, 2...2])
  }

  @Test func `B: the cheapest complements of two small cells are two, and the proof is printed`() {
    let table = Self.example.protected(threshold: 5)
    #expect(table.verdict == .cellsHidden)
    #expect(
      table.intervals == [
        CellPlace(0, 1): 1...15, CellPlace(1, 1): 0...14, CellPlace(0, 2): 5...19, CellPlace(1, 2): 0...14,
      ])
    #expect(table.suppressed == [CellPlace(0, 1), CellPlace(0, 2), CellPlace(1, 1), CellPlace(1, 2)])
    #expect(table.count(0, 1) == nil)
    #expect(table.share(0, 1, of: .column) == nil)
    #expect(table.share(0, 0, of: .column) == Share(count: 20, base: 77))
  }

  @Test func `C: a threshold of 0 hides nothing`() {
    #expect(Self.example.protected(threshold: 0).verdict == .whole)
  }

  @Test func `D: two hidden cells a line are not enough when the complements are zeros`() {
    let table = ReferenceTables.crosstab([[1, 9, 0, 20], [8, 2, 0, 30], [0, 0, 15, 10], [40, 6, 12, 7]])
    let places = [CellPlace(0, 0), CellPlace(1, 1), CellPlace(0, 2), CellPlace(1, 2)]
    #expect(attack(table, places) == [1...1, 2...2, 0...0, 0...0])
    let protected = table.protected(threshold: 5)
    #expect(protected.intervals.values.allSatisfy { $0.count > 1 })
  }

  @Test func `E: a small total is given away by the columns unless another line goes with it`() {
    let table = ReferenceTables.crosstab([[1, 2], [30, 40], [22, 51]])
    let first = [CellPlace(0, 0), CellPlace(0, 1), CellPlace(0, -1)]
    #expect(attack(table, first) == [1...1, 2...2, 3...3])
    let second = [CellPlace(1, 0), CellPlace(1, 1), CellPlace(1, -1)]
    #expect(attack(table, first + second) == [0...31, 0...42, 0...73, 0...31, 0...42, 0...73])
  }

  @Test func `F: a real table is protected at no more than the cost of the greedy rectangles`() {
    let small = [CellPlace(5, 0), CellPlace(2, 1), CellPlace(2, 5), CellPlace(5, 5)]
    #expect(attack(Self.religion, small) == [4...4, 4...4, 1...1, 2...2])
    let greedy = small + [CellPlace(2, 0), CellPlace(1, 1), CellPlace(5, 1), CellPlace(1, 5)]
    #expect(attack(Self.religion, greedy).prefix(4) == [0...9, 0...10, 0...8, 0...8])
    let table = Self.religion.protected(threshold: 5)
    #expect(table.verdict == .cellsHidden)
    #expect(
      table.suppressed.filter { !small.contains($0) }.reduce(0) { $0 + Self.religion.counts[$1.row][$1.column] } <= 29)
    #expect(small.allSatisfy { table.intervals[$0].map { $0.upperBound >= 5 && $0.count > 5 } ?? false })
  }

  @Test(arguments: [
    ([[530, 747], [369, 354]], 5, ProtectedTable.Verdict.whole),
    ([[3, 10], [12, 14]], 5, .totalsOnly(.tooManyHidden)),
    ([[1, 1], [1, 0]], 5, .totalsOnly(.tooFewCases)), ([[0, 9], [8, 0]], 5, .whole), ([[0, 0], [0, 0]], 5, .whole),
    ([[4, 9, 0, 8, 7], [0, 0, 0, 0, 0]], 5, .whole),
  ])
  func `a table is whole, or replaced by its totals when too much would be hidden`(
    counts: [[Int]], threshold: Int, verdict: ProtectedTable.Verdict
  ) {
    let table = ReferenceTables.crosstab(counts).protected(threshold: threshold)
    #expect(table.verdict == verdict)
    #expect(table.count(0, -1) == counts[0].reduce(0, +))
  }

  @Test func `the totals of a filtered table are protected too`() {
    var table = ReferenceTables.crosstab([[1, 2], [30, 40], [22, 51]])
    table.filter = CaseFilter(variable: "taille", code: "petite")
    let protected = table.protected(threshold: 5)
    #expect(protected.verdict == .totalsOnly(.tooManyHidden))
    #expect(protected.count(0, -1) == nil)
    #expect(protected.suppressed.filter { $0.column == -1 }.count == 2)
    #expect(protected.intervals[CellPlace(0, -1)].map { $0.count > 5 } == true)
    #expect(protected.count(-1, -1) == 146)
  }

  @Test func `crossings of answers and of interviews have their thresholds`() {
    #expect(Thresholds().cell(for: .answer) == 5)
    #expect(Thresholds().cell(for: .organisation) == 3)
  }
}
