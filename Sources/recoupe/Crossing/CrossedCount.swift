import Survey
import Tabulation

/// Counts on one source, as the options ask.
struct CrossedCount {
  let source: CrossedSource
  let options: CrossingOptions

  /// Past this many levels a side, a crossing says nothing and cannot be protected.
  static let levelLimit = 100

  /// A one-way table, a crossing, or a number summarised.
  func table(_ rows: String, by columns: String?) throws -> CrossedTable {
    var dataset = try arranged(for: [rows] + [columns].compactMap { $0 })
    var repetition: CaseRepetition?
    if let name = options.multiplicity {
      let kept = Set([rows] + [columns].compactMap { $0 } + options.variables)
      let cases = try RepeatedCases(dataset, by: name, keeping: kept)
      dataset = cases.dataset
      repetition = CaseRepetition(name, cases)
    }
    try checkCases(dataset)
    let content =
      dataset.column(named: rows)?.variable.kind == .number
      ? try numbers(rows, by: columns, dataset)
      : try columns.map { try crossing(rows, $0, dataset) } ?? oneWay(rows, dataset)
    return CrossedTable(content: content, thresholds: source.thresholds, repetition: repetition)
  }

  private var isWeighted: Bool { options.design != SampleDesign() }

  private func threshold(_ dataset: Dataset) -> Int {
    options.threshold ?? source.thresholds.cell(for: dataset.unit)
  }

  private func numbers(_ name: String, by groups: String?, _ dataset: Dataset) throws -> CrossedTable.Content {
    let table = try NumberTable(
      of: dataset, number: name, by: groups, weight: options.design.weight, filter: options.filter, kept: source.kept)
    let weighted = try WeightedNumberTable(
      of: dataset, number: name, by: groups, design: options.design, filter: options.filter, kept: source.kept)
    try checkAnswers(name, table.missing, of: table.selectedCount)
    return .numbers(table.protected(threshold: threshold(dataset)), weighted)
  }

  private func oneWay(_ name: String, _ dataset: Dataset) throws -> CrossedTable.Content {
    guard isWeighted else { return .oneWay(try frequency(name, dataset)) }
    return .weightedOneWay(
      try WeightedFrequency(
        of: dataset, variable: name, design: options.design, filter: options.filter, kept: source.kept))
  }

  private func crossing(_ rows: String, _ columns: String, _ dataset: Dataset) throws -> CrossedTable.Content {
    for side in [rows, columns] { try checkLevels(try frequency(side, dataset)) }
    let omnibus = try omnibus(rows, columns, dataset)
    guard isWeighted else {
      let table = try Crosstab(of: dataset, rows: rows, columns: columns, filter: options.filter, kept: source.kept)
      return .twoWay(table.protected(threshold: threshold(dataset)), omnibus: omnibus)
    }
    let table = try WeightedCrosstab(
      of: dataset, rows: rows, columns: columns, design: options.design, filter: options.filter, kept: source.kept)
    return .weightedTwoWay(table, table.crosstab.protected(threshold: threshold(dataset)), omnibus: omnibus)
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

  /// A variable counted; one that nobody answered is no table.
  private func frequency(_ name: String, _ dataset: Dataset) throws -> Frequency {
    let table = try Frequency(of: dataset, variable: name, filter: options.filter, kept: source.kept)
    try checkAnswers(name, table.missing, of: table.selectedCount)
    return table
  }

  private func checkAnswers(_ name: String, _ missing: MissingCounts, of selected: Int) throws {
    guard selected > 0, missing.total == selected else { return }
    throw UsageError(
      message: "« \(name) » n’a aucune réponse dans les \(selected) cas retenus",
      remedy: "choisir une autre variable, ou compter les absences par --non-reponses")
  }

  /// A table of nobody is a wrong filter, or data without a usable weight.
  private func checkCases(_ dataset: Dataset) throws {
    let selection = try CaseSelection(of: dataset, filter: options.filter, kept: source.kept)
    guard selection.selectedCount == 0 else { return }
    guard let filter = options.filter else {
      throw UsageError(message: "« \(source.name) » n’a aucun cas à compter", remedy: "vérifier les données")
    }
    throw UsageError(
      message: "le filtre « \(filter.variable)=\(filter.code) » ne garde aucun cas",
      remedy: "choisir une modalité que quelqu’un a donnée")
  }

  private func checkLevels(_ counted: Frequency) throws {
    let side = counted.variable
    guard side.levels.count > Self.levelLimit else { return }
    throw UsageError(
      message: "« \(side.name) » a \(side.levels.count) valeurs ; \(Self.levelLimit) au plus se croisent",
      remedy: "en faire des groupes dans l’étude, ou choisir une autre variable")
  }

  /// The cases, with the levels, order and scale the options ask for.
  private func arranged(for names: [String]) throws -> Dataset {
    var dataset = source.dataset
    let reordered = options.orders.map(\.variable) + options.ordinals
    for name in Set(reordered + (options.countsAbsences ? names : [])).sorted() {
      guard let column = dataset.column(named: name) else { continue }
      let counted = try frequency(name, dataset)
      var levelled = LevelledColumn(column, levels: counted.variable.levels)
      for order in options.orders where order.variable == name { try levelled.order(order.levels) }
      if options.ordinals.contains(name) { levelled.setOrdinal() }
      if options.countsAbsences, names.contains(name) { levelled.countAbsences(counted.missing) }
      dataset.set(levelled.column)
    }
    return dataset
  }
}
