import Survey
import Tabulation

/// A table of a weighted survey: counts stay counts of answers, shares are made of the weights.
extension ReportTable {
  /// Adds the weights to what was counted, on the same levels.
  mutating func weigh(
    _ dataset: Dataset, _ kept: CaseSelection.Kept, _ weighting: SurveyWeighting?
  ) throws(TabulationError) {
    guard let weighting else { return }
    self.weighting = weighting
    switch content {
    case .oneWay(let frequency):
      weighted = .oneWay(
        try WeightedFrequency(
          of: dataset, variable: frequency.variable.name, design: weighting.design, kept: kept,
          hasVariance: false))
    case .twoWay(let table):
      var merged = dataset
      for column in made?.columns ?? [] { merged.set(column) }
      weighted = .twoWay(
        try WeightedCrosstab(
          of: merged, rows: table.crosstab.rows.name, columns: table.crosstab.columns.name, design: weighting.design,
          kept: kept, hasVariance: definition.test != nil))
    case .numbers: return
    }
  }

  /// The name of the weight, where there is one.
  package var weight: String? { weighting?.design.weight }

  /// Weighted shares of a crossing are given where nothing is hidden: with them a hidden cell could be worked out.
  package var isWithoutShares: Bool {
    guard case .twoWay(let table) = content, weight != nil else { return false }
    return table.verdict != .whole
  }

  /// The weighted share of a level, or of a cell in its column (−1: of the total); `nil` without weights, or where it
  /// may not be given.
  package func weightedShare(_ row: Int, _ column: Int = -1) -> Fact.Weighted? {
    guard weighted != nil, let shares = shares(column), let part = shares.parts[row] else { return nil }
    return Fact.Weighted(part: part, whole: shares.base)
  }
}

extension StudyVariables {
  /// The numbers of a survey with its weights; `nil` where it has none.
  func weighted(_ number: String, _ source: String?) throws(TabulationError) -> WeightedNumberTable? {
    guard let source, let weighting = weightings[source],
      let survey = surveys.first(where: { $0.source.id == source })
    else { return nil }
    return try WeightedNumberTable(
      of: survey.export.dataset, number: number, by: nil, design: weighting.design, kept: survey.source.kept,
      hasVariance: false)
  }
}
