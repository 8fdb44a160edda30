import Diagnostics

/// What a Triple-S file cannot carry: one case a message.
enum TripleSLoss: Equatable {
  case personal([String])
  case notReached([String], count: Int)
  case declared([String], count: Int)
  case emptyChoices([String], count: Int)
  case ranking(String)
  case lineEnds([String], count: Int)

  func problem(file: String) -> Problem { Problem(.warning, at: Place(file), message, remedy: remedy) }

  private var message: String {
    switch self {
    case .personal(let names):
      "les coordonnées (\(names.map { "« \($0) »" }.joined(separator: ", "))) ne sont pas écrites"
    case .notReached(let names, let count):
      "\(Self.variables(names, "est", "sont")) sur une page non atteinte \(times(count)) ; le Triple-S n’a que le vide pour le dire"
    case .declared(let names, let count):
      "\(Self.variables(names, "a", "ont")) une valeur déclarée manquante \(times(count)) ; le Triple-S n’a que le vide pour le dire"
    case .emptyChoices(let names, let count):
      "\(Self.variables(names, "est", "sont")) répondue sans rien cocher \(times(count)) ; avec ces codes, le Triple-S n’a que le vide pour le dire"
    case .ranking(let name): "« \(name) » est un classement ; il est écrit en une variable par rang"
    case .lineEnds(let names, let count):
      "\(Self.variables(names, "a", "ont")) des retours à la ligne ou des tabulations \(times(count)) ; ils deviennent des espaces"
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

  /// « V1 » alone, or how many variables and the first of them.
  private static func variables(_ names: [String], _ one: String, _ several: String) -> String {
    let shown = names.prefix(5).map { "« \($0) »" }.joined(separator: ", ") + (names.count > 5 ? ", …" : "")
    return names.count == 1 ? "\(shown) \(one)" : "\(names.count) variables (\(shown)) \(several)"
  }

  /// The same losses, those of one kind told together, in the order in which each kind first comes.
  static func grouped(_ losses: [TripleSLoss]) -> [TripleSLoss] {
    losses.reduce(into: []) { grouped, loss in
      guard let place = grouped.firstIndex(where: { $0.joined(with: loss) != nil }),
        let joined = grouped[place].joined(with: loss)
      else { return grouped.append(loss) }
      grouped[place] = joined
    }
  }

  private func joined(with other: TripleSLoss) -> TripleSLoss? {
    switch (self, other) {
    case (.notReached(let names, let count), .notReached(let more, let further)):
      .notReached(names + more, count: count + further)
    case (.declared(let names, let count), .declared(let more, let further)):
      .declared(names + more, count: count + further)
    case (.emptyChoices(let names, let count), .emptyChoices(let more, let further)):
      .emptyChoices(names + more, count: count + further)
    case (.lineEnds(let names, let count), .lineEnds(let more, let further)):
      .lineEnds(names + more, count: count + further)
    case (.personal, _), (.ranking, _), (.notReached, _), (.declared, _), (.emptyChoices, _), (.lineEnds, _): nil
    }
  }
}
