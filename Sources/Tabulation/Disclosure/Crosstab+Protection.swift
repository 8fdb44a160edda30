package import Survey

extension Crosstab {
  /// The table as it may be printed: no cell from 1 to `threshold` − 1 can be worked out to less than the threshold.
  ///
  /// Simple counts (the totals of a table without filter or missing answers) are always printed. A threshold of 0 or 1
  /// hides nothing. A table of which more than `mostHidden` of the cells would be hidden is replaced by its totals. Tables
  /// are protected one by one; what several say together is audited by a `DisclosureLedger`.
  package func protected(
    threshold: Int, mostHidden: Thresholds.Fraction = Thresholds.Fraction(1, 3)
  ) -> ProtectedTable {
    guard threshold > 1 else { return ProtectedTable(self, threshold: threshold, .whole) }
    guard base >= threshold, !(1..<threshold).contains(outside(at: CellPlace(-1, -1))) else { return tooFew(threshold) }
    let limit = places.count * mostHidden.numerator / mostHidden.denominator
    switch (rowIsMultiple, columnIsMultiple) {
    case (false, false): return SingleProtection(crosstab: self, threshold: threshold, limit: limit).protected()
    case (true, false): return MultipleProtection(crosstab: self, threshold: threshold, limit: limit).protected()
    case (false, true):
      return MultipleProtection(crosstab: transposed, threshold: threshold, limit: limit).protected().transposed(
        of: self)
    case (true, true) where rows.isCode && columns.isCode:
      return CodePairsProtection(crosstab: self, threshold: threshold, limit: limit).protected()
    case (true, true): return TwoMultiplesProtection(crosstab: self, threshold: threshold, limit: limit).protected()
    }
  }

  /// Fewer cases than the threshold: only simple counts are left, and the base itself goes when it is none.
  private func tooFew(_ threshold: Int) -> ProtectedTable {
    guard base > 0 else { return ProtectedTable(self, threshold: threshold, .whole) }
    var hidden = places
    if !rowTotalsAreSimpleCounts { hidden += rowTotals.indices.map { CellPlace($0, -1) } }
    if !columnTotalsAreSimpleCounts { hidden += columnTotals.indices.map { CellPlace(-1, $0) } }
    if !rowTotalsAreSimpleCounts && !columnTotalsAreSimpleCounts { hidden.append(CellPlace(-1, -1)) }
    let intervals = hidden.map { ($0, fewBounds($0, threshold)) }
    return ProtectedTable(
      self, threshold: threshold, .totalsOnly(.tooFewCases), Dictionary(uniqueKeysWithValues: intervals))
  }

  /// What the simple counts, or else only « fewer than the threshold », say of a hidden place.
  private func fewBounds(_ place: CellPlace, _ threshold: Int) -> ClosedRange<Int> {
    let isBasePrinted = rowTotalsAreSimpleCounts || columnTotalsAreSimpleCounts
    var high = isBasePrinted ? base : unfiltered?.base ?? threshold - 1
    guard !place.isMargin else { return 0...high }
    if rowTotalsAreSimpleCounts && columnTotalsAreSimpleCounts { return boundsFromTotals(place) }
    if rowTotalsAreSimpleCounts { high = rowTotals[place.row] }
    if columnTotalsAreSimpleCounts { high = columnTotals[place.column] }
    return 0...high
  }
}

extension ProtectedTable {
  /// The same protection, of the table this one was turned from.
  func transposed(of original: Crosstab) -> ProtectedTable {
    ProtectedTable(
      original, threshold: threshold, verdict,
      Dictionary(uniqueKeysWithValues: intervals.map { ($0.key.transposed, $0.value) }))
  }
}
