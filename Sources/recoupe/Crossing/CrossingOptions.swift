import Survey
import Tabulation

/// What is asked of every table of one command.
struct CrossingOptions {
  /// The order of one variable's levels: `V=a|b|c`.
  struct LevelOrder: Equatable {
    var variable: String
    var levels: [String]

    init(parsing text: String) throws {
      let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else {
        throw UsageError(
          message: "--modalites est « \(text) » ; « variable=a|b|c » est attendu",
          remedy: "écrire par exemple « taille=petite|moyenne|grande », entre guillemets")
      }
      variable = parts[0]
      levels = parts[1].split(separator: "|").map { $0.trimmingSpaces }
    }
  }

  var filter: CaseFilter?
  /// `nil`: the threshold of the cases’ unit.
  var threshold: Int?
  var orders: [LevelOrder] = []
  var ordinals: [String] = []
  /// Absences are levels.
  var countsAbsences = false
  /// How the cases were sampled.
  var design = SampleDesign()
  /// The variable that says how many cases a row stands for.
  var multiplicity: String?

  /// The first row variable is crossed with the first column variable, the second with the second, and so on.
  var isPaired = false

  /// Pairs of variables are counted as they are, but for a weight: what can be done while a file is read.
  var isPlainCount: Bool {
    filter == nil && orders.isEmpty && ordinals.isEmpty && !countsAbsences && multiplicity == nil
      && design == SampleDesign(weight: design.weight)
  }

  /// Every variable named by an option.
  var variables: [String] { counted + orders.map(\.variable) + ordinals }

  /// The variables a count needs beside those of the table: a source must have them.
  var counted: [String] {
    [filter?.variable, design.weight, design.strata, design.clusters, design.population, multiplicity].compactMap { $0 }
  }

  /// The variables typed as `A,B`.
  static func names(_ text: String) throws -> [String] {
    let names = text.split(separator: ",").map(String.init)
    guard !names.isEmpty else {
      throw UsageError(message: "un nom de variable est vide", remedy: "« recoupe croiser » seul les liste")
    }
    return names
  }

  /// The crossings of some row variables and some column variables, in the order of their tables.
  func pairs(_ rows: [String], _ columns: [String]) throws -> [(row: String, column: String)] {
    guard isPaired else { return rows.flatMap { row in columns.map { (row, $0) } } }
    guard rows.count == columns.count else {
      throw UsageError(
        message:
          "--deux-a-deux a \(rows.count) variables en lignes et \(columns.count) en colonnes ; autant sont attendues",
        remedy: "nommer une variable en colonnes pour chacune en lignes, ou retirer --deux-a-deux")
    }
    return zip(rows, columns).map { ($0, $1) }
  }

  /// The same with each variable under its name in a source; those of other sources stay as typed.
  func named(in source: CrossedSource) -> CrossingOptions {
    var named = self
    if let filter, let own = source.variable(filter.variable) { named.filter?.variable = own }
    named.orders = orders.map { order in
      var order = order
      order.variable = source.variable(order.variable) ?? order.variable
      return order
    }
    named.ordinals = ordinals.map { source.variable($0) ?? $0 }
    func own(_ name: String?) -> String? { name.map { source.variable($0) ?? $0 } }
    named.design = SampleDesign(
      weight: own(design.weight), strata: own(design.strata), clusters: own(design.clusters),
      population: own(design.population))
    named.multiplicity = own(multiplicity)
    return named
  }
}

extension Substring {
  fileprivate var trimmingSpaces: String {
    var text = self
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
