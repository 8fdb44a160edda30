package import Survey

/// A number summarised for each level of another variable, and over all cases.
package struct NumberTable: Hashable, Sendable {
  package var unit: CaseUnit
  package var name: String
  package var label: Label
  /// `nil` when the number is summarised alone.
  package var groups: TableVariable?
  package var filter: CaseFilter?
  /// One per level of `groups`.
  package var summaries: [NumberSummary]
  /// Over the cases that gave a number, and a group where there are groups.
  package var overall: NumberSummary
  package var selectedCount: Int
  package var missing: MissingCounts
  package var groupMissing: MissingCounts
  package var partialExcluded: Int

  /// - Parameter weight: only its absence counts here: a case without a usable weight is left out.
  package init(
    of dataset: Dataset, number: String, by groups: String? = nil, weight: String? = nil, filter: CaseFilter? = nil,
    kept: CaseSelection.Kept = .complete
  ) throws(TabulationError) {
    let column = try dataset.tabulated(number)
    guard column.variable.kind == .number else { throw .notANumber(number) }
    let whole = try CaseSelection(of: dataset, filter: filter, kept: kept)
    let selection = whole.weighted(by: try CaseWeights(of: dataset, weight: weight, whole))
    let coding = try groups.map { name throws(TabulationError) in LevelCoding(try dataset.tabulated(name)) }
    let tally = NumberTally(column, groups: coding, selection)
    unit = dataset.unit
    name = number
    label = column.variable.label
    self.groups = coding?.variable
    self.filter = filter
    summaries = tally.byLevel.map { NumberSummary(ascending: tally.ascending($0)) }
    overall = NumberSummary(ascending: tally.ascending(tally.all))
    selectedCount = selection.selectedCount
    missing = tally.missing
    groupMissing = tally.groupMissing
    partialExcluded = selection.partialExcluded
  }
}
