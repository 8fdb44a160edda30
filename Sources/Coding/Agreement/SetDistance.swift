/// How far two sets of codes are from each other, from 0 (the same) to 1 (nothing in common). Two empty sets are the same.
package enum SetDistance: CaseIterable, Sendable {
  case nominal
  case jaccard
  /// Passonneau 2006: 1 − J·M, where M is 1 for equal sets, 2/3 when one holds the other, 1/3 when they only overlap.
  case masi

  package func between(_ left: Set<Int>, _ right: Set<Int>) -> Double {
    if left == right { return 0 }
    let common = left.intersection(right).count
    guard common > 0 else { return 1 }
    let overlap = Double(common) / Double(left.union(right).count)
    switch self {
    case .nominal: return 1
    case .jaccard: return 1 - overlap
    case .masi: return 1 - overlap * (common == min(left.count, right.count) ? 2 : 1) / 3
    }
  }
}
