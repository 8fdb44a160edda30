import Coding
import Reporting
import Survey

extension CatalogueTests {
  /// The keys of the commands and pages of coding.
  static let coding: [String] =
    under(
      "accord", "titre-dimension", "titre-code", "titre-entretien", "titre-regles", "base", "base-regles",
      "non-termines", "sans-deux", "n", "ensemble", "precision", "rappel", "f1", "trouves", "a-tort", "manques",
      "non-calculable", "intervalle", "valeur", "valeur-sur", "note-regles", "jamais", "note-n", "note-tirages",
      "regles-non-validees", "ensemble-sur", "note-table", "regles-mesurees",
      "sans-regle-court", "arbitrage-ouvert", "desaccords-ici.zero", "desaccords-ici.un", "desaccords-ici.plusieurs",
      "note-wilson", "note-tours", "note-muettes",
      "non-prets", "non-calculables", "partout", "non-valide", "non-valide-court", "sans-regle", "pas-propose",
      "pas-donne", "ni-l-un",
      "modalites-ici.zero", "modalites-ici.un", "modalites-ici.plusieurs", "modalites.un", "modalites.plusieurs",
      "desaccords.zero", "desaccords.un", "desaccords.plusieurs", "regles-masquees.un",
      "regles-masquees.plusieurs")
    + AgreementMeasure.Name.allCases.map { "accord.\($0.rawValue)" }
    + Coefficient.Reason.allCases.map { "accord.pourquoi.\($0.rawValue)" }
    + ["passage", "tour", "entretien", "organisation", "initiative"].map { "accord.unite.\($0)" }
    + under(
      "relecture", "titre", "interne", "entete", "retour", "chapeau", "entretien", "entretien-court", "entretiens",
      "codes", "organisations", "tours-court", "codages", "termine-par", "personne", "tours", "tour", "paroles",
      "marge",
      "legende", "mene", "repond", "par", "ou", "contexte", "avant", "mots", "apres", "statut", "propose", "nie",
      "echo", "regle-propose",
      "regle-nie", "regle-echo", "regle-rejete")
    + under(
      "relecture.code", "titre", "id", "cas", "regles", "parent", "sous-codes", "oppose", "famille", "valeur", "qui",
      "dit",
      "nie-par", "extraits", "aucun", "contre", "aucun-contre", "nies", "attribution")
    + PassageCoding.Modality.allCases.flatMap { modality in
      ["modalite", "dit"].map { "relecture.code.\($0)-\(modality.rawValue)" }
    }
    + under(
      "relecture.regles", "titre", "chapeau", "mesure", "aucune", "compte", "termes", "sauf", "formes", "dont-nies",
      "muette", "a-tort", "manques")
    + under("relecture.desaccords", "titre", "chapeau", "rien", "a-la-place", "pas-decide")
    + under(
      "relecture.modalites", "titre", "chapeau", "fusion-deux", "fusion-un", "fusion-arbitre", "tableau", "fusion",
      "nulle-part", "compte", "rejete", "hors-base")
    + under("relecture.matrice", "titre", "chapeau")
    + under(
      "grilles", "titre", "titre-grille", "chapeau", "en-cours", "note", "verdicts", "mutualisation", "ouvrir")
    + AnalysisGrid.columns.map { "grilles.\($0)" }
}
