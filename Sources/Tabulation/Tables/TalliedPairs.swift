package import Survey

/// The cases of one table counted beforehand: two columns whose cases are their distinct values, and the tally of the pairs.
package struct TalliedPairs: Sendable {
  package var unit: CaseUnit
  package var rows: Column
  package var columns: Column
  package var tally: PairTally
  /// Cases the table looked at.
  package var caseCount: Int
  /// Partial answers set aside before.
  package var partialCount: Int

  package init(
    unit: CaseUnit, rows: Column, columns: Column, tally: PairTally, caseCount: Int, partialCount: Int = 0
  ) {
    self.unit = unit
    self.rows = rows
    self.columns = columns
    self.tally = tally
    self.caseCount = caseCount
    self.partialCount = partialCount
  }

  /// The pairs of entries of two codings, in ascending order, each with its cases.
  func entries(_ rows: LevelCoding, _ columns: LevelCoding) -> [(row: Int, column: Int, cell: PairTally.Cell)] {
    let width = max(1, columns.entries.count)
    var cells: [Int: PairTally.Cell] = [:]
    for pair in tally.pairs {
      let row = rows.entryOfAnswer[Int(rows.indexes[pair.row])]
      let column = columns.entryOfAnswer[Int(columns.indexes[pair.column])]
      cells[row * width + column, default: PairTally.Cell()].add(pair.cell)
    }
    return cells.sorted { $0.key < $1.key }.map { ($0.key / width, $0.key % width, $0.value) }
  }
}

extension PairTally.Cell {
  mutating func add(_ other: PairTally.Cell) {
    count += other.count
    weights.add(other.weights)
  }
}
