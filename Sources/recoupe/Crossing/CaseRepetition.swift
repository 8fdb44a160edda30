import Exports
import Tabulation

/// That each row of the data stands for several cases, and the rows that could not.
struct CaseRepetition: Equatable {
  let variable: String
  let missing: Int
  let notCounts: Int

  init(_ variable: String, _ cases: RepeatedCases) {
    self.variable = variable
    missing = cases.missing
    notCounts = cases.notCounts
  }

  var json: JSONValue {
    .object([
      "variable": .string(variable), "lignes_sans_effectif": .integer(missing),
      "lignes_effectif_impossible": .integer(notCounts),
    ])
  }

  /// « Chaque ligne compte pour « Freq » cas. », and what was left out.
  var notes: [String] {
    let left = [
      missing == 0 ? nil : "\(missing) sans effectif",
      notCounts == 0 ? nil : "\(notCounts) dont l’effectif est négatif ou n’est pas entier",
    ].compactMap { $0 }
    return ["Chaque ligne des données compte pour « \(variable) » cas."]
      + (left.isEmpty ? [] : ["Lignes écartées : \(left.joined(separator: ", "))."])
  }
}
