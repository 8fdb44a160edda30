package import Survey

/// A crosstab with the cells that would say something of a few cases hidden, and the proof that they stay hidden.
///
/// Outputs take counts and shares from here, never from `crosstab`. Primary and complementary cells are not told apart.
package struct ProtectedTable: Hashable, Sendable {
  package enum Verdict: Hashable, Sendable {
    case whole
    case cellsHidden
    /// Every inner cell is hidden; totals stand.
    case totalsOnly(Reason)
  }

  /// Why a table is replaced by its totals.
  package enum Reason: Hashable, Sendable {
    /// Fewer cases in the whole table than the threshold.
    case tooFewCases
    /// More than a third of the cells would be hidden.
    case tooManyHidden
    /// No set of hidden cells was found that stays hidden.
    case notProtectable
    /// Other tables of the same report would give its cells away.
    case givenAway
  }

  package let crosstab: Crosstab
  /// Counts from 1 to one under it are hidden; unweighted cases.
  package let threshold: Int
  package internal(set) var verdict: Verdict
  /// What a reader can work out of each hidden cell from everything printed: bounds that are reached.
  package internal(set) var intervals: [CellPlace: ClosedRange<Int>]

  init(_ crosstab: Crosstab, threshold: Int, _ verdict: Verdict, _ intervals: [CellPlace: ClosedRange<Int>] = [:]) {
    self.crosstab = crosstab
    self.threshold = threshold
    self.verdict = verdict
    self.intervals = intervals
  }

  package var hidden: Set<CellPlace> { Set(intervals.keys) }
  /// The hidden cells in reading order.
  package var suppressed: [CellPlace] { intervals.keys.sorted() }

  package func isHidden(_ row: Int, _ column: Int) -> Bool { intervals[CellPlace(row, column)] != nil }

  /// A count, or `nil` where it is hidden; −1 is the margin.
  package func count(_ row: Int, _ column: Int) -> Int? {
    isHidden(row, column) ? nil : crosstab.count(at: CellPlace(row, column))
  }

  /// A share, or `nil` where its cell or its base is hidden.
  package func share(_ row: Int, _ column: Int, of direction: ShareDirection) -> Share? {
    let base =
      switch direction {
      case .row: count(row, -1)
      case .column: count(-1, column)
      case .total: count(-1, -1)
      }
    guard let count = count(row, column), let base else { return nil }
    return Share(count: count, base: base)
  }

  /// Whether the absences of the filter, beside those of all, would tell of few.
  package var hidesAbsences: Bool {
    guard let all = crosstab.unfiltered else { return false }
    return crosstab.rowMissing.tellsOfFew(of: all.rowMissing, threshold: threshold)
      || crosstab.columnMissing.tellsOfFew(of: all.columnMissing, threshold: threshold)
  }

  /// Printed cells that hold all cases of their column: they say something of each, though the count is large.
  package var wholeColumns: [CellPlace] {
    crosstab.columnTotals.indices.flatMap { column in
      crosstab.counts.indices
        .filter { crosstab.columnTotals[column] > 0 && count($0, column) == crosstab.columnTotals[column] }
        .map { CellPlace($0, column) }
    }
  }
}

extension Crosstab: MarginedCounts {
  /// Every inner cell, in reading order.
  package var places: [CellPlace] {
    rowTotals.indices.flatMap { row in columnTotals.indices.map { CellPlace(row, $0) } }
  }
}

extension Thresholds {
  /// Crossings of these cases hide counts under this.
  package func cell(for unit: CaseUnit) -> Int { unit == .answer ? surveyCell : interviewCell }
}
