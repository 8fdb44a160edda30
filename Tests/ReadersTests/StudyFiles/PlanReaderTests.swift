import Diagnostics
import Readers
import Survey
import Testing

struct PlanReaderTests {
  @Test func `a whole plan is read as declared, words and times as text`() {
    let yaml = """
      etude: {titre: "Étude", sous_titre: no, auteurs: [A, B], date: 2024-04-23, version: 1, langues: [fr, nl], fiction: oui, inclusif: doublets}
      sources:
        enquete: {fichier: e/r.csv, structure: e/q.lss, reponses: toutes, invitations: 900, vagues: [{nom: envoi, completes: 20}]}
        entretiens: entretiens/
        codages: codages
      variables:
        taille: {de: G01Q02, libelle: {fr: Taille, nl: Omvang}, regroupe: {petite: [A1, A2], moyenne: A3}, libelles: {petite: "moins de 10"}, ordinale: oui, manquants: [A9]}
        contact: {de: G06Q05, personnel: oui}
      tableaux:
        - {id: t1, titre: Titre, lignes: logique, colonnes: secteur, unite: organisation}
        - {id: t2, lignes: taille, source: enquete}
      seuils: {pourcentage: 30, cellule: {enquete: 10, entretiens: 4}, mots: {plus_rencontree: "2/3", absente: 1}, extrait_k: 5}
      codage: {unite: entretien, base: toutes, fusion: un, validation: [E13]}
      confidentialite: {noms_publics: [CBCS], cle: aucune, motif: "rien à cacher"}
      publies:
        - {id: energie, libelle: Énergie, min: "13,5", max: 21, base: "du budget", source: Crebis}
        - {id: assurances, libelle: Assurances, max: 35, base: "des primes", source: Crebis}
      colophon: {Éditeur: "personne", Heure: 14:30}
      """
    var plan = StudyPlan(
      identity: StudyIdentity(
        title: "Étude", subtitle: "no", authors: ["A", "B"], date: "2024-04-23", version: "1", languages: ["fr", "nl"],
        isFiction: true, inclusive: .doublets))
    plan.sources = StudySources(
      surveys: [
        StudySources.SurveySource(
          id: "enquete", file: "e/r.csv", structure: "e/q.lss", kept: .all, invitations: 900,
          waves: [StudySources.Wave(name: "envoi", complete: 20)])
      ], interviews: "entretiens", codings: "codages")
    var size = Label("Taille")
    size["nl"] = "Omvang"
    plan.variables = [
      VariableDefinition(
        name: "taille", origin: "G01Q02", label: size,
        groups: [
          VariableDefinition.Group(name: "petite", label: "moins de 10", codes: ["A1", "A2"]),
          VariableDefinition.Group(name: "moyenne", codes: ["A3"]),
        ], isOrdinal: true, missingCodes: ["A9"]),
      VariableDefinition(name: "contact", origin: "G06Q05", isPersonal: true),
    ]
    plan.tables = [
      TableDefinition(id: "t1", title: "Titre", rows: "logique", columns: "secteur", unit: .organisation),
      TableDefinition(id: "t2", title: "", rows: "taille", source: "enquete"),
    ]
    plan.thresholds = Thresholds(
      percentageBase: 30, surveyCell: 10, interviewCell: 4, mostMet: Thresholds.Fraction(2, 3), absent: 1,
      quoteOrganisations: 5)
    plan.coding = CodingPlan(unit: .interview, base: .all, merging: .either, validation: ["E13"])
    plan.publicNames = ["CBCS"]
    plan.hasNoKey = true
    plan.keyReason = "rien à cacher"
    plan.publishedFigures = [
      PublishedFigure(id: "energie", label: "Énergie", minimum: 13.5, maximum: 21, base: "du budget", source: "Crebis"),
      PublishedFigure(
        id: "assurances", label: "Assurances", minimum: nil, maximum: 35, base: "des primes", source: "Crebis"),
    ]
    plan.colophon = [
      StudyPlan.ColophonLine(title: "Éditeur", text: "personne"), StudyPlan.ColophonLine(title: "Heure", text: "14:30"),
    ]
    #expect(PlanReader.read(source("etude.yaml", yaml)) == Reading(plan))
  }

  @Test(arguments: [
    (
      written: "cle: ../cle.csv",
      told:
        "bloquant etude.yaml:2:24: « cle » vaut « ../cle.csv » ; « aucune » est attendu, ou rien : une étude ne dit pas où se trouve sa clé ; retirer cette ligne, et donner la clé par --cle FICHIER ou par RECOUPE_CLE"
    ),
    (
      written: "cle: aucune",
      told:
        "bloquant etude.yaml:2:24: « cle » vaut « aucune » sans « motif » ; la raison est attendue, la méthode l’imprime ; ajouter « motif: \"…\" »"
    ),
  ])
  func `a study says that it has no key, and why, never where a key lies`(written: String, told expected: String) {
    let yaml = "etude: {titre: T}\nconfidentialite: {\(written)}\n"
    #expect(told(PlanReader.read(source("etude.yaml", yaml)).problems) == [expected])
  }

  @Test func `a table remembers its line`() {
    let yaml = "etude: {titre: T}\ntableaux:\n  - {id: a, lignes: x}\n  - {id: b, lignes: y}\n"
    #expect(PlanReader.read(source("etude.yaml", yaml)).value?.tables.map(\.place.line) == [3, 4])
  }

  @Test(arguments: [
    (
      yaml: "etude: {titre: T}\nseuil: {pourcentage: 20}\n",
      told: "2:1: la clé « seuil » est inconnue dans « etude.yaml » ; une clé connue est attendue ; écrire « seuils » ?"
    ),
    (
      yaml: "etude: {titree: T}\n",
      told: "1:9: la clé « titree » est inconnue dans « etude » ; une clé connue est attendue ; écrire « titre » ?"
    ),
    (
      yaml: "etude: {titre: T}\nseuils: {pourcentage: vingt}\n",
      told:
        "2:23: « pourcentage » vaut « vingt » ; un nombre entier d’au moins 0 est attendu ; écrire le nombre en chiffres"
    ),
    (
      yaml: "etude: {titre: T, fiction: yes}\n",
      told: "1:28: « fiction » vaut « yes » ; « oui » ou « non » est attendu ; écrire oui ou non"
    ),
    (
      yaml: "etude: {titre: T}\nseuils: {mots: {plus_rencontree: 0.5}}\n",
      told:
        "2:34: « plus_rencontree » vaut « 0.5 » ; une part comme « 1/2 » est attendue ; écrire deux nombres entiers et une barre"
    ),
    (
      yaml: "etude: {titre: T}\ncodage: {unite: organisations}\n",
      told:
        "2:17: « unite » vaut « organisations » ; « reponse », « organisation », « entretien », « locuteur », « initiative », « passage » est attendu ; écrire « organisation » ?"
    ),
    (
      yaml: "etude: {titre: T}\nsources: {entretien: entretiens}\n",
      told:
        "2:11: la source « entretien » est inconnue ; « entretiens », « codages » ou une enquête avec son fichier est attendu ; écrire « entretiens » ?"
    ),
    (
      yaml: "etude: {titre: T}\npublies:\n  - {id: e, libelle: E, min: 13,5, max: 21, base: b, source: s}\n",
      told:
        "3:33: la clé « 5 » est inconnue dans « publies » ; une clé connue est attendue ; entre accolades, écrire les nombres avec un point (13.5) ou entre guillemets droits (\"13,5\")"
    ),
    (
      yaml: "etude: {titre: T}\ntableaux:\n  - {id: a, lignes: x}\n  - {id: a, lignes: y}\n",
      told:
        "4:10: le tableau « a » est là deux fois (d’abord ligne 3) ; chaque id est attendu une seule fois ; renommer ou retirer l’un des deux"
    ),
    (
      yaml: "etude: {titre: T}\ntableaux: {id: a, lignes: x}\n",
      told:
        "2:11: « tableaux » contient des lignes « clé: valeur » ; une liste est attendue ; écrire une ligne « - … » par élément"
    ),
    (
      yaml: "etude: {titre: T}\nvariables: {t: {de: A, regroupe: {p: [A1], g: [A1]}}}\n",
      told:
        "2:48: le code « A1 » est déjà regroupé sous « p » ; un seul groupe est attendu ; le retirer de l’un des deux groupes"
    ),
    (
      yaml: "etude: {titre: T}\ncodage: {}\ncodage: {}\n",
      told:
        "3:1: la clé « codage » est donnée deux fois (la première est à la ligne 2) ; une seule est attendue ; retirer ou renommer l’une des deux"
    ),
    (
      yaml: "etude: {auteurs: [A]}\n",
      told: "1:8: la clé « titre » manque dans « etude » ; elle est attendue ; ajouter « titre: … »"
    ),
  ])
  func `a fault of the study file is told at its place with a remedy`(yaml: String, told expected: String) {
    #expect(told(PlanReader.read(source("etude.yaml", yaml)).problems) == ["bloquant etude.yaml:\(expected)"])
  }
}
