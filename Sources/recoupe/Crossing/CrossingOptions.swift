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

  /// Every variable named by an option.
  var variables: [String] { counted + orders.map(\.variable) + ordinals }

  /// The variables a count needs beside those of the table: a source must have them.
  var counted: [String] {
    [filter?.variable, design.weight, design.strata, design.clusters, design.population, multiplicity].compactMap { $0 }
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
