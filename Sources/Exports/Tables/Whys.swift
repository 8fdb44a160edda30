import Tabulation

extension TestedTable.Why {
  /// The sentence of the machine output.
  var sentence: String {
    switch self {
    case .multipleResponse: "réponses multiples : un même cas est dans plusieurs lignes, le test ne vaut pas"
    case .tooFewLevels: "moins de deux lignes ou de deux colonnes ont des cas"
    case .notTwoByTwo: "défini seulement pour deux lignes et deux colonnes"
    case .onlyTwoByTwoSoFar: "calculé seulement pour deux lignes et deux colonnes"
    case .emptyCell: "une cellule est vide"
    case .hiddenCells: "non publié (protection des répondants)"
    }
  }
}
