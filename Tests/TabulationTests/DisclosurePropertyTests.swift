import Survey
import Tabulation
import Testing

/// Random tables with zeros and singletons, protected, then attacked by enumerating every table that agrees with what is
/// printed: a search that knows nothing of networks.
struct DisclosurePropertyTests {
  /// Mostly counts above the threshold, zeros among them, and one to three small ones.
  static func random(_ chance: inout Chance) -> (Crosstab, Int) {
    let height = Int.random(in: 2...4, using: &chance)
    let width = Int.random(in: 3...4, using: &chance)
    let large = [5, 6, 6, 7, 8, 9, 10, 12, 0]
    var counts = (0..<height).map { _ in (0..<width).map { _ in large.randomElement(using: &chance) ?? 0 } }
    for _ in 0..<Int.random(in: 1...3, using: &chance) {
      let row = Int.random(in: 0..<height, using: &chance)
      counts[row][Int.random(in: 0..<width, using: &chance)] = [1, 1, 2, 3, 4].randomElement(using: &chance) ?? 1
    }
    var table = ReferenceTables.crosstab(counts)
    if Int.random(in: 0..<4, using: &chance) == 0 { table.filter = CaseFilter(variable: "taille", code: "petite") }
    return (table, Bool.random(using: &chance) ? 3 : 5)
  }

  @Test func `no hidden cell can be worked out, and the printed proof is what enumeration finds`() {
    var chance = Chance(seed: 20_240_424)
    var audited = 0
    while audited < 2000 {
      let (crosstab, threshold) = Self.random(&chance)
      let table = crosstab.protected(threshold: threshold, mostHidden: .init(2, 3))
      for place in table.suppressed where !place.isMargin && table.verdict == .cellsHidden {
        #expect(table.count(place.row, place.column) == nil)
      }
      guard table.verdict == .cellsHidden, table.suppressed.filter({ !$0.isMargin }).count <= 5 else { continue }
      audited += 1
      let found = Enumeration(table)
      #expect(found.solutions > 1)
      for (place, interval) in table.intervals {
        #expect(interval.count > 1, "\(crosstab.counts) \(place)")
        #expect(found.low[place] == interval.lowerBound && found.high[place] == interval.upperBound)
        #expect(interval.count > width(place, in: table), "\(crosstab.counts) \(place) \(interval)")
      }
      for place in crosstab.smallPlaces(threshold) { #expect(table.isHidden(place.row, place.column)) }
    }
  }

  /// The width a small cell must keep; 1 for complements.
  private func width(_ place: CellPlace, in table: ProtectedTable) -> Int {
    let crosstab = table.crosstab
    guard !place.isMargin else { return 1 }
    guard (1..<table.threshold).contains(crosstab.counts[place.row][place.column]) else { return 1 }
    guard crosstab.filter == nil else { return table.threshold }
    let (row, column) = (crosstab.rowTotals[place.row], crosstab.columnTotals[place.column])
    return min(table.threshold, row, column, crosstab.base - row, crosstab.base - column)
  }

  @Test func `who is alone in a cell cannot work out another small one`() {
    var chance = Chance(seed: 1_704)
    var audited = 0
    for _ in 0..<2500 {
      let (crosstab, threshold) = Self.random(&chance)
      let table = crosstab.protected(threshold: threshold, mostHidden: .init(2, 3))
      let inner = table.suppressed.filter { !$0.isMargin }
      guard table.verdict == .cellsHidden, inner.count <= 5 else { continue }
      for single in inner where crosstab.counts[single.row][single.column] == 1 {
        let found = Enumeration(table, known: single)
        for place in inner where place != single && (1..<threshold).contains(crosstab.counts[place.row][place.column]) {
          if place.row == single.row && crosstab.rowTotals[place.row] < threshold { continue }
          if place.column == single.column && crosstab.columnTotals[place.column] < threshold { continue }
          guard width(place, in: table) > 0 else { continue }
          audited += 1
          #expect(found.low[place] != found.high[place], "\(crosstab.counts) \(single) \(place)")
        }
      }
    }
    #expect(audited > 20)
  }

  @Test func `no hidden cell of codes × attribute can be worked out from its row`() {
    var chance = Chance(seed: 16)
    for _ in 0..<3000 {
      let bases = (0..<Int.random(in: 2...4, using: &chance)).map { _ in Int.random(in: 0...10, using: &chance) }
      let counts = (0..<6).map { _ in bases.map { Int.random(in: 0...$0, using: &chance) } }
      let crosstab = MultipleDisclosureTests.crosstab(counts, bases: bases)
      let table = crosstab.protected(threshold: 3)
      guard table.verdict == .cellsHidden else { continue }
      for row in counts.indices { audit(row, table) }
    }
  }

  /// Enumerates the values of a row’s hidden cells that agree with its total and the bases.
  private func audit(_ row: Int, _ table: ProtectedTable) {
    let crosstab = table.crosstab
    let columns = crosstab.columnTotals.indices.filter { table.isHidden(row, $0) }
    var solutions: [[Int]] = [[]]
    for column in columns {
      solutions = solutions.flatMap { found in (0...crosstab.columnTotals[column]).map { found + [$0] } }
    }
    let rest = columns.reduce(0) { $0 + crosstab.counts[row][$1] }
    let agreeing = solutions.filter { $0.reduce(0, +) == rest }
    for (index, column) in columns.enumerated() {
      let values = agreeing.map { $0[index] }
      let interval = table.intervals[CellPlace(row, column)]
      #expect(values.min() == interval?.lowerBound && values.max() == interval?.upperBound)
      #expect(Set(values).count > 1, "\(crosstab.counts[row]) \(crosstab.columnTotals)")
    }
    for column in crosstab.columnTotals.indices where !table.isHidden(row, column) {
      let (count, base) = (crosstab.counts[row][column], crosstab.columnTotals[column])
      let isGivenAway = [0, crosstab.base].contains(crosstab.rowTotals[row]) || base == crosstab.base
      #expect(isGivenAway || !((1..<3).contains(count) || (1..<3).contains(base - count)))
    }
  }
}

extension Crosstab {
  /// Inner cells under a threshold that the simple counts do not give away.
  func smallPlaces(_ threshold: Int) -> [CellPlace] {
    counts.indices.flatMap { row in
      counts[row].indices.filter { (1..<threshold).contains(counts[row][$0]) }.map { CellPlace(row, $0) }
    }.filter { place in
      filter != nil || (rowTotals[place.row] < base && columnTotals[place.column] < base)
    }
  }
}
