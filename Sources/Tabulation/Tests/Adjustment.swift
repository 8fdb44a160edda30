/// How the probabilities of a family of tests are corrected for their number.
package enum Adjustment: Hashable, Sendable, CaseIterable {
  case none
  /// Each probability times the number of tests.
  case bonferroni
  /// S. Holm, 1979: stepwise, never less powerful than Bonferroni’s.
  case holm
  /// Y. Benjamini and Y. Hochberg, 1995: the share of false discoveries rather than the chance of one.
  case benjaminiHochberg

  /// The corrected probabilities, in the same order; tests without a probability are not counted in the family.
  package func adjusted(_ family: [Double?]) -> [Double?] {
    let order = family.indices.filter { family[$0] != nil }.sorted { (family[$0] ?? 0) < (family[$1] ?? 0) }
    var result = family
    let tests = Double(order.count)
    switch self {
    case .none: break
    case .bonferroni: for place in order { result[place] = family[place].map { min(1, $0 * tests) } }
    case .holm:
      var worst = 0.0
      for (rank, place) in order.enumerated() {
        worst = max(worst, min(1, (family[place] ?? 0) * (tests - Double(rank))))
        result[place] = worst
      }
    case .benjaminiHochberg:
      var least = 1.0
      for (rank, place) in order.enumerated().reversed() {
        least = min(least, (family[place] ?? 0) * tests / Double(rank + 1))
        result[place] = least
      }
    }
    return result
  }

  /// The same over all cells of a table.
  package func adjusted(_ table: [[Double]]) -> [[Double?]] {
    let flat = adjusted(table.flatMap { $0.map(Optional.some) })
    var start = 0
    return table.map { row in
      defer { start += row.count }
      return Array(flat[start..<(start + row.count)])
    }
  }
}
