extension Crosstab {
  /// Whether a cell says something of a few cases: those in it or, where a line is a question of its own, those of the line
  /// outside it. In a crossing of two dimensions of the grid, whether one of its codes is of few cases.
  func isSensitive(_ place: CellPlace, threshold: Int) -> Bool {
    guard threshold > 1 else { return false }
    let few = 1..<threshold
    let count = count(at: place)
    if few.contains(outside(at: place)) { return true }
    guard !place.isMargin else { return few.contains(count) }
    let (row, column) = (rowTotals[place.row], columnTotals[place.column])
    if rowIsMultiple, columnIsMultiple, rows.isCode, columns.isCode { return few.contains(row) || few.contains(column) }
    return few.contains(count) || (rowIsMultiple && few.contains(column - count))
      || (columnIsMultiple && few.contains(row - count))
  }

  /// The cases at a place that the filter leaves out; 0 without a filter.
  func outside(at place: CellPlace) -> Int { unfiltered.map { $0.count(at: place) - count(at: place) } ?? 0 }

  /// Every cell, margins and grand total included, in reading order.
  var allPlaces: [CellPlace] {
    (Array(rowTotals.indices) + [-1]).flatMap { row in
      (Array(columnTotals.indices) + [-1]).map { CellPlace(row, $0) }
    }
  }

  /// The table replaced by its totals.
  package func totalsOnly(_ reason: ProtectedTable.Reason, threshold: Int) -> ProtectedTable {
    switch (rowIsMultiple, columnIsMultiple) {
    case (false, false):
      SingleProtection(crosstab: self, threshold: threshold, limit: 0).totalsOnly(reason)
    case (true, false):
      MultipleProtection(crosstab: self, threshold: threshold, limit: 0).totalsOnly(reason)
    case (false, true):
      MultipleProtection(crosstab: transposed, threshold: threshold, limit: 0).totalsOnly(reason).transposed(of: self)
    case (true, true):
      TwoMultiplesProtection(crosstab: self, threshold: threshold, limit: 0).totalsOnly(reason)
    }
  }
}

extension ProtectedTable {
  package var isTotalsOnly: Bool { if case .totalsOnly = verdict { true } else { false } }

  /// Hides one more cell; its bounds are those of the printed totals, which other tables may narrow.
  mutating func hide(_ place: CellPlace) {
    intervals[place] = place.isMargin ? 0...crosstab.base : crosstab.boundsFromTotals(place)
    if verdict == .whole { verdict = .cellsHidden }
  }
}
