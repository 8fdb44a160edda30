package import Survey

/// A number summarised for each level of another variable, and over all cases.
package struct NumberTable: Hashable, Sendable {
  /// Those out of the filter, whose figures are those of all less those of the filter.
  package struct Outside: Hashable, Sendable {
    var summaries: [NumberSummary]
    var overall: NumberSummary
    /// The absences of all cases, in the filter or not.
    var missing: MissingCounts
    var groupMissing: MissingCounts
  }

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
  /// The cases that the filter leaves out, by group and over all; `nil` without a filter.
  package var outside: Outside?
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
    guard filter != nil else { return }
    let everyone = try CaseSelection(of: dataset, kept: kept).weighted(by: dataset, SampleDesign(weight: weight))
    let (all, rest) = (
      NumberTally(column, groups: coding, everyone), NumberTally(column, groups: coding, everyone.without(selection))
    )
    outside = Outside(
      summaries: rest.byLevel.map { NumberSummary(ascending: rest.ascending($0)) },
      overall: NumberSummary(ascending: rest.ascending(rest.all)), missing: all.missing,
      groupMissing: all.groupMissing)
  }
}
