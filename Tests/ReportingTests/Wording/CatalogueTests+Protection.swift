extension CatalogueTests {
  /// What is said of hidden cells, of numbers side by side, and of each table’s method.
  static let protection: [String] =
    ["trop-peu", "sans-protection", "autres-tableaux", "fusion", "fusion-detail", "unanime", "unanime-colonne"]
    .map { "masque.\($0)" }
    + ["base", "objet", "reponses", "mediane", "moitie", "note", "hors-base", "manquants"].map { "nombres.\($0)" }
    + ["croise", "simple", "nombres", "seuil", "codes", "test"].map { "tableaux.methode-\($0)" }
}
