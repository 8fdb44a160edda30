import Foundation
import Testing

/// The slips that the texts of a real study held, each planted in a copy of the shipped one, and found by `verifier` with
/// its place and what to do.
struct TrapTests {
  /// What is planted, and the lines `verifier` then says that it did not say before.
  struct Trap: CustomTestStringConvertible, Sendable {
    struct Edit: Sendable {
      var file = "textes/synthese.md"
      var old: String
      var new: String
    }
    var testDescription: String
    var edits: [Edit]
    var said: [String]

    init(_ name: String, _ edits: Edit..., says said: String) { self.init(name, edits, says: [said]) }

    init(_ name: String, _ edits: [Edit], says said: [String]) {
      (testDescription, self.edits, self.said) = (name, edits, said)
    }
  }

  private static let chapter = "## Les conditions et les principes\n"
  private static let risk =
    "**Le manque de cadre légal** ({{risque.cadre-legal}}). Mise à disposition de personnel, TVA sur les frais refacturés, responsabilité entre membres : le droit connaît mal la mutualisation. On avance à coups d’avis payants, ou l’on renonce.\n"
  private static let riskQuote = "{{citations code=risque.cadre-legal nombre=1}}\n"
  private static let spending = "L’économie éventuelle vient après la dépense."
  private static let purposes = "Certaines personnes parlent plus simplement de buts"
  private static let glossary = "terme;definition;ateliers\n"
  private static let uncited = [
    "banoun2017", "deniau2014", "eurofound2016", "henry2021", "loubat2016", "marival2011", "moriau2022", "richez2017",
    "sourisseau2010", "torres2018", "wagener2017",
  ]
  private static let floorOfA4 = "Salle Rokkan;12e;"

  static let traps = [
    Trap(
      "a paragraph on a risk stands twice", .init(old: chapter, new: chapter + "\n" + risk),
      says:
        "textes/synthese.md:‹2 Le manque de cadre légal**›: ce paragraphe répète celui de textes/synthese.md:‹Le manque de cadre légal**› ; une chose n’est dite qu’une fois ; retirer l’un des deux"
    ),
    Trap(
      "a paragraph comes back, nearly",
      .init(old: chapter, new: chapter + "\n" + risk.replacing("On avance à coups", with: "Et l’on avance à coups")),
      says:
        "textes/synthese.md:‹Et l’on avance à coups›: ce paragraphe redit presque mot pour mot celui de textes/synthese.md:‹Le manque de cadre légal**› ; une chose n’est dite qu’une fois ; retirer l’un des deux, ou n’y garder que ce qui est neuf"
    ),
    Trap(
      "headings jump a level", .init(old: "## Les risques\n", new: "## Les risques\n\n#### En bref\n"),
      says:
        "textes/synthese.md:‹#### En bref›:1: le titre est de niveau 4 sous un titre de niveau 2 ; le niveau 3 est attendu ; retirer un « # »"
    ),
    Trap(
      "« économies d’échelles »",
      .init(old: "pour réaliser des économies d’échelle.", new: "pour réaliser des économies d’échelles."),
      says:
        "textes/synthese.md:‹«économies d’échelles»›: « économies d’échelles » ; l’étude écrit « économies d’échelle » ; écrire « économies d’échelle »"
    ),
    Trap(
      "« 12ème »", .init(file: "ateliers.csv", old: floorOfA4, new: "Salle Rokkan;12ème;"),
      says: "ateliers.csv:6:1: « 12ème » ; l’usage est « 12e » ; écrire « 12e »"),
    Trap(
      "« Crée par »",
      .init(
        old: "Le Crebis étudie les inégalités sociales à Bruxelles.",
        new: "Crée par deux ASBL, le Crebis étudie les inégalités sociales à Bruxelles."),
      says: "textes/synthese.md:‹«Crée par»›: « Crée par » ; l’usage est « Créé par » ; écrire « Créé par »"),
    Trap(
      "a title in the plural here, in the singular there",
      .init(
        file: "programme.csv", old: "5;;Table-ronde et échanges;;",
        new: "5;;Table-ronde et échanges;Coin des accessibilités et réponses aux besoins des usagers;"),
      says:
        "programme.csv:7:10: « accessibilités et réponses aux besoins des usagers » ; l’étude écrit « Accessibilité et réponses aux besoins des usagers » ; écrire « Accessibilité et réponses aux besoins des usagers »"
    ),
    Trap(
      "« centre de ressource »",
      .init(
        old: "Un centre de ressources et un guide aideraient.", new: "Un centre de ressource et un guide aideraient."),
      says:
        "textes/synthese.md:‹«centre de ressource et»›: « centre de ressource » ; l’étude écrit « centre de ressources » ; écrire « centre de ressources »"
    ),
    Trap(
      "an accent that moves",
      .init(old: "D’autres choisissent une faîtière,", new: "D’autres choisissent une faitière,"),
      says: "textes/synthese.md:‹«faitière»›: « faitière » ; l’étude écrit « faîtière » ; écrire « faîtière »"),
    Trap(
      "a letter that is not doubled",
      .init(old: "pour se professionnaliser et, parfois,", new: "pour se professionaliser et, parfois,"),
      says:
        "textes/synthese.md:‹«professionaliser»›: « professionaliser » ; les textes écrivent d’ordinaire « professionnalisation », à une lettre doublée près ; vérifier l’orthographe"
    ),
    Trap(
      "another word for what the glossary names",
      .init(
        file: "glossaire.csv", old: glossary,
        new: "terme;definition;ateliers;variantes\nguide;Document qui accompagne qui se lance.;;vade-mecum\n"),
      says: "textes/synthese.md:‹«vade-mecum»›: « vade-mecum » ; glossaire.csv écrit « guide » ; écrire « guide »"),
    Trap(
      "a code said less present where the data say absent",
      .init(
        old: purposes, new: "Les logiques solidariste et autonomiste sont également moins présentes. " + purposes),
      says:
        "textes/synthese.md:‹«autonomiste sont»›: « Logique autonomiste » est dit « moins fréquent » ; les données disent « absent » ; écrire {{logique.autonomiste:mot}}, qui suit les données, ou le mettre sous {{si}}"
    ),
    Trap(
      "a code absent in one text and less present in another",
      .init(old: purposes, new: "La logique autonomiste est absente du corpus. " + purposes),
      .init(
        file: "ateliers.csv",
        old: "Une organisation, une voix : à partir de quel écart d’apport la règle devient-elle difficile à tenir ?",
        new: "La logique autonomiste est moins présente : pourquoi ?"),
      says:
        "ateliers.csv:5:4: « Logique autonomiste » est dit « moins fréquent » ; textes/synthese.md:‹«logique autonomiste est absente»› dit « absent », et les données disent « absent » ; écrire {{logique.autonomiste:mot}}, qui suit les données, ou le mettre sous {{si}}"
    ),
    Trap(
      "principles of governance that are three or four",
      .init(old: "### Quatre principes de gouvernance", new: "### Trois principes de gouvernance"),
      says:
        "textes/synthese.md:‹«Trois principes»›: « Trois principes de gouvernance » ; la grille en a 4 (gouvernance) ; corriger le nombre, ou la grille"
    ),
    Trap(
      "a figure in one document only",
      .init(old: spending, new: "L’économie éventuelle, 7,5 % selon certains, vient après la dépense."),
      says:
        "textes/synthese.md:‹L’économie éventuelle›: « 7,5 % » n’est que dans ce texte, écrit à la main ; un chiffre de l’étude est attendu dans la synthèse et dans les fiches ; le déclarer dans « publies » de etude.yaml avec sa source, et écrire {{publie.…}}"
    ),
    Trap(
      "a published figure typed by hand",
      .init(old: spending, new: "L’économie éventuelle, jusqu’à 35 %, vient après la dépense."),
      says:
        "textes/synthese.md:‹L’économie éventuelle›: « 35 % » est écrit à la main ; c’est le chiffre publié « publie.assurances.max », qu’une correction changerait partout ailleurs ; écrire {{publie.assurances.max}}"
    ),
    Trap(
      "a sheet's figure that the report does not give",
      .init(
        old: "L’énergie y pèse {{enquete.part-energie.mediane}} en médiane, pour les",
        new: "L’énergie y est connue pour les"),
      says:
        "textes/synthese.md: le chiffre « enquete.part-energie.mediane » est imprimé dans atelier-A4-fiche, atelier-A4-guide et pas dans la synthèse ; un chiffre de fiche doit pouvoir y être retrouvé ; écrire {{enquete.part-energie.mediane}} dans la synthèse, ou le retirer de la fiche"
    ),
    Trap(
      "a source cited and not listed", .init(old: "[@bruxeo2021]", new: "(Bruxeo, 2022)"),
      says:
        "textes/synthese.md:‹(Bruxeo, 202›: « Bruxeo (2022) » est cité et n’est pas dans bibliographie.yaml ; chaque source citée y est attendue ; l’ajouter à bibliographie.yaml, et citer par [@identifiant]"
    ),
    Trap(
      "a source cited in a note and not listed",
      .init(old: "[^2]: Un accueil", new: "[^2]: Observatoire de la santé, Baromètre social, 2019. Un accueil"),
      says:
        "textes/synthese.md:‹[^2]: Observatoire›: « Observatoire de la santé (2019) » est cité et n’est pas dans bibliographie.yaml ; chaque source citée y est attendue ; l’ajouter à bibliographie.yaml, et citer par [@identifiant]"
    ),
    Trap(
      "a listed source cited by hand", .init(old: "[@bruxeo2021]", new: "(Bruxeo, 2021)"),
      says:
        "textes/synthese.md:‹(Bruxeo, 202›: « Bruxeo (2021) » est cité à la main ; sa référence est « bruxeo2021 » ; écrire [@bruxeo2021] : la citation et la liste iront ensemble"
    ),
    Trap(
      "sources listed and never cited",
      [.init(file: "bibliographie.yaml", old: "selective: oui\n", new: "")],
      says: uncited.map { id in
        "bibliographie.yaml: la référence « \(id) » n’est citée dans aucun texte ; la citer par [@\(id)], la retirer, ou écrire « selective: oui »"
      }),
    Trap(
      "a room without floor", .init(file: "ateliers.csv", old: floorOfA4, new: "Salle Rokkan;;"),
      says:
        "ateliers.csv:6: l’étage de l’atelier A4 n’est pas connu ; la fiche imprime un blanc à compléter ; la remplir dans ateliers.csv dès qu’elle est connue"
    ),
    Trap(
      "two workshops in one room", .init(file: "ateliers.csv", old: "Salle Somville;;", new: "Salle Dupréel;;"),
      says:
        "ateliers.csv:5: l’atelier A3 est dans « Salle Dupréel » au même moment (les ateliers sont parallèles), comme l’atelier A2 (ateliers.csv:4) ; une seule chose par salle est attendue ; donner une autre salle ou une autre heure à l’un des deux"
    ),
    Trap(
      "lunch in the room of a workshop that is not over",
      .init(file: "ateliers.csv", old: "Salle Dupréel;;;", new: "Salle Dupréel;;10h30–12h;"),
      .init(file: "programme.csv", old: "4;;Lunch;;", new: "4;11:45;Lunch;salle Dupréel;"),
      says:
        "programme.csv:6: « Lunch » est dans « salle Dupréel » à 11:45, comme l’atelier A2 (ateliers.csv:4) ; une seule chose par salle est attendue ; donner une autre salle ou une autre heure à l’un des deux"
    ),
    Trap(
      "one person in two workshops",
      .init(file: "ateliers.csv", old: "Salle Rokkan;12e;;;", new: "Salle Rokkan;12e;;Nora Lemmens;"),
      .init(
        file: "ateliers.csv", old: "Salle Henri Janne;15e;;;", new: "Salle Henri Janne;15e;;Inès Benali, Nora Lemmens;"),
      says:
        "ateliers.csv:8: la même personne (Nora Lemmens) est à l’atelier A6 et à l’atelier A4 (ateliers.csv:6) au même moment (les ateliers sont parallèles) ; elle ne peut être qu’à un endroit ; confier l’un des deux à quelqu’un d’autre"
    ),
    Trap(
      "a risk missing from the risk chapter", .init(old: risk + "\n", new: ""), .init(old: riskQuote, new: ""),
      says:
        "textes/synthese.md:‹## Les risques›: la partie « Les risques » ne nomme pas « Manque de cadre légal », que la grille range sous « Risques » ; en parler dans cette partie, par exemple avec {{risque.cadre-legal}}"
    ),
    Trap(
      "a risk told among the forms", .init(old: risk + "\n", new: ""), .init(old: riskQuote, new: ""),
      .init(
        old: "Aucune forme juridique n’est exigée.",
        new: "Le manque de cadre légal pèse. Aucune forme juridique n’est exigée."),
      says:
        "textes/synthese.md:‹## Les risques›: la partie « Les risques » ne nomme pas « Manque de cadre légal », que la grille range sous « Risques » ; il n’en est question qu’ailleurs (textes/synthese.md:‹Le manque de cadre légal pèse›) ; en parler dans cette partie, par exemple avec {{risque.cadre-legal}}"
    ),
    Trap(
      "a term explained for nobody",
      .init(file: "glossaire.csv", old: glossary, new: glossary + "coworking;Bureau partagé.;\n"),
      says:
        "glossaire.csv: le terme « coworking » est expliqué et aucun texte ne l’emploie ; le retirer du glossaire, ou l’employer"
    ),
  ]

  /// What is said of the study as it is shipped.
  private static let shipped = Result { Set(try verified([]).said) }

  private static func verified(_ edits: [Trap.Edit]) throws -> (said: [String], report: String) {
    let folder = try WorkFolder.corpus()
    for edit in edits { try folder.replace(in: edit.file, edit.old, by: edit.new) }
    return (try Run(["verifier", "etude"], in: folder.url).problems, try folder.read("etude/textes/synthese.md"))
  }

  /// A message with its places in the report: ‹words› is the line they stand on, ‹2 words› that of their second time, and
  /// ‹«words»› line and column.
  private static func placed(_ message: String, in report: String) -> String {
    message.replacing(/‹(2 )?(«)?([^›»]+)»?›/) { match in
      let found = report.ranges(of: match.output.3)
      guard let range = match.output.1 == nil ? found.first : found.dropFirst().first else { return "nulle part" }
      let before = report[..<range.lowerBound]
      let line = before.count { $0 == "\n" } + 1
      let column = (before.split(separator: "\n", omittingEmptySubsequences: false).last?.count ?? 0) + 1
      return match.output.2 == nil ? "\(line)" : "\(line):\(column)"
    }
  }

  @Test(arguments: traps) func `a planted slip is found, at its place`(_ trap: Trap) throws {
    let known = try Self.shipped.get()
    let (said, report) = try Self.verified(trap.edits)
    // A sentence known to be fragile stands on another line once the trap is set.
    #expect(
      said.filter { !known.contains($0) && !$0.contains("est fragile") }
        == trap.said.map { "avertissement : " + Self.placed($0, in: report) })
  }

  @Test func `of the shipped study, only what its day still needs and what is fragile is said`() throws {
    let said = try Self.shipped.get().filter { line in
      !["imprime un blanc à compléter", "est fragile"].contains { line.contains($0) }
    }
    #expect(said == [])
  }
}
