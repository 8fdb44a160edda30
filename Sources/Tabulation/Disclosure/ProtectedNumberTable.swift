/// A table of numbers by group, with the groups of few cases hidden; outputs take summaries from here.
///
/// A mean of few is nearly each one’s number, and the overall figures less the printed groups would give a hidden group
/// away: where a group is hidden, the overall summary is too, its n included.
package struct ProtectedNumberTable: Hashable, Sendable {
  package let table: NumberTable
  /// Groups from 1 to one under it are hidden; unweighted cases.
  package let threshold: Int

  /// The summary of a group, or `nil` where it is hidden.
  package func summary(_ group: Int) -> NumberSummary? {
    isFew(table.summaries[group].n) ? nil : table.summaries[group]
  }

  /// The summary over all groups, or `nil` where it is hidden.
  package var overall: NumberSummary? {
    let hidesGroup = table.summaries.contains { isFew($0.n) }
    return hidesGroup || isFew(table.overall.n) ? nil : table.overall
  }

  private func isFew(_ count: Int) -> Bool { count > 0 && count < threshold }
}

extension NumberTable {
  /// The table as it may be printed. A threshold of 0 or 1 hides nothing.
  package func protected(threshold: Int) -> ProtectedNumberTable {
    ProtectedNumberTable(table: self, threshold: threshold)
  }
}
