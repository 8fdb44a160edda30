/// Protects a crossing of two single variables: sensitive cells, complements, audit, else totals only.
struct SingleProtection {
  let crosstab: Crosstab
  let threshold: Int
  /// The most inner cells that may be hidden.
  let limit: Int

  func protected() -> ProtectedTable {
    let table = FlowTable(crosstab)
    let sensitive = required(table)
    guard !sensitive.isEmpty else { return ProtectedTable(crosstab, threshold: threshold, .whole) }
    guard sensitive.keys.filter(table.isInner).count <= limit else { return totalsOnly(.tooManyHidden) }
    var suppression = CellSuppression(table, required: sensitive, hideable: hideable(table), threshold: threshold)
    guard suppression.protect() else { return totalsOnly(.notProtectable) }
    guard suppression.hiddenInnerCount <= limit else { return totalsOnly(.tooManyHidden) }
    return ProtectedTable(crosstab, threshold: threshold, .cellsHidden, intervals(suppression.table))
  }

  /// Every inner cell hidden, and the totals that are not simple counts protected among themselves.
  func totalsOnly(_ reason: ProtectedTable.Reason) -> ProtectedTable {
    var table = FlowTable(crosstab)
    for cell in table.values.indices where table.isInner(cell) { table.setHidden(cell) }
    let sensitive = required(table).filter { !table.isInner($0.key) }
    let margins = hideable(table)
    var suppression = CellSuppression(table, required: sensitive, hideable: margins, threshold: threshold)
    if suppression.protect() {
      table = suppression.table
    } else {
      for cell in table.values.indices where margins[cell] { table.setHidden(cell) }
    }
    return ProtectedTable(crosstab, threshold: threshold, .totalsOnly(reason), intervals(table))
  }

  private func intervals(_ table: FlowTable) -> [CellPlace: ClosedRange<Int>] {
    let isPlain = !table.hiddenCells.contains { !table.isInner($0) } && table.hiddenCells.count == crosstab.places.count
    return Dictionary(
      uniqueKeysWithValues: table.hiddenCells.map { cell in
        let place = table.place(of: cell)
        return (place, isPlain ? crosstab.boundsFromTotals(place) : table.interval(of: cell))
      })
  }

  /// Cells that may be hidden: all but the grand total and the totals that are simple counts, printed elsewhere anyway.
  private func hideable(_ table: FlowTable) -> [Bool] {
    table.values.indices.map { cell in
      let place = table.place(of: cell)
      return switch (place.row, place.column) {
      case (-1, -1): false
      case (-1, _): !crosstab.columnTotalsAreSimpleCounts
      case (_, -1): !crosstab.rowTotalsAreSimpleCounts
      default: true
      }
    }
  }

  /// The cells from 1 to one under the threshold, in a filter or left out by it, with the width they need: the threshold, or what simple counts leave
  /// open where that is less. A cell that simple counts give away by themselves is not sensitive here.
  private func required(_ table: FlowTable) -> [Int: Int] {
    let mayHide = hideable(table)
    var found: [Int: Int] = [:]
    for cell in table.values.indices where mayHide[cell] {
      let place = table.place(of: cell)
      let few = 1..<threshold
      guard few.contains(table.values[cell]) || few.contains(crosstab.outside(at: place)) else { continue }
      // What the counts without the filter leave open.
      var width = min(threshold, crosstab.unfiltered?.count(at: place) ?? threshold)
      if !place.isMargin {
        if crosstab.rowTotalsAreSimpleCounts { width = min(width, crosstab.rowTotals[place.row].orRest(crosstab.base)) }
        if crosstab.columnTotalsAreSimpleCounts {
          width = min(width, crosstab.columnTotals[place.column].orRest(crosstab.base))
        }
      }
      if width > 0 { found[cell] = width }
    }
    return found
  }
}

extension Int {
  /// The smaller of a part and the rest of its whole.
  func orRest(_ whole: Int) -> Int { Swift.min(self, whole - self) }
}

extension Crosstab {
  /// What the totals of a cell’s row and column alone say of it.
  func boundsFromTotals(_ place: CellPlace) -> ClosedRange<Int> {
    let (row, column) = (rowTotals[place.row], columnTotals[place.column])
    return max(0, row + column - base)...min(row, column)
  }
}
