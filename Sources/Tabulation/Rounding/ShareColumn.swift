package import Survey

/// What one column’s shares are made from: its parts, `nil` where hidden, and their base.
package struct ShareColumn: Hashable, Sendable {
  package var parts: [Double?]
  package var base: Double
  /// The unweighted cases behind the base: they allow a percentage, and its decimal.
  package var cases: Int

  package init(parts: [Double?], base: Double, cases: Int) {
    (self.parts, self.base, self.cases) = (parts, base, cases)
  }

  /// The percentages as they may be printed: `nil` for a hidden part, and for all under the smallest base. With
  /// `sumsToHundred` the units that rounding down leaves go to the largest remainders, the first of equal ones (A. Hamilton’s
  /// method); a column with a hidden part is rounded as it is.
  package func percents(percentageBase: Int, sumsToHundred: Bool = false) -> [Rounded?] {
    guard cases >= percentageBase, base > 0 else { return parts.map { _ in nil } }
    let digits = cases < 200 ? 0 : 1
    if sumsToHundred, let parts = parts as? [Double] { return apportioned(parts, digits) }
    return parts.map { $0.flatMap { Rounded(percent: $0, of: base, digits: digits) } }
  }

  private func apportioned(_ parts: [Double], _ digits: Int) -> [Rounded?] {
    let whole = digits == 0 ? 100 : 1000
    let exact = parts.map { $0 * Double(whole) / base }
    var units = exact.map { Int($0.rounded(.down)) }
    let order = exact.indices.sorted { left, right in
      let (one, other) = (exact[left] - Double(units[left]), exact[right] - Double(units[right]))
      return one != other ? one > other : left < right
    }
    let missing = min(max(0, whole - units.reduce(0, +)), order.count)
    for index in order.prefix(missing) { units[index] += 1 }
    return units.map { Rounded(units: $0, digits: digits) }
  }
}

extension Frequency {
  /// The shares of its levels on a base.
  package func shares(_ base: ShareStyle.Base) -> ShareColumn {
    let given = counts.reduce(0, +)
    let whole =
      switch base {
      case .cases: self.base
      case .responding: responding
      case .responses: given
      }
    return ShareColumn(
      parts: counts.map(Double.init), base: Double(whole), cases: base == .cases ? self.base : responding)
  }
}

extension WeightedFrequency {
  /// The weighted shares of its levels on a base.
  package func shares(_ base: ShareStyle.Base) -> ShareColumn {
    let whole =
      switch base {
      case .cases: self.base.sum
      case .responding: responding.sum
      case .responses: sums.reduce(0.0) { $0 + $1.sum }
      }
    return ShareColumn(
      parts: sums.map(\.sum), base: whole, cases: base == .cases ? frequency.base : frequency.responding)
  }
}

extension ProtectedTable {
  /// The shares of a column (−1: of all) on a base; `nil` where the base is hidden, or would tell of a hidden cell.
  package func shares(_ column: Int, _ base: ShareStyle.Base) -> ShareColumn? {
    let rows = crosstab.rowTotals.indices
    let parts = rows.map { count($0, column).map(Double.init) }
    guard base == .cases || verdict == .whole else { return nil }
    let responding = column < 0 ? crosstab.responding : crosstab.respondingByColumn[column]
    switch base {
    case .cases: return count(-1, column).map { ShareColumn(parts: parts, base: Double($0), cases: $0) }
    case .responding: return ShareColumn(parts: parts, base: Double(responding), cases: responding)
    case .responses:
      return ShareColumn(parts: parts, base: parts.reduce(0.0) { $0 + ($1 ?? 0) }, cases: responding)
    }
  }
}

extension WeightedCrosstab {
  /// The weighted shares of a column (−1: of all) on a base; to be given only where no cell is hidden.
  package func shares(_ column: Int, _ base: ShareStyle.Base) -> ShareColumn {
    let parts = column < 0 ? rowTotals.map(\.sum) : cells.map { $0[column].sum }
    let counts =
      column < 0
      ? (crosstab.base, crosstab.responding)
      : (crosstab.columnTotals[column], crosstab.respondingByColumn[column])
    let whole =
      switch base {
      case .cases: column < 0 ? self.base.sum : columnTotals[column].sum
      case .responding: column < 0 ? responding.sum : respondingByColumn[column].sum
      case .responses: parts.reduce(0, +)
      }
    return ShareColumn(parts: parts, base: whole, cases: base == .cases ? counts.0 : counts.1)
  }
}
