/// Protects a crossing of a multiple response (rows) with a single variable (columns).
///
/// Each row is a question of its own: yes or no, for every case. A cell is sensitive when those who gave the level, or
/// those of the column who did not, are fewer than the threshold. Columns partition the cases, so a row’s cells add up to
/// its total and complements are looked for in the row. Relations between rows (a code and its sub-codes) are not seen.
struct MultipleProtection {
  let crosstab: Crosstab
  let threshold: Int
  /// The most inner cells that may be hidden.
  let limit: Int

  func protected() -> ProtectedTable {
    if !crosstab.columnTotalsAreSimpleCounts, crosstab.columnTotals.contains(where: (1..<threshold).contains) {
      return totalsOnly(.notProtectable)
    }
    var intervals: [CellPlace: ClosedRange<Int>] = [:]
    for row in crosstab.rowTotals.indices { intervals.merge(protectedRow(row)) { first, _ in first } }
    guard !intervals.isEmpty else { return ProtectedTable(crosstab, threshold: threshold, .whole) }
    let hidden = intervals.keys.filter { !$0.isMargin }.count
    guard hidden <= limit else { return totalsOnly(.tooManyHidden) }
    return ProtectedTable(crosstab, threshold: threshold, .cellsHidden, intervals)
  }

  /// Every cell hidden; totals that are not simple counts are hidden with them.
  func totalsOnly(_ reason: ProtectedTable.Reason) -> ProtectedTable {
    let columnsHidden =
      !crosstab.columnTotalsAreSimpleCounts && crosstab.columnTotals.contains(where: (1..<threshold).contains)
    var intervals: [CellPlace: ClosedRange<Int>] = [:]
    for row in crosstab.rowTotals.indices {
      let totalHidden = isHiddenTotal(row)
      for column in crosstab.columnTotals.indices {
        let high = columnsHidden ? crosstab.base : crosstab.columnTotals[column]
        intervals[CellPlace(row, column)] =
          totalHidden || columnsHidden
          ? 0...min(high, totalHidden ? crosstab.base : crosstab.rowTotals[row])
          : crosstab.boundsFromTotals(CellPlace(row, column))
      }
      if totalHidden { intervals[CellPlace(row, -1)] = 0...crosstab.base }
    }
    if columnsHidden {
      for column in crosstab.columnTotals.indices { intervals[CellPlace(-1, column)] = 0...crosstab.base }
    }
    return ProtectedTable(crosstab, threshold: threshold, .totalsOnly(reason), intervals)
  }

  /// A total that no simple count prints, and that is of few cases or leaves few.
  private func isHiddenTotal(_ row: Int) -> Bool {
    let few = 1..<threshold
    let total = crosstab.rowTotals[row]
    return !crosstab.rowTotalsAreSimpleCounts && (few.contains(total) || few.contains(crosstab.base - total))
  }

  /// A row whose total is under the threshold, or leaves fewer, is printed as its total only.
  private func protectedRow(_ row: Int) -> [CellPlace: ClosedRange<Int>] {
    let total = crosstab.rowTotals[row]
    guard total.orRest(crosstab.base) > 0 else { return [:] }
    let columns = crosstab.columnTotals.indices.filter { crosstab.columnTotals[$0].orRest(crosstab.base) > 0 }
    if isHiddenTotal(row) {
      var intervals = [CellPlace(row, -1): 0...crosstab.base]
      for column in columns { intervals[CellPlace(row, column)] = 0...crosstab.columnTotals[column] }
      return intervals
    }
    let hidden = total.orRest(crosstab.base) < threshold ? Set(columns) : complemented(row, columns)
    return Dictionary(uniqueKeysWithValues: hidden.map { (CellPlace(row, $0), interval(row, $0, hidden)) })
  }

  /// The sensitive columns of a row and the complements they need, cheapest first, then without those not needed.
  private func complemented(_ row: Int, _ columns: [Int]) -> Set<Int> {
    let few = 1..<threshold
    let counts = crosstab.counts[row]
    let sensitive = columns.filter { few.contains(counts[$0]) || few.contains(crosstab.columnTotals[$0] - counts[$0]) }
    func isSafe(_ hidden: Set<Int>) -> Bool {
      sensitive.allSatisfy { interval(row, $0, hidden).count > required(row, $0) }
    }
    let others = columns.filter { !sensitive.contains($0) }.sorted { (counts[$0], $0) < (counts[$1], $1) }
    var hidden = Set(sensitive)
    for column in others where !isSafe(hidden) { hidden.insert(column) }
    for column in others.reversed() where hidden.contains(column) {
      hidden.remove(column)
      if !isSafe(hidden) { hidden.insert(column) }
    }
    return hidden
  }

  /// As wide as the threshold, or as the row’s total and the column’s base leave open where that is less.
  private func required(_ row: Int, _ column: Int) -> Int {
    let (total, base) = (crosstab.rowTotals[row], crosstab.columnTotals[column])
    return min(threshold, total.orRest(crosstab.base), base.orRest(crosstab.base))
  }

  /// What the row’s total, its printed cells and the bases of the hidden ones say of a hidden cell.
  private func interval(_ row: Int, _ column: Int, _ hidden: Set<Int>) -> ClosedRange<Int> {
    let rest = hidden.reduce(0) { $0 + crosstab.counts[row][$1] }
    let otherBases = hidden.reduce(-crosstab.columnTotals[column]) { $0 + crosstab.columnTotals[$1] }
    return max(0, rest - otherBases)...min(crosstab.columnTotals[column], rest)
  }
}
