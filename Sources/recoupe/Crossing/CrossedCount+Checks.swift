import Survey
import Tabulation

/// What cannot be a table is a question to who asked for it.
extension CrossedCount {
  /// A variable counted; one that nobody answered is no table.
  func frequency(_ name: String, _ dataset: Dataset) throws -> Frequency {
    let table = try Frequency(of: dataset, variable: name, filter: options.filter, kept: source.kept)
    try checkAnswers(name, table.missing, of: table.selectedCount)
    return table
  }

  func checkAnswers(_ name: String, _ missing: MissingCounts, of selected: Int) throws {
    guard selected > 0, missing.total == selected else { return }
    throw UsageError(
      message: "« \(name) » n’a aucune réponse dans les \(selected) cas retenus",
      remedy: "choisir une autre variable, ou compter les absences par --non-reponses")
  }

  /// A table of nobody: a filter that keeps nobody, or data without a case to count.
  func checkCases(_ dataset: Dataset) throws {
    let selection = try CaseSelection(of: dataset, filter: options.filter, kept: source.kept)
    guard selection.selectedCount == 0 else { return try checkWeights(dataset, selection) }
    guard let filter = options.filter else {
      throw UsageError(message: "« \(source.name) » n’a aucun cas à compter", remedy: "vérifier les données")
    }
    throw UsageError(
      message: "le filtre « \(filter.text) » ne garde aucun cas",
      remedy: "choisir une modalité que quelqu’un a donnée")
  }

  /// Shares on a base, or rounded, that the table cannot have.
  func checkShares(of content: CrossedTable.Content) throws {
    guard options.shares != ShareStyle() else { return }
    let rows: TableVariable
    var sums = false
    switch content {
    case .oneWay(let frequency): rows = frequency.variable
    case .weightedOneWay(let frequency): rows = frequency.frequency.variable
    case .twoWay(let table, _): rows = table.crosstab.rows
    case .weightedTwoWay(let table, _, _): rows = table.crosstab.rows
    case .banner(let banner, _): (rows, sums) = (banner.total.frequency.variable, !banner.nets.isEmpty)
    case .threeWay(let table, _): rows = table.collapsed.rows
    case .numbers:
      throw UsageError(
        message: "--base et --parts-a-cent sont pour des modalités ; un nombre n’a pas de parts",
        remedy: "retirer cette option, ou mettre le nombre en classes par --classes")
    }
    guard !sums || (options.shares.base != .responses && !options.shares.sumsToHundred) else {
      throw UsageError(
        message:
          "un sous-total reprend des cas déjà comptés plus haut : avec lui, des parts de réponses, ou qui font 100, n’ont pas de sens",
        remedy: "retirer --sous-totaux, ou demander --base cas ou repondants")
    }
    if let fault = options.shares.fault(isMultiple: rows.isMultiple) { throw TabulationError.shares(rows.name, fault) }
  }

  /// A table weighted by a variable that weighs nobody.
  private func checkWeights(_ dataset: Dataset, _ selection: CaseSelection) throws {
    guard let weight = options.design.weight else { return }
    let cases = try WeightableCases(of: dataset, options.design, filter: options.filter, kept: source.kept)
    guard cases.missing + cases.notPositive == selection.selectedCount else { return }
    throw TabulationError.weightless(weight, cases: selection.selectedCount)
  }
}
