import Coding
import Reporting

extension CatalogueTests {
  /// The keys of the commands and pages of coding.
  static let coding: [String] =
    under(
      "accord", "titre-dimension", "titre-code", "titre-entretien", "titre-regles", "base", "base-regles",
      "non-termines", "sans-deux", "n", "ensemble", "precision", "rappel", "f1", "trouves", "a-tort", "manques",
      "non-calculable", "intervalle", "valeur", "valeur-sur", "note-regles", "jamais", "note-n", "note-tirages",
      "note-wilson", "note-tours", "note-muettes",
      "non-prets", "non-calculables", "partout", "non-valide", "non-valide-court", "sans-regle", "pas-propose",
      "pas-donne", "ni-l-un",
      "desaccords.zero", "desaccords.un", "desaccords.plusieurs")
    + AgreementMeasure.Name.allCases.map { "accord.\($0.rawValue)" }
    + Coefficient.Reason.allCases.map { "accord.pourquoi.\($0.rawValue)" }
    + ["passage", "tour", "entretien", "organisation", "initiative"].map { "accord.unite.\($0)" }
}
