import Survey
import Tabulation

extension Crossing {
  /// What a study can keep of a table: two variables of one source.
  struct Kept {
    var title: String
    var rows: String
    var columns: String?
    var unit: CaseUnit?
    var source: String?
    /// The test asked for by name.
    var test: String?
  }

  /// The table as a line of the study; refused where an option would be lost with it.
  func kept(rows: String, columns: String?) throws -> Kept {
    let sides = [rows] + [columns].compactMap { $0 }
    guard options.areKept,
      let source = sources.first(where: { source in sides.allSatisfy { source.variable($0) != nil } })
    else {
      throw UsageError(
        message: "--garder ne garde que des lignes et des colonnes d’une variable chacune, telles quelles",
        remedy:
          "déclarer classes et regroupements dans etude.yaml ; retirer filtre, poids, « + », « > » et les autres options"
      )
    }
    let names = sides.compactMap(source.variable)
    let titles = names.map { name in source.dataset.column(named: name)?.variable.label.text() ?? name }
    let isSurvey = source.dataset.unit == .answer
    return Kept(
      title: titles.count == 2 ? "\(titles[0]), selon : \(titles[1])" : titles[0], rows: names[0],
      columns: names.count > 1 ? names[1] : nil, unit: isSurvey ? nil : source.dataset.unit,
      source: isSurvey ? source.name : nil, test: options.test.asked?.rawValue)
  }
}

extension CrossingOptions {
  /// Nothing is asked that a line of the study cannot say.
  fileprivate var areKept: Bool {
    filter == nil && threshold == nil && orders.isEmpty && ordinals.isEmpty && !countsAbsences && counted.isEmpty
      && classes.isEmpty && nets.isEmpty && letters == nil && !leavesDeclaredDesign
      && shares == ShareStyle()
  }
}
