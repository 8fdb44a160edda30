import Diagnostics
import Survey
import Tabulation

/// The tables asked for, each counted on the source that has its variables.
struct Crossing {
  let sources: [CrossedSource]
  let options: CrossingOptions

  /// A table for each row variable, or for each pair.
  func tables(rows: String, columns: String?) throws -> [CrossedTable] {
    let (rows, columns) = (try sides(rows), try columns.map(sides))
    for net in options.nets where !rows.contains(where: { $0.parts.map(\.name) == [net.variable] }) {
      throw UsageError(
        message: "--sous-totaux nomme « \(net.variable) », qui n’est pas en lignes",
        remedy: "nommer la variable des lignes")
    }
    guard let columns else { return try rows.map { try table($0, by: nil) } }
    return try options.pairs(rows, columns).map { try table($0.row, by: $0.column) }
  }

  /// `A,B` is two tables, unless a variable is called that.
  private func sides(_ text: String) throws -> [CrossingSide] {
    if isVariable(text) { return [.part(.variable(text))] }
    return try CrossingOptions.names(text).map { try CrossingSide(parsing: $0, isVariable: isVariable) }
  }

  private func isVariable(_ name: String) -> Bool { sources.contains { $0.variable(name) != nil } }

  private func table(_ rows: CrossingSide, by columns: CrossingSide?) throws -> CrossedTable {
    let source = try source(of: rows.variables + (columns?.variables ?? []))
    func own(_ name: String) -> String { source.variable(name) ?? name }
    do {
      return try CrossedCount(source: source, options: options.named(in: source))
        .table(rows.renamed(own), by: columns?.renamed(own))
    } catch let error as TabulationError {
      throw UsageError(error)
    }
  }

  /// The first source that has all these variables and those of the options; none of them may be personal.
  private func source(of names: [String]) throws -> CrossedSource {
    for name in names + options.variables { try check(name) }
    let wanted = names + options.counted
    guard let source = sources.first(where: { source in wanted.allSatisfy { source.variable($0) != nil } }) else {
      let places = wanted.map { name in "« \(name) » (\(homes(of: name).joined(separator: ", ")))" }
      throw UsageError(
        message: "\(places.joined(separator: " et ")) ne sont pas dans les mêmes données",
        remedy: "croiser des variables d’une même source ; « recoupe croiser » seul les liste")
    }
    for name in wanted where source.variable(name).map(source.personal.contains) ?? false {
      throw UsageError(
        message: "« \(name) » est une donnée personnelle, ou en a l’air ; elle n’est ni croisée ni imprimée",
        remedy: "choisir une autre variable")
    }
    return source
  }

  private func check(_ name: String) throws {
    guard homes(of: name).isEmpty else { return }
    throw UsageError(
      message: "la variable « \(name) » n’existe pas",
      remedy: nearestName(to: name, among: sources.flatMap(\.names)).map { "écrire « \($0) » ?" }
        ?? "« recoupe croiser » seul liste les variables")
  }

  /// The sources that have a variable.
  private func homes(of name: String) -> [String] {
    sources.filter { $0.variable(name) != nil }.map(\.name)
  }

  /// Where several sources have all the names typed: which was taken, and how to ask for another.
  func remarks(rows: String, columns: String?) throws -> [String] {
    let typed = try (sides(rows) + (columns.map(sides) ?? [])).flatMap(\.variables)
    let fitting = sources.filter { source in typed.allSatisfy { source.dataset.column(named: $0) != nil } }
    guard let taken = fitting.first, let other = fitting.dropFirst().first, let name = typed.first else { return [] }
    return [
      "« \(name) » est ici celle de « \(taken.name) » ; pour celle de « \(other.name) », écrire « \(other.name).\(name) »."
    ]
  }
}
