package import Survey

extension Banner {
  /// The column of all cases as it may be printed: `nil` is hidden.
  package struct Total: Hashable, Sendable {
    /// The row variable’s levels, then the nets.
    package var counts: [Int?]
    package var cases: Int?
    /// `nil` where a count is hidden and the table is weighted.
    package var base: WeightSum?
    package var shares: ShareColumn?
  }

  /// The row variable over all cases; with a filter, protected beside the count of all.
  package func all(_ base: ShareStyle.Base) -> Total {
    guard let filtered, !showsTotal else {
      let shares = total.shares(base)
      return Total(
        counts: total.frequency.counts + nets.map { $0.total.frequency.counts[0] }, cases: total.frequency.base,
        base: total.base,
        shares: ShareColumn(
          parts: shares.parts + nets.map { $0.total.sums[0].sum }, base: shares.base, cases: shares.cases))
    }
    let counts = total.frequency.counts.indices.map { filtered.count($0, -1) } + nets.map { _ in nil }
    let cases = filtered.count(-1, -1)
    let parts = counts.map { $0.map(Double.init) }
    return Total(
      counts: counts, cases: cases,
      shares: total.design.weight != nil || base != .cases
        ? nil : cases.map { ShareColumn(parts: parts, base: Double($0), cases: $0) })
  }
}
