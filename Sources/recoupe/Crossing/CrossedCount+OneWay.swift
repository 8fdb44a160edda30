import Survey
import Tabulation

/// One variable counted; within a filter, as it may be printed beside the count of all.
extension CrossedCount {
  func oneWay(_ name: String, _ dataset: Dataset) throws -> CrossedTable.Content {
    var plain = try frequency(name, dataset)
    try plain.variable.checkLevels(isCrossed: false)
    let filtered = try filtered(name, dataset)
    if let filtered, filtered.verdict != .whole { return try hiding(filtered, name, dataset) }
    plain.hidesAbsences = filtered?.hidesAbsences ?? false
    guard isWeighted else { return .oneWay(plain) }
    var weighted = try WeightedFrequency(
      of: dataset, variable: name, design: options.design, filter: options.filter, kept: source.kept,
      hasVariance: options.needsVariance)
    weighted.frequency.hidesAbsences = plain.hidesAbsences
    return .weightedOneWay(weighted)
  }

  /// A count within the filter, protected beside the one without; `nil` where there is no filter.
  func filtered(_ name: String, _ dataset: Dataset) throws -> ProtectedTable? {
    guard let filter = options.filter else { return nil }
    return try FilteredProtection.protected(
      dataset, variable: name, design: options.design, filter: filter, kept: source.kept,
      threshold: threshold(dataset), title: Self.insideTitle)
  }

  private static let insideTitle = "dans le filtre"

  /// The table of one column that says what is hidden; with weights, no weighted share is given beside it.
  private func hiding(
    _ filtered: ProtectedTable, _ name: String, _ dataset: Dataset
  ) throws -> CrossedTable.Content {
    guard isWeighted else { return .twoWay(filtered, omnibus: nil) }
    let side = filtered.crosstab.columns
    var single = dataset
    let inside = Variable(name: side.name, kind: .single, categories: [Category(code: Self.insideTitle)])
    single.set(Column(inside, answers: (0..<dataset.caseCount).map { _ in .choice(0) }))
    let filter = try CaseSelection(of: dataset, filter: options.filter, kept: source.kept)
    let rows = filter.isSelected.indices.filter { filter.isSelected[$0] }
    var weighted = try WeightedCrosstab(
      of: single.selecting(rows: rows), rows: name, columns: side.name, design: options.design, kept: source.kept,
      hasVariance: false)
    weighted.crosstab = filtered.crosstab
    return .weightedTwoWay(weighted, filtered, omnibus: nil)
  }
}
