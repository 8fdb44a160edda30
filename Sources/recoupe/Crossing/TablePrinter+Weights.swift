import Reporting
import Survey
import Tabulation

/// Weighted tables: counts are of cases, shares and means are weighted, and every base says how many cases of equal weight it
/// is worth.
extension TablePrinter {
  func printed(_ table: WeightedFrequency) -> PrintedTable {
    var printed = printed(table.frequency)
    let column = PrintedTable.Column(
      title: wording.text("tableau.effectif"), bases: bases(table.frequency.base, table.base, table.design),
      figures: table.frequency.counts.map(FigureFormat.whole),
      shares: wording.percents(table.shares(style.base), rows: table.sums.count, style))
    printed.columns = [column]
    printed.notes = weightNotes(table.design, table.weightMissing, table.weightNotPositive) + printed.notes
    if table.design.weight != nil { printed.subtitle += sums(table.base) }
    return printed
  }

  func printed(_ table: WeightedCrosstab, _ protected: ProtectedTable) -> PrintedTable {
    var printed = printed(protected)
    if protected.verdict == .whole {
      printed.columns = table.crosstab.columns.levels.indices.map { column(table, $0) } + [column(table, nil)]
      if table.design.weight != nil { printed.subtitle += sums(table.base) }
    } else {
      for column in printed.columns.indices { printed.columns[column].shares = [] }
      printed.notes.insert("Aucune part pondérée : des cases sont masquées.", at: 0)
    }
    printed.notes = weightNotes(table.design, table.weightMissing, table.weightNotPositive) + printed.notes
    return printed
  }

  func printed(_ table: WeightedNumberTable, _ protected: ProtectedNumberTable) -> PrintedTable {
    var printed = printed(
      protected,
      quartiles:
        "Chaque quartile est la plus petite valeur qui réunit le quart, la moitié ou les trois quarts des poids.")
    let levels = table.groups?.levels ?? []
    let summaries = levels.indices.map(protected.summary) + [protected.overall]
    let samples = levels.indices.map { protected.summary($0) == nil ? nil : table.samples[$0] }
    let all: [NumberSample?] = samples + [protected.overall.map { _ in table.overall }]
    func column(_ title: String, _ value: (NumberSample) -> Double?) -> PrintedTable.Column {
      .init(
        title: title, figures: all.map { $0.map { value($0).map(FigureFormat.decimal) ?? "–" } ?? Self.dot })
    }
    printed.columns = [
      .init(title: "n", figures: all.map { $0.map { FigureFormat.whole($0.n) } ?? Self.dot }),
      column("n efficace") { $0.sum.effectiveCount }, column("moyenne") { $0.weightedMean },
      column("écart type") { $0.weightedDeviation }, Self.shown("minimum", summaries, \.minimum),
      column("1er quartile") { $0.weightedQuantile(0.25) }, column("médiane") { $0.weightedQuantile(0.5) },
      column("3e quartile") { $0.weightedQuantile(0.75) }, Self.shown("maximum", summaries, \.maximum),
    ]
    if protected.overall != nil { printed.subtitle += sums(table.overall.sum) }
    printed.notes =
      weightNotes(table.design, table.weightMissing, table.weightNotPositive, what: "mesures") + printed.notes
    return printed
  }

  /// A figure of the unweighted numbers.
  private static func shown(
    _ title: String, _ summaries: [NumberSummary?], _ value: (NumberSummary) -> Double?
  ) -> PrintedTable.Column {
    .init(title: title, figures: summaries.map { $0.map { value($0).map(FigureFormat.decimal) ?? "–" } ?? dot })
  }

  private func column(_ table: WeightedCrosstab, _ column: Int?) -> PrintedTable.Column {
    let crosstab = table.crosstab
    let base = column.map { table.columnTotals[$0] } ?? table.base
    let cases = column.map { crosstab.columnTotals[$0] } ?? crosstab.base
    let rows = crosstab.rowTotals.indices
    return .init(
      title: column.map { Self.name(crosstab.columns.levels[$0]) } ?? wording.text("tableau.total"),
      bases: bases(cases, base, table.design),
      figures: rows.map { row in
        FigureFormat.whole(column.map { crosstab.counts[row][$0] } ?? crosstab.rowTotals[row])
      },
      shares: wording.percents(table.shares(column ?? -1, style.base), rows: rows.count, style))
  }

  /// « n = 899 », and with a weight how many cases of equal weight they are worth.
  func bases(_ cases: Int, _ base: WeightSum, _ design: SampleDesign) -> [String] {
    [n(cases)] + (design.weight == nil ? [] : effective(base))
  }

  /// « n eff. = 640 », with a decimal under a hundred.
  private func effective(_ base: WeightSum) -> [String] {
    guard let count = base.effectiveCount, let rounded = Rounded(count, digits: count < 100 ? 1 : 0) else { return [] }
    return ["n eff. = \(count < 100 ? rounded.text(decimalMark: ",") : FigureFormat.whole(rounded.units))"]
  }

  private func sums(_ base: WeightSum) -> String {
    let kish = base.effectiveCount.map { " ; n efficace (Kish) = \(FigureFormat.decimal($0))" } ?? ""
    return " ; somme des poids = \(FigureFormat.decimal(base.sum))" + kish
  }

  /// A weighted share; under the smallest base, of unweighted cases, there is none.
  func share(_ part: Double, _ whole: Double, cases: Int) -> String {
    guard cases >= wording.thresholds.percentageBase,
      let rounded = Rounded(percent: part, of: whole, digits: cases < 200 ? 0 : 1)
    else { return "" }
    return FigureFormat.percent(rounded.text(decimalMark: ","))
  }

  /// What is said of a weighted count’s weights.
  func weightNotes(_ table: WeightedFrequency) -> [String] {
    weightNotes(table.design, table.weightMissing, table.weightNotPositive)
  }

  private func weightNotes(
    _ design: SampleDesign, _ missing: Int, _ notPositive: Int, what: String = "parts"
  ) -> [String] {
    var notes: [String] = []
    if let weight = design.weight {
      notes.append("Effectifs non pondérés ; \(what) pondérées par « \(weight) ».")
    }
    let plan = [
      design.strata.map { "strates « \($0) »" }, design.clusters.map { "grappes « \($0) »" },
      design.population.map { "population « \($0) »" },
    ].compactMap { $0 }
    if !plan.isEmpty { notes.append("Plan de sondage : \(plan.joined(separator: ", ")).") }
    let left = [
      missing == 0 ? nil : "\(FigureFormat.whole(missing)) sans poids",
      notPositive == 0 ? nil : "\(FigureFormat.whole(notPositive)) de poids nul ou négatif",
    ].compactMap { $0 }
    if !left.isEmpty { notes.append("Hors base : \(left.joined(separator: ", ")).") }
    return notes
  }
}

extension NumberSample {
  /// The smallest number that gathers this part of the weights; `nil` without a number.
  fileprivate func weightedQuantile(_ part: Double) -> Double? { n > 0 ? quantiles.inverse(part) : nil }
}
