import Diagnostics
import Readers
import Survey
import Testing

struct GridReaderTests {
  @Test func `a grid is read with whole ids, families, opposites, former ids and rules`() {
    let yaml = """
      dimensions:
        - id: effet
          libelle: {fr: Effets, nl: Effecten}
          compte: [constate]
          familles: [{id: pro, libelle: Professionnalisation}]
          codes:
            - id: metier
              libelle: Métier
              famille: pro
              anciens: [profession, risque.vieux]
              codes:
                - {id: hybridation, libelle: Hybridation, oppose_a: [homogeneisation]}
                - {id: homogeneisation, libelle: Homogénéisation, oppose_a: effet.metier.hybridation}
            - id: economies
              libelle: Économies
              definition: Des gains.
              groupe: autres
              adresse_a: pouvoirs publics
              regles:
                - {id: r1, roles: [enquete], termes: ["mutualis*", "\\"au même endroit\\""], sauf: [station], propose: tour, modalite: recherche}
                - {id: r2, termes: gain}
      """
    var label = Label("Effets")
    label["nl"] = "Effecten"
    let codes = [
      Code(
        id: "effet.metier", label: Label("Métier"), family: "effet.pro",
        formerIDs: ["effet.profession", "risque.vieux"]),
      Code(id: "effet.metier.hybridation", label: Label("Hybridation"), opposites: ["effet.metier.homogeneisation"]),
      Code(
        id: "effet.metier.homogeneisation", label: Label("Homogénéisation"), opposites: ["effet.metier.hybridation"]),
      Code(
        id: "effet.economies", label: Label("Économies"), definition: Label("Des gains."),
        rules: [
          CodingRule(
            id: "r1", terms: ["mutualis*", "\"au même endroit\""], except: ["station"], extent: .turn, modality: .sought
          ),
          CodingRule(id: "r2", terms: ["gain"]),
        ], group: "autres", addressee: "pouvoirs publics"),
    ]
    let families = [Category(code: "effet.pro", label: Label("Professionnalisation"))]
    let expected = Codebook(dimensions: [
      Dimension(id: "effet", label: label, codes: codes, families: families, counted: [.observed])
    ])
    #expect(GridReader.read(source("grille.yaml", yaml)) == Reading(expected))
  }

  @Test(arguments: [
    (
      code: "{id: a, libelle: A, oppose_a: [bb]}",
      told: [
        "bloquant grille.yaml:5:40: le code « bb » est inconnu ; un code de la grille est attendu ; écrire « d.b » ?"
      ]
    ),
    (
      code: "{id: a, libelle: A, famille: rendu}",
      told: [
        "bloquant grille.yaml:5:38: la famille « rendu » est inconnue ; une famille de la dimension est attendue ; retirer ce nom : rien n’est attendu ici"
      ]
    ),
    (
      code: "{id: b, libelle: A}",
      told: [
        "bloquant grille.yaml:6:14: le code « d.b » est là deux fois (d’abord ligne 5) ; chaque id est attendu une seule fois ; renommer ou retirer l’un des deux"
      ]
    ),
    (
      code: "{id: a é, libelle: A}",
      told: [
        "bloquant grille.yaml:5:14: le code a pour id « a é » ; des lettres sans accent, des chiffres et « - » sont attendus ; écrire un id sans espace, accent ni point"
      ]
    ),
    (
      code: "{id: a, libelle: A, anciens: [b]}",
      told: [
        "bloquant grille.yaml:5:39: l’ancien id « d.b » est celui d’un code de la grille ; un id qui ne sert plus est attendu ; retirer cet ancien id"
      ]
    ),
    (
      code: "{id: a, libelle: A, regles: [{id: r, termes: [x], roles: [enqueteur], propose: paragraphe}]}",
      told: [
        "bloquant grille.yaml:5:67: « roles » vaut « enqueteur » ; « enquete » est attendu ; retirer ce rôle : ses mots ne sont jamais codés",
        "bloquant grille.yaml:5:88: « propose » vaut « paragraphe » ; « phrase », « tour » est attendu ; choisir parmi « phrase », « tour »",
      ]
    ),
    (
      code: "{id: a, libelle: A, codes: [{id: x, libelle: X, codes: [{id: y, libelle: Y}]}]}",
      told: [
        "bloquant grille.yaml:5:65: « d.a.x » a des sous-codes ; « dimension.code.souscode » est le niveau le plus bas ; remonter ces codes d’un niveau"
      ]
    ),
    (
      code: "{id: a, libele: A}",
      told: [
        "bloquant grille.yaml:5:17: la clé « libele » est inconnue dans « codes » ; une clé connue est attendue ; écrire « libelle » ?"
      ]
    ),
    (
      code: "{id: a, libelle: {français: A}}",
      told: [
        "bloquant grille.yaml:5:27: « français » n’est pas une langue ; un code comme « fr » est attendu ; écrire fr, nl ou un autre code de langue"
      ]
    ),
  ])
  func `a fault of the grid is told at its place`(code: String, told expected: [String]) {
    let yaml = """
      dimensions:
        - id: d
          libelle: D
          codes:
            - \(code)
            - {id: b, libelle: B}
      """
    #expect(told(GridReader.read(source("grille.yaml", yaml)).problems) == expected)
  }
}
