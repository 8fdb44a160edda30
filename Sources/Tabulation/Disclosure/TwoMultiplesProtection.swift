/// Protects a crossing of two multiple responses: each cell stands alone with its two totals, so it needs no complement.
///
/// A cell is sensitive when those in it, or those of its row or of its column outside it, are fewer than the threshold.
struct TwoMultiplesProtection {
  let crosstab: Crosstab
  let threshold: Int
  /// The most inner cells that may be hidden.
  let limit: Int

  func protected() -> ProtectedTable {
    let few = 1..<threshold
    let hidden = crosstab.places.filter { place in
      let count = crosstab.count(at: place)
      let bounds = crosstab.boundsFromTotals(place)
      let groups = [
        count, crosstab.rowTotals[place.row] - count, crosstab.columnTotals[place.column] - count,
        crosstab.outside(at: place),
      ]
      return bounds.count > 1 && groups.contains(where: few.contains)
    }
    let margins = hiddenMargins
    if hidden.isEmpty && margins.isEmpty { return ProtectedTable(crosstab, threshold: threshold, .whole) }
    if hidden.count > limit { return totalsOnly(.tooManyHidden) }
    guard margins.isEmpty else { return totalsOnly(.notProtectable) }
    return ProtectedTable(crosstab, threshold: threshold, .cellsHidden, intervals(hidden))
  }

  func totalsOnly(_ reason: ProtectedTable.Reason) -> ProtectedTable {
    var found = intervals(crosstab.places)
    for place in hiddenMargins {
      found[place] = 0...crosstab.base
      for cell in crosstab.places where cell.row == place.row || cell.column == place.column {
        found[cell] = 0...(found[cell]?.upperBound ?? crosstab.base)
      }
    }
    return ProtectedTable(crosstab, threshold: threshold, .totalsOnly(reason), found)
  }

  private func intervals(_ places: [CellPlace]) -> [CellPlace: ClosedRange<Int>] {
    Dictionary(uniqueKeysWithValues: places.map { ($0, crosstab.boundsFromTotals($0)) })
  }

  /// Totals of few cases that no simple count prints.
  private var hiddenMargins: [CellPlace] {
    let few = 1..<threshold
    let rows = crosstab.rowTotals.indices.filter {
      few.contains(crosstab.rowTotals[$0]) || few.contains(crosstab.outside(at: CellPlace($0, -1)))
    }
    let columns = crosstab.columnTotals.indices.filter {
      few.contains(crosstab.columnTotals[$0]) || few.contains(crosstab.outside(at: CellPlace(-1, $0)))
    }
    return (crosstab.rowTotalsAreSimpleCounts ? [] : rows.map { CellPlace($0, -1) })
      + (crosstab.columnTotalsAreSimpleCounts ? [] : columns.map { CellPlace(-1, $0) })
  }
}
