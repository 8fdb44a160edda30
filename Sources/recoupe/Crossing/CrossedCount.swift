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
    let dataset = try arranged(for: [rows] + [columns].compactMap { $0 })
    let threshold = options.threshold ?? source.thresholds.cell(for: dataset.unit)
    func made(_ content: CrossedTable.Content) -> CrossedTable {
      CrossedTable(content: content, thresholds: source.thresholds)
    }
    if dataset.column(named: rows)?.variable.kind == .number {
      let table = try NumberTable(of: dataset, number: rows, by: columns, filter: options.filter, kept: source.kept)
      return made(.numbers(table.protected(threshold: threshold)))
    }
    let counted = try frequency(rows, dataset)
    guard let columns else { return made(.oneWay(counted)) }
    for side in [counted.variable, try frequency(columns, dataset).variable] { try checkLevels(side) }
    let table = try Crosstab(of: dataset, rows: rows, columns: columns, filter: options.filter, kept: source.kept)
    return made(.twoWay(table.protected(threshold: threshold)))
  }

  private func frequency(_ name: String, _ dataset: Dataset) throws(TabulationError) -> Frequency {
    try Frequency(of: dataset, variable: name, filter: options.filter, kept: source.kept)
  }

  private func checkLevels(_ side: TableVariable) throws {
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
