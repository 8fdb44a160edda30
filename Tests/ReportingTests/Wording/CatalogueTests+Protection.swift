import Survey

extension CatalogueTests {
  /// What is said of the base of shares, and of shares made to add up to 100.
  static let shares: [String] =
    ShareStyle.Base.allCases.map { "parts.\($0.rawValue)" }
    + ["cent", "base-repondants", "base-reponses"].map { "parts.\($0)" }

  /// What is said of the words behind a table’s cells.
  static let behindCells: [String] =
    under("cellules", "titre", "chapeau", "retour", "lien", "cases", "case", "aucune", "masquees")
    + ["sans-consentement", "sans-consentement-code", "trop-reconnaissable"].flatMap {
      under("cellules.\($0)", "un", "plusieurs")
    }

  /// What is said of weights, of the design of a survey, and of tests a study asks for.
  static let weighting: [String] =
    ["parts", "nombres", "sans-part", "efficace", "hors-base"].map { "ponderation.\($0)" }
    + ["ponderation", "plan", "plan-strates", "plan-grappes", "plan-fpc", "sans-test", "tests-demandes"]
    .map { "methode.\($0)" } + ["nombres-poids", "test-demande"].map { "tableaux.methode-\($0)" }

  /// What is said of hidden cells, of numbers side by side, and of each table’s method.
  static let protection: [String] =
    ["trop-peu", "sans-protection", "autres-tableaux", "fusion", "fusion-detail", "unanime", "unanime-colonne"]
    .map { "masque.\($0)" }
    + ["base", "objet", "reponses", "mediane", "moitie", "note", "hors-base", "manquants"].map { "nombres.\($0)" }
    + ["croise", "simple", "nombres", "seuil", "codes", "test"].map { "tableaux.methode-\($0)" }
}
