import Tabulation

extension CatalogueTests {
  /// The words of the tests and letters of `croiser`.
  static let testing: [String] =
    under("test", "resultat", "regle", "silence", "tirages") + TableTest.allCases.map { "test.nom.\($0.rawValue)" }
    + under("test.statistique", "chi2", "g2", "f") + under("test.force", "v", "gamma", "eta2", "epsilon2", "cotes")
    + under(
      "test.pourquoi", "demande", "demande-tirages", "plan", "multiple", "strates", "ordre", "ordre-groupes", "petits",
      "grands",
      "grands-groupes", "petits-groupes")
    + ["tableau", "moyenne", "strates"].flatMap { under("test.phrase", "\($0)-lien", "\($0)-rien") }
    + ["test.phrase.heterogene"]
    + under(
      "test.sans", "petits", "poids", "plan", "ordre", "autre-tableau", "variance", "cas", "multiple", "modalites",
      "deux-par-deux", "cout", "case-vide", "grappe", "cases", "masque", "entretiens", "non-demande")
    + under("lettres", "note", "note-plan", "sans", "sans-correction", "bonferroni", "holm", "bh")
}
