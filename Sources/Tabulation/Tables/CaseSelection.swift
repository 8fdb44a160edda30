package import Survey

/// Which cases a table takes: all or complete answers only, and the cases of a filter.
package struct CaseSelection: Hashable, Sendable {
  package typealias Kept = StudySources.SurveySource.Kept

  /// One per case.
  package private(set) var isSelected: [Bool]
  package let filter: CaseFilter?
  package private(set) var selectedCount: Int
  /// Partial answers set aside because only complete ones are kept.
  package let partialExcluded: Int
  /// Questionnaires opened and left without an answer; they never count.
  package let ghostsExcluded: Int

  /// Ghosts are always set aside, partial answers unless `kept` is `.all`; the filter is applied after.
  package init(
    of dataset: Dataset, filter: CaseFilter? = nil, kept: Kept = .complete
  ) throws(TabulationError) {
    var selected = Array(repeating: true, count: dataset.caseCount)
    var partial = 0
    var ghosts = 0
    for (row, completion) in dataset.completions.enumerated() {
      switch completion {
      case .complete: continue
      case .partial:
        guard kept == .complete else { continue }
        partial += 1
      case .ghost: ghosts += 1
      }
      selected[row] = false
    }
    if let filter { try Self.apply(filter, of: dataset, to: &selected) }
    isSelected = selected
    self.filter = filter
    selectedCount = selected.reduce(0) { $0 + ($1 ? 1 : 0) }
    partialExcluded = partial
    ghostsExcluded = ghosts
  }

  /// The same without the cases whose weight cannot be used.
  func weighted(by weights: CaseWeights) -> CaseSelection {
    var result = self
    for row in isSelected.indices where weights.values[row] == 0 { result.isSelected[row] = false }
    result.selectedCount = result.isSelected.reduce(0) { $0 + ($1 ? 1 : 0) }
    return result
  }

  private static func apply(
    _ filter: CaseFilter, of dataset: Dataset, to selected: inout [Bool]
  ) throws(TabulationError) {
    let coding = LevelCoding(try dataset.tabulated(filter.variable))
    guard let level = coding.variable.index(ofCode: filter.code) else {
      let known = coding.variable.levels.map(\.code)
      throw .unknownCode(filter.code, variable: filter.variable, known: known)
    }
    let wanted = coding.entries.map { entry in
      if case .levels(let levels) = entry { levels.contains(level) } else { false }
    }
    let passes = coding.entryOfAnswer.map { wanted[$0] }
    for row in selected.indices where !passes[Int(coding.indexes[row])] { selected[row] = false }
  }
}

extension Dataset {
  /// The column of this name, or the error that says which names there are.
  func tabulated(_ name: String) throws(TabulationError) -> Column {
    guard let column = column(named: name) else {
      throw .unknownVariable(name, known: columns.map(\.variable.name))
    }
    return column
  }
}
