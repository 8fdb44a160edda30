import Tabulation

extension TestedTable.Why {
  /// The sentence of the machine output.
  var sentence: String {
    switch self {
    case .multipleResponse: "réponses multiples : un même cas est dans plusieurs lignes, le test ne vaut pas"
    case .tooFewLevels: "moins de deux lignes ou de deux colonnes ont des cas"
    case .notTwoByTwo: "défini seulement pour deux lignes et deux colonnes"
    case .notOrdinal: "défini seulement quand les modalités des deux variables ont un ordre"
    case .tooCostly: "trop de tableaux à énumérer ; voir la probabilité par tirages (monte_carlo)"
    case .infinite: "infini : une cellule est vide"
    case .tooManyCells: "plus de 400 cellules : non calculé"
    case .lonelyCluster: "une strate n’a qu’une grappe : la variance ne peut pas être estimée"
    case .emptyCell: "une cellule est vide"
    case .interviews: "les entretiens sont choisis à dessein : aucun test n’en dit rien"
    case .unasked: "n’a pas été demandé"
    case .hiddenCells: "non publié (protection des répondants)"
    }
  }
}
