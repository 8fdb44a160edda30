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
    if hidesColumnTotals {
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
    let columnsHidden = hidesColumnTotals
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

  /// Totals of columns that no simple count prints: one is of few cases, or few of its cases are out of the filter.
  private var hidesColumnTotals: Bool {
    let few = 1..<threshold
    return !crosstab.columnTotalsAreSimpleCounts
      && crosstab.columnTotals.indices.contains {
        few.contains(crosstab.columnTotals[$0]) || few.contains(crosstab.outside(at: CellPlace(-1, $0)))
      }
  }

  /// A total that no simple count prints, and that is of few cases or leaves few, in the filter or out of it.
  private func isHiddenTotal(_ row: Int) -> Bool {
    let few = 1..<threshold
    let total = crosstab.rowTotals[row]
    let outside = crosstab.outside(at: CellPlace(row, -1))
    let outsideBase = crosstab.outside(at: CellPlace(-1, -1))
    return !crosstab.rowTotalsAreSimpleCounts
      && [total, crosstab.base - total, outside, outsideBase - outside].contains(where: few.contains)
  }

  /// A row whose total is under the threshold, or leaves fewer, is printed as its total only.
  private func protectedRow(_ row: Int) -> [CellPlace: ClosedRange<Int>] {
    let total = crosstab.rowTotals[row]
    guard total.orRest(crosstab.base) > 0 else { return [:] }
    let columns = crosstab.columnTotals.indices.filter { crosstab.columnTotals[$0].orRest(crosstab.base) > 0 }
    let hidden = total.orRest(crosstab.base) < threshold ? Set(columns) : complemented(row, columns)
    // With a filter, even a whole row may say too much beside its total.
    let isOpen = crosstab.unfiltered == nil || hidden.allSatisfy { interval(row, $0, hidden).count > required(row, $0) }
    guard !isHiddenTotal(row), isOpen else {
      var intervals = [CellPlace(row, -1): 0...crosstab.base]
      for column in columns { intervals[CellPlace(row, column)] = span(row, column) }
      return intervals
    }
    return Dictionary(uniqueKeysWithValues: hidden.map { (CellPlace(row, $0), interval(row, $0, hidden)) })
  }

  /// The sensitive columns of a row and the complements they need, cheapest first, then without those not needed.
  private func complemented(_ row: Int, _ columns: [Int]) -> Set<Int> {
    let few = 1..<threshold
    let counts = crosstab.counts[row]
    let sensitive = columns.filter { column in
      let outside = crosstab.outside(at: CellPlace(row, column))
      let outsideBase = crosstab.outside(at: CellPlace(-1, column))
      return [counts[column], crosstab.columnTotals[column] - counts[column], outside, outsideBase - outside].contains(
        where: few.contains)
    }
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
    let span = span(row, column)
    return min(
      threshold, total.orRest(crosstab.base), base.orRest(crosstab.base), span.upperBound - span.lowerBound)
  }

  /// What the base of a column says of a cell; with a filter, what is known without it too: neither those of the level nor
  /// the others can be more in the filter than in all.
  private func span(_ row: Int, _ column: Int) -> ClosedRange<Int> {
    let base = crosstab.columnTotals[column]
    guard let all = crosstab.unfiltered else { return 0...base }
    let others = all.columnTotals[column] - all.counts[row][column]
    return max(0, base - others)...min(base, all.counts[row][column])
  }

  /// What the row’s total, its printed cells and the bases of the hidden ones say of a hidden cell.
  private func interval(_ row: Int, _ column: Int, _ hidden: Set<Int>) -> ClosedRange<Int> {
    let rest = hidden.reduce(0) { $0 + crosstab.counts[row][$1] }
    let (least, most) = hidden.reduce((0, 0)) { sums, other in
      guard other != column else { return sums }
      let span = span(row, other)
      return (sums.0 + span.lowerBound, sums.1 + span.upperBound)
    }
    let own = span(row, column)
    return max(own.lowerBound, rest - most)...min(own.upperBound, rest - least)
  }
}
