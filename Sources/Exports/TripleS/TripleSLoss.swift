import Diagnostics

/// What a Triple-S file cannot carry: one case a message.
enum TripleSLoss: Equatable {
  case personal([String])
  case notReached(String, count: Int)
  case declared(String, count: Int)
  case emptyChoices(String, count: Int)
  case ranking(String)
  case lineEnds(String, count: Int)

  func problem(file: String) -> Problem { Problem(.warning, at: Place(file), message, remedy: remedy) }

  private var message: String {
    switch self {
    case .personal(let names):
      "les coordonnées (\(names.map { "« \($0) »" }.joined(separator: ", "))) ne sont pas écrites"
    case .notReached(let name, let count):
      "« \(name) » est sur une page non atteinte \(times(count)) ; le Triple-S n’a que le vide pour le dire"
    case .declared(let name, let count):
      "« \(name) » a une valeur déclarée manquante \(times(count)) ; le Triple-S n’a que le vide pour le dire"
    case .emptyChoices(let name, let count):
      "« \(name) » est répondue sans rien cocher \(times(count)) ; avec ces codes, le Triple-S n’a que le vide pour le dire"
    case .ranking(let name): "« \(name) » est un classement ; il est écrit en une variable par rang"
    case .lineEnds(let name, let count):
      "« \(name) » a des retours à la ligne ou des tabulations \(times(count)) ; ils deviennent des espaces"
    }
  }

  private var remedy: String {
    switch self {
    case .personal: "rien à faire : elles n’ont pas à circuler"
    case .notReached: "compter ces réponses avec la variable de complétude"
    case .declared: "garder cette valeur comme modalité si elle doit être écrite"
    case .emptyChoices: "donner des codes entiers à ces modalités si la différence compte"
    case .ranking: "les relire ensemble dans l’autre logiciel"
    case .lineEnds: "rien à faire"
    }
  }

  private func times(_ count: Int) -> String { count == 1 ? "une fois" : "\(count) fois" }
}
