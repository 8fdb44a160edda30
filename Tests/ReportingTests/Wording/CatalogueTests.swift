import Document
import Survey
import Tabulation
import Testing

@testable import Reporting

/// Every key the pages ask for is in the shipped catalogue. The plain ones are listed; the computed ones are made from
/// their cases, so that a new case without words fails here.
struct CatalogueTests {
  static let plain: [String] =
    under("fait", "sur", "jusqua", "de-a") + under("rang", "premier", "autre", "aucun") + under("liste", "et", "vide")
    + under("masque", "phrase", "note", "hachures", "totaux")
    + under(
      "tableau", "total", "effectif", "code", "mot", "part", "n", "source-entretiens",
      "source-entretiens-toutes", "source-enquete", "source-enquete-toutes", "source-publie", "fiction", "manquants",
      "non-posee",
      "laissee-vide", "non-atteinte", "declaree")
    + under("figure", "points-titre", "points-titre-ex-aequo", "points-jamais", "barres-titre", "paires-titre") + [
      "oui", "non", "version", "pied", "pied-travail", "bandeau.fiction",
    ]
    + under("initiatives", "titre", "base", "nom", "ecartee", "autre", "note", "source")
    + under("recommandations", "titre", "nom", "groupe", "destinataire", "demandee")
    + under(
      "retours", "chapeau", "atelier", "constat", "desaccord", "proposition", "relance", "carte", "code", "tableau",
      "recherche", "ateliers", "mention", "note", "source", "sans-note")
    + under("avis", "titre", "contraire", "note")
    + under("bibliographie", "citees", "autres", "et", "dans", "en-ligne", "sans-date", "titre")
    + under(
      "page", "aller", "sommaire", "notes", "note", "source", "retour", "tableau", "figure", "mention-tableau",
      "mention-figure", "donnees", "masquee", "page")
    + under("assertion", "plus", "moins", "base")
    + under("citations", "taille", "contre", "coupe", "aucune", "non-citables.un", "non-citables.plusieurs") + [
      "citer.fiction"
    ]
    + under(
      "methode", "titre", "enquete", "invitations", "vague", "vagues", "aucune-extrapolation", "entretiens",
      "en-cours", "hors-mutualisation", "regles", "mots", "seuils", "citations", "sans-cle",
      "absente.aucune",
      "absente.au-plus", "enquete-toutes", "entretiens-toutes", "codages.un", "codages.plusieurs", "non-citables.zero",
      "non-citables.un", "non-citables.plusieurs")
    + under("publies", "titre", "sous-titre", "objet", "fourchette", "base", "condition", "note")
    + under(
      "atelier", "titre", "entete", "salle", "etage", "etage-valeur", "heure", "animation", "constat", "desaccord",
      "proposition", "anonymat")
    + under(
      "index", "titre", "chapeau", "piece", "pages", "impression", "programme", "programme-titre", "moment", "heure",
      "lieu", "intervenants", "a-completer")
    + ["evaluation.tableau", "grands.source", "guide.contre-titre-seul"]
    + under("affiche", "a-ecrire", "demande", "enonce", "gommettes", "constats", "pistes")
    + under("cartes", "a-vous", "numero", "votre-parole") + under("livret", "entete-recto", "entete-verso")
    + under(
      "guide", "aucun-risque", "aucune-contre-parole", "contre-note", "contre-titre", "dit", "non-dit", "oppose",
      "non-citables.un", "non-citables.plusieurs")
    + under("programme", "animation", "atelier", "ateliers", "etage", "heure", "salle")
    + under(
      "imprimer", "au-stylo", "heures", "exemplaires", "ouvrir", "titre-ateliers", "titre-journee", "legende-ateliers",
      "legende-journee")
    // The last line is the terminal's, for `croiser`.
    + coding + protection + weighting + behindCells + shares + testing + [
      "date.premier", "langue", "tableau.sans-pourcentage", "tableaux.csv", "tableau.base-passages", "tableau.passages",
      "tableau.passages-seuil",
    ]

  static let computed: [String] =
    Fact.Noun.allCases.flatMap { under("nom.\($0.rawValue)", "zero", "un", "plusieurs") }
    + RankingWord.allCases.map { "mot.\(key(of: $0))" } + ["mot.aucun"]
    + Initiative.Criterion.allCases.map { "critere.\($0.rawValue)" }
    + CodingPlan.Merging.allCases.map { "methode.fusion-\($0.rawValue)" }
    + [Block.Aside.holds, .fragile, .toReview].flatMap {
      ["assertion.\($0.rawValue)", "assertion.\($0.rawValue)-marge"]
    }
    + PassageCoding.Modality.allCases.flatMap { ["marque.\($0.rawValue)", "avis.\($0.rawValue)"] }
    + CaseUnit.allCases.flatMap {
      ["tableau.multiple-\($0.rawValue)", "tableau.base-\($0.rawValue)"]
    } + [CaseUnit.organisation, .interview, .initiative].map { "recommandations.base-\($0.rawValue)" }
    + StudyPieces.Style.allCases.filter { ![.index, .cellQuotes].contains($0) }.flatMap { style in
      under("imprimer.\(style.rawValue)", "nom", "pages", "comment", "exemplaires")
    } + ofTheDay.map { "imprimer.\($0.rawValue).lien" } + (1...12).map { "date.mois-\($0)" }

  /// The pieces that are no workshop's: linked by a word of their own.
  private static let ofTheDay: [StudyPieces.Style] = [.report, .programme, .rooms, .evaluation, .booklet, .tables]

  static func under(_ prefix: String, _ keys: String...) -> [String] { keys.map { "\(prefix).\($0)" } }

  private static func key(of word: RankingWord) -> String {
    Wording(Catalogue(language: "fr", texts: [:]), Thresholds()).key(of: word)
  }

  @Test func `no key is missing`() throws {
    let known = try Catalogue.french().texts
    let missing = (Self.plain + Self.computed).filter { known[$0]?.isEmpty != false }
    #expect(missing == [])
  }

  @Test func `no text is left that nothing prints`() throws {
    let used = Set(Self.plain + Self.computed)
    let left = try Catalogue.french().texts.keys.filter { !used.contains($0) }.sorted()
    #expect(left == [])
  }

  @Test func `a page that stands alone prints the catalogue's words`() throws {
    #expect(try Wording.french().labels == PrintedLabels.french)
  }

  @Test func `Dutch texts have the keys and the braces of the French ones`() throws {
    let (french, dutch) = (try Catalogue.french().texts, try Catalogue.dutch().texts)
    #expect(dutch["langue"] == "nl")
    let strange = dutch.filter { key, text in french[key].map { Self.braces($0) != Self.braces(text) } ?? true }
    #expect(strange.keys.sorted() == [])
    #expect(french.keys.filter { dutch[$0] == nil }.sorted() == [])
  }

  private static func braces(_ text: String) -> [String] {
    text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().map { String($0.prefix { $0 != "}" }) }
      .sorted()
  }

  @Test func `every brace of a text is one its caller fills`() throws {
    let wording = try Wording.french()
    let texts = [
      wording.counted(2, .organisation), wording.text("rang.autre", ["n": "2"]),
      wording.text("fait.sur", ["n": "1", "base": "2"]), wording.text("fait.de-a", ["min": "1", "max": "2"]),
      wording.text("pied", ["titre": "T", "version": "1", "date": "D", "hash": "h"]),
    ]
    #expect(texts.filter { $0.contains("{") } == [])
  }
}
