import Diagnostics
import Survey
import Tabulation

/// The tables asked for, each counted on the source that has its variables.
struct Crossing {
  let sources: [CrossedSource]
  let options: CrossingOptions

  /// Past this many levels a side, a crossing says nothing and cannot be protected.
  static let levelLimit = 100

  /// A table for each row variable, or for each pair.
  func tables(rows: String, columns: String?) throws -> [CrossedTable] {
    let columns = try columns.map(names)
    return try names(rows).flatMap { row in
      try columns?.map { try table(row, by: $0) } ?? [try table(row, by: nil)]
    }
  }

  /// `A,B` is two names, unless a variable is called that.
  private func names(_ text: String) throws -> [String] {
    if sources.contains(where: { $0.names.contains(text) }) { return [text] }
    let names = text.split(separator: ",").map(String.init)
    guard !names.isEmpty else {
      throw UsageError(message: "un nom de variable est vide", remedy: "« recoupe croiser » seul les liste")
    }
    return names
  }

  private func table(_ rows: String, by columns: String?) throws -> CrossedTable {
    let source = try source(of: [rows] + [columns].compactMap { $0 })
    var dataset = source.dataset
    do {
      for name in options.orders.map(\.variable) + options.ordinals { try arrange(name, in: &dataset, source) }
      if options.countsAbsences {
        for name in [rows, columns].compactMap({ $0 }) { try arrange(name, in: &dataset, source) }
      }
      return try count(rows, by: columns, in: dataset, source)
    } catch let error as TabulationError {
      throw UsageError(error)
    }
  }

  private func count(
    _ rows: String, by columns: String?, in dataset: Dataset, _ source: CrossedSource
  ) throws -> CrossedTable {
    let threshold = options.threshold ?? source.thresholds.cell(for: dataset.unit)
    if dataset.column(named: rows)?.variable.kind == .number {
      let table = try NumberTable(
        of: dataset, number: rows, by: columns, filter: options.filter, kept: source.kept)
      return CrossedTable(content: .numbers(table.protected(threshold: threshold)), thresholds: source.thresholds)
    }
    let counted = try Frequency(of: dataset, variable: rows, filter: options.filter, kept: source.kept)
    guard let columns else { return CrossedTable(content: .oneWay(counted), thresholds: source.thresholds) }
    let across = try Frequency(of: dataset, variable: columns, filter: options.filter, kept: source.kept)
    for side in [counted.variable, across.variable] where side.levels.count > Self.levelLimit {
      throw UsageError(
        message: "« \(side.name) » a \(side.levels.count) valeurs ; \(Self.levelLimit) au plus se croisent",
        remedy: "en faire des groupes dans l’étude, ou choisir une autre variable")
    }
    let table = try Crosstab(of: dataset, rows: rows, columns: columns, filter: options.filter, kept: source.kept)
    return CrossedTable(content: .twoWay(table.protected(threshold: threshold)), thresholds: source.thresholds)
  }

  /// Gives a variable the levels, order and scale the options ask for.
  private func arrange(_ name: String, in dataset: inout Dataset, _ source: CrossedSource) throws {
    guard let column = dataset.column(named: name) else { return }
    let counted = try Frequency(of: dataset, variable: name, filter: options.filter, kept: source.kept)
    var levelled = LevelledColumn(column, levels: counted.variable.levels)
    for order in options.orders where order.variable == name { try levelled.order(order.levels) }
    if options.ordinals.contains(name) { levelled.setOrdinal() }
    if options.countsAbsences { levelled.countAbsences(counted.missing) }
    dataset.set(levelled.column)
  }

  /// The first source that has all these variables and those of the options; none of them may be personal.
  private func source(of names: [String]) throws -> CrossedSource {
    let all = names + options.variables
    for name in all { try check(name) }
    let wanted = names + [options.filter?.variable].compactMap { $0 }
    guard let source = sources.first(where: { source in wanted.allSatisfy(source.names.contains) }) else {
      let places = wanted.map { name in "« \(name) » (\(home(of: name)))" }
      throw UsageError(
        message: "\(places.joined(separator: " et ")) ne sont pas dans les mêmes données",
        remedy: "croiser des variables d’une même source ; « recoupe croiser » seul les liste")
    }
    for name in all where source.personal.contains(name) {
      throw UsageError(
        message: "« \(name) » est une donnée personnelle, ou en a l’air ; elle n’est ni croisée ni imprimée",
        remedy: "choisir une autre variable")
    }
    return source
  }

  private func check(_ name: String) throws {
    guard !sources.contains(where: { $0.names.contains(name) }) else { return }
    let known = sources.flatMap(\.names)
    throw UsageError(
      message: "la variable « \(name) » n’existe pas",
      remedy: nearestName(to: name, among: known).map { "écrire « \($0) » ?" }
        ?? "« recoupe croiser » seul liste les variables")
  }

  private func home(of name: String) -> String {
    sources.filter { $0.names.contains(name) }.map(\.name).joined(separator: ", ")
  }
}
