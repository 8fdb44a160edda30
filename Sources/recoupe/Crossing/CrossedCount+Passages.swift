import Survey
import Tabulation

/// Passages of the interviews: counted alone by code, or crossed and protected by organisation.
extension CrossedCount {
  /// The codes counted, or two variables crossed; an attribute alone would only say how much each organisation spoke.
  func passages(_ rows: String, _ columns: String?, _ dataset: Dataset) throws -> CrossedTable.Content {
    try PassageProtection.check(dataset, [rows] + (columns.map { [$0] } ?? []))
    guard let columns else {
      let plain = try frequency(rows, dataset)
      try plain.variable.checkLevels(isCrossed: false)
      return .oneWay(plain)
    }
    for side in [rows, columns] { try frequency(side, dataset).variable.checkLevels(isCrossed: true) }
    let table = try PassageProtection.protected(
      dataset, rows: rows, columns: columns, beside: try beside(rows, columns), threshold: threshold(dataset))
    return .twoWay(table, omnibus: nil)
  }

  /// The same crossing by organisation, as it is printed for who asks for it.
  private func beside(_ rows: String, _ columns: String) throws -> ProtectedTable? {
    guard let organisations = source.byOrganisation else { return nil }
    var counted = source
    counted.dataset = organisations
    let dataset = try ArrangedCases(counted, options, for: [.variable(rows), .variable(columns)]).dataset
    return try Crosstab(of: dataset, rows: rows, columns: columns).protected(threshold: threshold(dataset))
  }

  /// What passages cannot have, each with its reason.
  func checkPassages(_ rows: CrossingSide.Part, _ columns: CrossingSide?) throws {
    let parts = [rows] + (columns?.parts ?? [])
    let isNested = parts.contains { $0.variables.count > 1 }
    let difference = "des cases de peu d’organisations se retrouveraient par différence"
    let dependent = "les passages d’une même organisation ne sont pas des cas indépendants"
    let weightless = "un passage n’a pas été tiré au sort : il ne pèse rien"
    let refused: [(isAsked: Bool, option: String, why: String)] = [
      (options.filter != nil, "--filtre", difference), (options.strata != nil, "--par", difference),
      (!options.nets.isEmpty, "--sous-totaux", difference), ((columns?.parts.count ?? 0) > 1, "« + »", difference),
      (isNested, "« > »", difference), (options.test.asked != nil, "--test", dependent),
      (options.letters != nil, "--lettres", dependent),
      (options.design != SampleDesign() || options.multiplicity != nil, "un poids ou un plan", weightless),
      (options.wantsQuotes, "--citations", "les paroles d’une case se lisent par organisation"),
    ]
    guard let first = refused.first(where: \.isAsked) else { return }
    throw UsageError(
      message: "\(first.option) ne va pas avec l’unité « passage » : \(first.why)",
      remedy: "retirer cette option, ou compter par --unite organisation")
  }
}
