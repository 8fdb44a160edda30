package import Survey

/// One column of a banner as it may be printed: `nil` is hidden.
package struct BannerColumn: Hashable, Sendable {
  package var variable: TableVariable
  package var level: TableLevel
  /// The level of the outer variable, of a nested column.
  package var outer: TableLevel?
  /// The row variable’s levels, then the nets.
  package var counts: [Int?]
  /// The same with the weights; the counts where there is no weight.
  package var sums: [Double?]
  package var cases: Int?
  package var base: WeightSum?
  /// On the base asked for; `nil` where it would tell of a hidden cell.
  package var shares: ShareColumn?
}

extension Banner {
  /// All columns side by side, as they may be printed.
  package func columns(threshold: Int, _ base: ShareStyle.Base = .cases) -> [BannerColumn] {
    let isWhole = isWhole(threshold: threshold)
    let plain = tables.enumerated().flatMap { place, table in
      columns(
        table, table.crosstab.protected(threshold: threshold), nil, isWhole ? nets.map { $0.tables[place] } : nil, base)
    }
    guard isWhole else { return plain }
    var place = tables.count
    let inner = nested.flatMap { nesting in
      zip(nesting.outer.levels, nesting.tables).flatMap { level, table in
        defer { place += 1 }
        return columns(
          table, table.crosstab.protected(threshold: threshold), level, nets.map { $0.tables[place] }, base)
      }
    }
    return plain + inner
  }

  private func columns(
    _ table: WeightedCrosstab, _ protected: ProtectedTable, _ outer: TableLevel?, _ nets: [WeightedCrosstab]?,
    _ base: ShareStyle.Base
  ) -> [BannerColumn] {
    let crosstab = table.crosstab
    let isGiven = protected.verdict == .whole
    return crosstab.columns.levels.indices.map { column in
      let lines = crosstab.rowTotals.indices.map { protected.count($0, column) }
      let netted = self.nets.indices.map { nets?[$0].crosstab.counts[0][column] }
      let sums =
        design.weight == nil
        ? (lines + netted).map { $0.map(Double.init) }
        : crosstab.rowTotals.indices.map { isGiven ? table.cells[$0][column].sum : nil }
          + self.nets.indices.map { nets?[$0].cells[0][column].sum }
      let own = isGiven ? table.shares(column, base) : nil
      let cases = protected.count(-1, column)
      let plain = design.weight == nil && base == .cases ? cases.map { (base: Double($0), cases: $0) } : nil
      let whole = plain ?? own.map { (base: $0.base, cases: $0.cases) }
      return BannerColumn(
        variable: crosstab.columns, level: crosstab.columns.levels[column], outer: outer, counts: lines + netted,
        sums: sums, cases: cases, base: isGiven ? table.columnTotals[column] : nil,
        shares: whole.map { ShareColumn(parts: sums, base: $0.base, cases: $0.cases) })
    }
  }

  private var design: SampleDesign { total.design }
}
