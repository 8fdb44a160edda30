import Survey

/// A table of numbers by group, with the groups of few cases hidden; outputs take summaries from here.
///
/// So are groups of which one case makes the sum: more than 85 %. A mean of few is nearly each one’s number, and the overall
/// figures less the printed groups would give a hidden group away: where a group is hidden, the overall summary is too, its
/// n included. With a filter, a group that leaves few out of it, or one that outweighs the others there, is hidden as well:
/// the figures of all less those of the filter are theirs.
package struct ProtectedNumberTable: Hashable, Sendable {
  package let table: NumberTable
  /// Groups from 1 to one under it are hidden; unweighted cases.
  package let threshold: Int
  /// The least cases for a minimum and a maximum: each is one case’s own number.
  package let extremesBase: Int

  /// The summary of a group, or `nil` where it is hidden.
  package func summary(_ group: Int) -> NumberSummary? {
    isHidden(group) ? nil : shown(table.summaries[group])
  }

  /// The summary over all groups, or `nil` where it is hidden; without extremes where a group has none, whose own they may be.
  package var overall: NumberSummary? {
    let hidesGroup = table.summaries.indices.contains(where: isHidden)
    guard !hidesGroup, !isSensitive(table.overall), !isSensitive(table.outside?.overall) else { return nil }
    let hidesExtremes = table.summaries.contains { $0.n > 0 && shown($0).minimum == nil }
    return hidesExtremes ? withoutExtremes(table.overall) : shown(table.overall)
  }

  /// Whether a minimum and a maximum are left out of a printed summary.
  package var hidesExtremes: Bool {
    let printed = table.summaries.indices.compactMap { summary($0) } + (overall.map { [$0] } ?? [])
    return printed.contains { $0.n > 0 && $0.minimum == nil }
  }

  /// Whether the absences of the filter, beside those of all, would tell of few.
  package var hidesAbsences: Bool {
    guard let all = table.outside else { return false }
    return table.missing.tellsOfFew(of: all.missing, threshold: threshold)
      || table.groupMissing.tellsOfFew(of: all.groupMissing, threshold: threshold)
  }

  private func isHidden(_ group: Int) -> Bool {
    isSensitive(table.summaries[group]) || isSensitive(table.outside?.summaries[group])
  }

  /// Of few cases, or of one that outweighs the others; a threshold of 0 or 1 hides neither.
  private func isSensitive(_ summary: NumberSummary?) -> Bool {
    guard threshold > 1, let summary else { return false }
    return (1..<threshold).contains(summary.n) || summary.isDominated
  }

  private func shown(_ summary: NumberSummary) -> NumberSummary {
    threshold > 1 && summary.n < extremesBase ? withoutExtremes(summary) : summary
  }

  private func withoutExtremes(_ summary: NumberSummary) -> NumberSummary {
    var shown = summary
    (shown.minimum, shown.maximum) = (nil, nil)
    return shown
  }
}

extension NumberTable {
  /// The table as it may be printed. A threshold of 0 or 1 hides nothing.
  /// - Parameter extremesBase: the least cases for a minimum and a maximum.
  package func protected(
    threshold: Int, extremesBase: Int = Thresholds().percentageBase
  ) -> ProtectedNumberTable {
    ProtectedNumberTable(table: self, threshold: threshold, extremesBase: extremesBase)
  }
}
