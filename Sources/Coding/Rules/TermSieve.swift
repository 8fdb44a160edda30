/// Which terms a passage may meet, told from what is found in it without trying any: those whose every clause is met.
struct TermSieve: Sendable {
  /// For each phrase and pattern, the terms it serves.
  private let uses: [[LeafUse]]
  /// For each term, the bits of all its clauses.
  private let whole: [UInt64]
  /// The bits set so far; all zero between two passages.
  private var met: [UInt64]
  private var touched: [Int] = []
  /// Whether no term is looked for.
  let isEmpty: Bool

  init(uses: [[LeafUse]], whole: [UInt64]) {
    self.uses = uses
    self.whole = whole
    met = whole.map { _ in 0 }
    isEmpty = uses.allSatisfy(\.isEmpty)
  }

  /// The terms these finds may meet, in the order of the rules.
  mutating func terms(metBy hits: ArraySlice<LeafHit>) -> [Int] {
    for hit in hits {
      for use in uses[hit.leaf] {
        if met[use.term] == 0 { touched.append(use.term) }
        met[use.term] |= use.bit
      }
    }
    var terms: [Int] = []
    for term in touched {
      if met[term] == whole[term] { terms.append(term) }
      met[term] = 0
    }
    touched.removeAll(keepingCapacity: true)
    terms.sort()
    return terms
  }
}
