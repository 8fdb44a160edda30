import Survey
package import Tabulation

extension WeightedNumberTable {
  /// A line a group, the total last, unweighted n and weighted figures; quartiles invert the weighted distribution. A hidden
  /// group says so under its n.
  package func csv(_ protected: ProtectedNumberTable, language: String = "fr") -> CSVTable {
    let label = groups.map { $0.label.text(in: language) ?? $0.name } ?? protected.table.label.text(in: language)
    var csv = CSVTable(
      header: [
        label ?? name, "code", "n", "Somme des poids", "n efficace (Kish)", "Moyenne pondérée", "Écart type pondéré",
        "Minimum", "Premier quartile pondéré", "Médiane pondérée", "Troisième quartile pondéré", "Maximum",
      ])
    for (group, level) in (groups?.levels ?? []).enumerated() {
      let sample = protected.summary(group).map { (samples[group], $0) }
      csv.rows.append([.text(level.name(language)), .text(level.code)] + Self.cells(sample))
    }
    csv.rows.append([.text("Total"), .empty] + Self.cells(protected.overall.map { (overall, $0) }))
    return csv
  }

  private static func cells(_ shown: (sample: NumberSample, summary: NumberSummary)?) -> [CSVCell] {
    guard let (sample, summary) = shown else {
      return [.text(TestedTable.Why.hiddenCells.sentence)] + Array(repeating: .empty, count: 9)
    }
    func cell(_ value: Double?) -> CSVCell { value.map { .number($0) } ?? .empty }
    let quartiles: [Double?] = sample.n > 0 ? [0.25, 0.5, 0.75].map(sample.quantiles.inverse) : [nil, nil, nil]
    return [
      .integer(sample.n), .number(sample.sum.sum), .effective(sample.sum), cell(sample.weightedMean),
      cell(sample.weightedDeviation), cell(summary.minimum),
    ] + quartiles.map(cell) + [cell(summary.maximum)]
  }
}
