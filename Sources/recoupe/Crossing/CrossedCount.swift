import Coding
import Survey
import Tabulation

/// Counts on one source, as the options ask.
struct CrossedCount {
  let source: CrossedSource
  let options: CrossingOptions

  /// A one-way table, a crossing, a banner, a three-way table, or a number summarised.
  func table(_ rows: CrossingSide, by columns: CrossingSide?) throws -> CrossedTable {
    guard case .part(let rowPart) = rows else {
      throw UsageError(
        message: "« + » met des variables côte à côte en colonnes ; il n’en est pas attendu en lignes",
        remedy: "séparer les lignes par une virgule : un tableau pour chacune")
    }
    if source.dataset.unit == .passage { try checkPassages(rowPart, columns) }
    let cases = try ArrangedCases(source, options, for: rows.parts + (columns?.parts ?? []))
    try checkCases(cases.dataset)
    let content = try content(rowPart.name, columns, cases.dataset)
    try checkShares(of: content)
    return CrossedTable(
      content: content, quotes: options.wantsQuotes ? try quotes(behind: content, cases.dataset) : nil,
      thresholds: source.thresholds,
      style: options.shares, request: options.test, adjustment: options.letters, repetition: cases.repetition,
      hasDeclaredDesign: options.hasDeclaredDesign,
      uncodedPassages: source.interviews?.cases.uncodedPassages ?? 0)
  }

  private func content(
    _ rows: String, _ columns: CrossingSide?, _ dataset: Dataset
  ) throws -> CrossedTable.Content {
    let nets = options.nets.filter { $0.variable == rows }.map(\.net)
    if dataset.unit == .passage { return try passages(rows, columns?.parts.first?.name, dataset) }
    if let strata = options.strata { return try threeWay(rows, columns, strata, dataset) }
    let isNumber = dataset.column(named: rows)?.variable.kind == .number
    switch columns {
    case .banner(let parts):
      guard !isNumber else {
        throw UsageError(
          message: "« \(rows) » est un nombre ; des modalités sont attendues à côté de « + »",
          remedy: "en faire des classes par --classes, ou croiser avec une variable à la fois")
      }
      return try banner(rows, parts, nets, dataset)
    case .part(let part):
      if isNumber { return try numbers(rows, by: part.name, dataset) }
      return nets.isEmpty ? try crossing(rows, part.name, dataset) : try banner(rows, [part], nets, dataset)
    case nil:
      if isNumber { return try numbers(rows, by: nil, dataset) }
      return nets.isEmpty ? try oneWay(rows, dataset) : try banner(rows, [], nets, dataset)
    }
  }

  var isWeighted: Bool { options.design != SampleDesign() }

  func threshold(_ dataset: Dataset) -> Int {
    options.threshold ?? source.thresholds.cell(for: dataset.unit)
  }

  private func numbers(_ name: String, by groups: String?, _ dataset: Dataset) throws -> CrossedTable.Content {
    let table = try NumberTable(
      of: dataset, number: name, by: groups, weight: options.design.weight, filter: options.filter, kept: source.kept)
    let weighted = try WeightedNumberTable(
      of: dataset, number: name, by: groups, design: options.design, filter: options.filter, kept: source.kept,
      hasVariance: options.needsVariance)
    try checkAnswers(name, table.missing, of: table.selectedCount)
    return .numbers(
      table.protected(threshold: threshold(dataset), extremesBase: source.thresholds.percentageBase), weighted)
  }

  private func crossing(_ rows: String, _ columns: String, _ dataset: Dataset) throws -> CrossedTable.Content {
    for side in [rows, columns] { try frequency(side, dataset).variable.checkLevels(isCrossed: true) }
    let omnibus = try omnibus(rows, columns, dataset)
    guard isWeighted else {
      let table = try Crosstab(of: dataset, rows: rows, columns: columns, filter: options.filter, kept: source.kept)
      return .twoWay(table.protected(threshold: threshold(dataset)), omnibus: omnibus)
    }
    let table = try WeightedCrosstab(
      of: dataset, rows: rows, columns: columns, design: options.design, filter: options.filter, kept: source.kept,
      hasVariance: options.needsVariance)
    return .weightedTwoWay(table, table.crosstab.protected(threshold: threshold(dataset)), omnibus: omnibus)
  }

  private func banner(
    _ rows: String, _ parts: [CrossingSide.Part], _ nets: [Net], _ dataset: Dataset
  ) throws -> CrossedTable.Content {
    for side in [rows] + parts.map(\.name) { try frequency(side, dataset).variable.checkLevels(isCrossed: true) }
    var (columns, nested): ([String], [Banner.Nesting]) = ([], [])
    for part in parts {
      switch part {
      case .variable(let name): columns.append(name)
      case .nested(let outer, let inner): nested.append(Banner.Nesting(outer: outer, inner: inner))
      }
    }
    var table = try Banner(
      of: dataset, rows: rows, columns: columns, nested: nested, nets: nets, design: options.design,
      filter: options.filter, kept: source.kept,
      hasVariance: options.needsVariance)
    table.filtered = try filtered(rows, dataset)
    return .banner(table, threshold: threshold(dataset))
  }

  private func threeWay(
    _ rows: String, _ columns: CrossingSide?, _ strata: String, _ dataset: Dataset
  ) throws -> CrossedTable.Content {
    guard case .part(let part)? = columns, !isWeighted else {
      throw UsageError(
        message: isWeighted
          ? "--par croise sans poids ni plan de sondage ; aucun n’est attendu avec lui"
          : "--par « \(strata) » partage un tableau de lignes et de colonnes ; une variable en colonnes est attendue",
        remedy: !isWeighted
          ? "nommer une variable en colonnes"
          : options.hasDeclaredDesign
            ? "retirer --par, ou laisser par --poids aucun le plan que l’étude déclare"
            : "retirer --par, ou le poids et le plan")
    }
    for side in [rows, part.name, strata] { try frequency(side, dataset).variable.checkLevels(isCrossed: true) }
    let table = try ThreeWayTable(
      of: dataset, rows: rows, columns: part.name, strata: strata, filter: options.filter, kept: source.kept)
    return .threeWay(table, threshold: threshold(dataset))
  }

  /// The test of a multiple response as a whole, of the answers of a survey by a single variable.
  private func omnibus(
    _ rows: String, _ columns: String, _ dataset: Dataset
  ) throws -> Result<MultipleResponseTest, Undefined>? {
    let kinds = [rows, columns].map { dataset.column(named: $0)?.variable.kind }
    guard dataset.unit == .answer, kinds[0] == .multiple, kinds[1] != .multiple else { return nil }
    return try MultipleResponseTest.of(
      dataset, rows: rows, columns: columns, filter: options.filter, kept: source.kept)
  }
}
