/// A table of numbers by group, with the groups of few cases hidden; outputs take summaries from here.
///
/// So are groups of which one case makes the sum: more than 85 %. A mean of few is nearly each one’s number, and the overall figures less the printed groups would give a hidden group
/// away: where a group is hidden, the overall summary is too, its n included.
package struct ProtectedNumberTable: Hashable, Sendable {
  package let table: NumberTable
  /// Groups from 1 to one under it are hidden; unweighted cases.
  package let threshold: Int

  /// The summary of a group, or `nil` where it is hidden.
  package func summary(_ group: Int) -> NumberSummary? {
    isSensitive(table.summaries[group]) ? nil : table.summaries[group]
  }

  /// The summary over all groups, or `nil` where it is hidden.
  package var overall: NumberSummary? {
    let hidesGroup = table.summaries.contains(where: isSensitive)
    return hidesGroup || isSensitive(table.overall) ? nil : table.overall
  }

  /// Of few cases, or of one that outweighs the others; a threshold of 0 or 1 hides neither.
  private func isSensitive(_ summary: NumberSummary) -> Bool {
    guard threshold > 1 else { return false }
    return (1..<threshold).contains(summary.n) || summary.isDominated
  }
}

extension NumberTable {
  /// The table as it may be printed. A threshold of 0 or 1 hides nothing.
  package func protected(threshold: Int) -> ProtectedNumberTable {
    ProtectedNumberTable(table: self, threshold: threshold)
  }
}
