import Diagnostics
import Readers
import Survey
import Testing

struct StudyReaderTests {
  static let files = [
    "etude.yaml": """
    etude: {titre: T, langues: [fr, nl]}
    sources: {enquete: {fichier: enquete/reponses.csv}, entretiens: entretiens, codages: codages}
    """,
    "grille.yaml": """
    dimensions:
      - {id: effet, libelle: Effets, familles: [{id: gains, libelle: Gains}], codes: [{id: surcout, libelle: Surcoût, famille: gains, anciens: [cout]}]}
    """,
    "enquete/reponses.csv": "id\n1\n",
    "organisations.csv": "# Corpus fictif\norganisation;secteur;taille\nO1;santé;petite\nO2;social;\n",
    "initiatives.csv": """
    initiative;nom;forme;organisations;associatif;moyens;plusieurs;perenne;controle;collaboration;justification
    I1;La Maison;faitiere;O1 | O2;oui;oui;oui;oui;oui;;Parce que.
    I2;Le Réseau;;;oui;non;oui;non;oui;reseau;"'=2 raisons"
    """,
    "entretiens/entretiens.csv": """
    entretien;locuteur;role;organisation;initiative;langue;consentement;taille;fonction
    E1;E;enqueteur;;;;;;
    E1;R1;enquete;O1;I1;nl;relecture:2024-02-12;petite;direction
    E1;R2;enquete;O2;I2;;Retrait;;
    E2;E;enqueteur;;;fr;;;
    E2;R1;enquete;O2;I2;fr;;grande;travailleur
    """,
    "entretiens/E1.txt": "Corpus fictif\n\nE : Un ?\n\nR1 : Ça coûte plus.\n\nR2 : Je me retire.\n",
    "entretiens/E2.txt": "E : Un ?\n\nR1 : Rien à dire.\n",
    "codages/claire.csv": "entretien;code;extrait\nE1;effet.cout;ça coûte plus\nE1;effet.surcout;je me retire\n",
    "codages/etat.csv": "entretien;codeur;etat\nE1;claire;termine\nE2;claire;en-cours\n",
    "ateliers.csv": """
    atelier;theme;theme_nl;salle;etage;heure;animation;question;constats;relances;codes;tableau
    A1;Accès;Toegang;Salle 1;1er;;;Quoi ?;"Un | Deux
    Trois";Quatre;effet.surcout | effet.gains | effet;t1
    """,
    "programme.csv": "ordre;heure;moment;lieu;intervenants\n2;;Ateliers;;\n1;09:00;Accueil;Hall;Anne\n",
    "glossaire.csv": "terme;definition;ateliers\nbas-seuil;Sans condition.;A1 | A2\n",
    "bibliographie.yaml": "selective: oui\nreferences: [{id: a, type: book, title: T}]\n",
    "textes/synthese.md": "# Titre\r\n",
    "tableaux.csv": "id;titre;lignes;colonnes;unite;source\nt9;Titre;effet;secteur;organisation;\n",
    "sources.csv": "id;fichier;structure;reponses;invitations\nrelance;enquete/reponses.csv;;toutes;10\n",
  ]

  static let export = SurveyExport(
    description: ExportDescription(tool: "CSV", format: "csv", encoding: "UTF-8", hasByteOrderMark: false),
    dataset: Dataset(unit: .answer, caseNames: []))

  @Test func `a whole study is read`() throws {
    let reading = StudyReader.read(folder: folder(Self.files)) { _ in Reading(Self.export) }
    #expect(told(reading.problems) == [])
    let read = try #require(reading.value)
    let study = read.study
    #expect(study.surveys.map(\.source.id) == ["enquete", "relance"])
    #expect(study.plan.tables.map(\.id) == ["t9"])
    #expect(
      study.organisations == [
        Organisation(
          id: "O1", attributes: attributes([("secteur", "santé"), ("taille", "petite"), ("fonction", "direction")])),
        Organisation(
          id: "O2", attributes: attributes([("secteur", "social"), ("taille", "grande"), ("fonction", "travailleur")])),
      ])
    #expect(
      study.initiatives == [
        Initiative(
          id: "I1", name: "La Maison", form: "faitiere", organisations: ["O1", "O2"],
          met: [.associative, .means, .several, .lasting, .control], reason: "Parce que."),
        Initiative(
          id: "I2", name: "Le Réseau", met: [.associative, .several, .control], collaboration: "reseau",
          reason: "=2 raisons"),
      ])
    #expect(study.interviews.map(\.id) == ["E1", "E2"])
    #expect(
      study.interviews[0].speakers[1]
        == Speaker(
          label: "R1", role: .respondent, organisation: "O1", initiative: "I1", language: "nl",
          consent: .agreedAfterReading("2024-02-12"),
          attributes: attributes([("taille", "petite"), ("fonction", "direction")]))
    )
    #expect(study.interviews[0].transcript.heading == "Corpus fictif")
    #expect(
      study.codings == [
        PassageCoding(
          interview: "E1", turn: 2, range: 30..<43, code: "effet.surcout", coder: "claire", extract: "Ça coûte plus")
      ])
    #expect(study.states.map(\.progress) == [.finished, .underWay])
    #expect(
      study.programme == [
        ProgrammeMoment(order: 1, time: "09:00", title: "Accueil", place: "Hall", speakers: "Anne", line: 3),
        ProgrammeMoment(order: 2, title: "Ateliers", line: 2),
      ])
    #expect(
      study.glossary == [GlossaryEntry(term: "bas-seuil", definition: "Sans condition.", workshops: ["A1", "A2"])])
    #expect(study.references.map(\.id) == ["a"] && study.referencesAreSelective)
    #expect(study.texts == [StudyText(file: "textes/synthese.md", markdown: "# Titre\n")])
    var theme = Label("Accès")
    theme["nl"] = "Toegang"
    #expect(
      study.workshops == [
        Workshop(
          id: "A1", theme: theme, room: "Salle 1", floor: "1er", question: Label("Quoi ?"),
          findings: ["Un", "Deux", "Trois"], prompts: ["Quatre"], codes: ["effet.surcout", "effet.gains", "effet"],
          table: "t1", line: 2)
      ])
    #expect(
      read.stages == [
        StageCount(stage: "entretiens", read: 2, kept: 2),
        StageCount(stage: "tours de parole", read: 5, kept: 4, why: "1 d’une personne qui s’est retirée"),
        StageCount(stage: "codages", read: 2, kept: 1, why: "1 d’une personne qui s’est retirée"),
      ])
  }

  private func attributes(_ pairs: [(String, String)]) -> [Speaker.Attribute] {
    pairs.map { Speaker.Attribute(name: $0.0, value: $0.1) }
  }

  @Test(arguments: [
    (
      path: "entretiens/entretiens.csv",
      text: "entretien;locuteur;role;organisation;initiative;langue;consentment;taille;fonction\n",
      told: [
        "bloquant entretiens/entretiens.csv:1: la colonne « consentement » manque ; elle est attendue dans cette table ; renommer la colonne « consentment » ?"
      ]
    ),
    (
      path: "entretiens/entretiens.csv",
      text: """
      entretien;locuteur;role;organisation;intiative;consentement;taille
      E1;E;enqueteur;;;;
      E1;R1;enqueté;O1;;oui;
      E1;R2;enquete;O3;;peut-être;
      E1;E;enqueteur;;;;
      E2;E;enqueteur;;;;
      E2;R1;enquete;O1;;oui;moyenne
      """,
      told: [
        "bloquant entretiens/entretiens.csv:3:7: « role » vaut « enqueté » ; « enqueteur », « enquete » est attendu ; écrire « enquete » ?",
        "bloquant entretiens/entretiens.csv:5:4: « E » est déjà déclaré pour « E1 » ; une ligne par personne est attendue ; retirer l’une des deux lignes",
        "avertissement entretiens/entretiens.csv:1:38: la colonne « intiative » est lue comme un attribut ; « initiative » y ressemble et manque ; écrire « initiative » si c’est elle",
        "ecarte entretiens/entretiens.csv:4:19: le consentement « peut-être » est inconnu ; « oui », « pseudonyme », « relecture:DATE », « relecture », « non », « retrait » ou rien est attendu, lu comme « non » ; choisir parmi « oui », « pseudonyme », « relecture:DATE », « relecture », « non », « retrait »",
        "avertissement entretiens/entretiens.csv:4:15: l’organisation « O3 » n’est pas dans la table des organisations ; une organisation connue est attendue ; écrire « O1 » ?",
        "bloquant entretiens/entretiens.csv:7:23: « taille » vaut « moyenne » ; « petite » est attendu pour « O1 », comme dans la table des organisations ; corriger l’une des deux tables, ou vider cette cellule",
      ]
    ),
    (
      path: "entretiens/entretiens.csv",
      text: """
      entretien;locuteur;role;organisation;initiative;langue;consentement;taille
      E1;E;enqueteur;;;FR;;
      E1;R1;enquete;O1;;?;relecture:2024-13-45;
      E1;R2;enquete;O2;;Fr-be;retrait 2024;
      E2;E;enqueteur;;;;;
      E2;R1;enquete;O1;;;relecture:2024-02-30;
      """,
      told: [
        "avertissement entretiens/entretiens.csv:3:19: la langue « ? » est inconnue ; un code de langue est attendu (« fr », « fr-BE », « nl »), les règles ne lisent pas cette personne ; écrire le code, ou rien pour le français",
        "ecarte entretiens/entretiens.csv:3:21: « relecture:2024-13-45 » ne donne pas le jour d’un accord ; « relecture:2024-02-12 » est attendu, lu comme « relecture », en attente ; écrire la date de l’accord, ou « relecture »",
        "ecarte entretiens/entretiens.csv:6:20: « relecture:2024-02-30 » ne donne pas le jour d’un accord ; « relecture:2024-02-12 » est attendu, lu comme « relecture », en attente ; écrire la date de l’accord, ou « relecture »",
      ]
    ),
    (
      path: "initiatives.csv",
      text:
        "initiative;nom;associatif;moyens;plusieurs;perenne;controle;organisations\nI1;A;oui;oui;oui;oui;OUI;O1 | O7\nI2;B;oui;peut-être;oui;oui;;\n",
      told: [
        "avertissement initiatives.csv:2:26: l’organisation « O7 » n’est pas dans la table des organisations ; une organisation connue est attendue ; écrire « O1 » ?",
        "ecarte initiatives.csv:3:10: « moyens » vaut « peut-être » ; « oui », « non » est attendu, ligne laissée de côté ; choisir parmi « oui », « non »",
        "ecarte initiatives.csv:3:28: la cellule « controle » est vide ; une valeur est attendue, ligne laissée de côté ; remplir la cellule ou retirer la ligne",
        "ecarte entretiens/entretiens.csv:4:18: l’initiative « I2 » n’est pas dans initiatives.csv ; une initiative connue est attendue, lue comme vide ; écrire « I1 » ?",
        "ecarte entretiens/entretiens.csv:6:18: l’initiative « I2 » n’est pas dans initiatives.csv ; une initiative connue est attendue, lue comme vide ; écrire « I1 » ?",
      ]
    ),
    (
      path: "ateliers.csv", text: "atelier;theme;codes;sale\nA1;T;effet.surcou;x\n",
      told: [
        "bloquant ateliers.csv:1:21: la colonne « sale » est inconnue ; une colonne connue de cette table est attendue ; écrire « salle » ?"
      ]
    ),
    (
      path: "ateliers.csv", text: "atelier,theme,codes\nA1,T,effet.surcou\n",
      told: [
        "ecarte ateliers.csv:2:6: le code « effet.surcou » est inconnu ; un code de la grille est attendu, code laissé de côté ; écrire « effet.surcout » ?"
      ]
    ),
    (
      path: "glossaire.csv", text: "terme;definition\nmot;\"jamais fermé\nfin\n",
      told: [
        "bloquant glossaire.csv:2:5: un guillemet s’ouvre ici et ne se ferme jamais ; rien n’est lu de cette ligne à la fin (ligne 3) ; fermer ce guillemet, ou le doubler s’il fait partie du texte"
      ]
    ),
    (
      path: "glossaire.csv", text: "terme\tdefinition\nmot\t\"a\" dit-il\nmot\tb\n\tc\n",
      told: [
        "avertissement glossaire.csv:2:8: du texte suit un guillemet fermant ; un séparateur ou une fin de ligne est attendu ; doubler (\"\") les guillemets droits qui font partie du texte ; la valeur est gardée sans eux",
        "bloquant glossaire.csv:3:1: « mot » est deux fois dans « terme » ; une ligne par valeur est attendue ; retirer ou renommer l’une des deux lignes",
        "ecarte glossaire.csv:4:1: la cellule « terme » est vide ; une valeur est attendue, ligne laissée de côté ; remplir la cellule ou retirer la ligne",
      ]
    ),
    (
      path: "programme.csv", text: "ordre;moment\nun;Accueil\n",
      told: [
        "ecarte programme.csv:2:1: « ordre » vaut « un » ; un nombre entier est attendu, ligne laissée de côté ; numéroter les moments de la journée"
      ]
    ),
    (
      path: "codages/etat.csv", text: "entretien;codeur;etat\nE3;claire;termine\nE1;claire;fini\n",
      told: [
        "ecarte codages/etat.csv:2:1: l’entretien « E3 » est inconnu ; un entretien de l’étude est attendu, ligne laissée de côté ; choisir parmi « E1 », « E2 », ou ajouter « E3 » à la table des entretiens",
        "ecarte codages/etat.csv:3:11: « etat » vaut « fini » ; « en-cours », « termine » est attendu, ligne laissée de côté ; choisir parmi « en-cours », « termine »",
      ]
    ),
    (
      path: "codages/etat.csv", text: "entretien;codeur;etat\nE1;claire;termine\nE2;claire;termine\n",
      told: [
        "avertissement codages/etat.csv:3:1: « claire » a terminé « E2 » sans y donner un code ; ses codages sont attendus, sans eux cet entretien compte comme un entretien où rien n’est dit ; vérifier que le fichier de « claire » est là et à jour, ou écrire « en-cours »"
      ]
    ),
    (
      path: "codages/etat.csv",
      text: "entretien;codeur;etat\nE1;zoe;termine\nE1;claire;termine\nE2;zoe;termine\nE2;clair;termine\n",
      told: [
        "ecarte codages/etat.csv:2:4: « zoe » n’a pas de fichier de codages ; le nom d’une personne qui code est attendu, 2 lignes laissées de côté ; ajouter son fichier, ou choisir parmi « claire »",
        "ecarte codages/etat.csv:5:4: « clair » n’a pas de fichier de codages ; le nom d’une personne qui code est attendu, ligne laissée de côté ; ajouter son fichier, ou écrire « claire » ?",
      ]
    ),
    (
      path: "codages/yassine.csv", text: "entretien;code;extrait\nE1;effet.surcout;ça coûte plus\n",
      told: [
        "avertissement codages/yassine.csv: « codages/etat.csv » ne nomme pas « yassine » ; une ligne par entretien terminé est attendue, sans elle ces codages n’entrent dans aucune base ; ajouter les lignes de « yassine » à « codages/etat.csv », ou déplacer le fichier hors du dossier"
      ]
    ),
    (
      path: "codages/equipe.csv",
      text: "entretien;code;extrait;codeur\nE1;effet.surcout;ça coûte plus;yassine\nE1;effet.surcout;Ça coûte;nora\n",
      told: ["yassine", "nora"].map { coder in
        "avertissement codages/equipe.csv: « codages/etat.csv » ne nomme pas « \(coder) » ; une ligne par entretien terminé est attendue, sans elle ces codages n’entrent dans aucune base ; ajouter les lignes de « \(coder) » à « codages/etat.csv », ou déplacer le fichier hors du dossier"
      }
    ),
    (
      path: "codages/decisions-zoe.csv", text: "entretien;tour;code;regle;extrait;decision\n",
      told: [
        "avertissement codages/decisions-zoe.csv: « codages/etat.csv » ne nomme pas « zoe » ; une ligne par entretien terminé est attendue, sans elle ces codages n’entrent dans aucune base ; ajouter les lignes de « zoe » à « codages/etat.csv », ou déplacer le fichier hors du dossier"
      ]
    ),
    (
      path: "etude.yaml",
      text:
        "etude: {titre: T, langues: [fr, nl]}\nsources: {enquete: {fichier: enquete/reponses.csv}, entretiens: entretiens, codages: codages}\ncodage:\n  validation: [E2, E7]\n",
      told: [
        "avertissement etude.yaml:4:20: « validation » nomme « E7 », qui n’est pas un entretien de l’étude ; les règles ne sont pas mesurées sur lui ; choisir parmi « E1 », « E2 », ou ajouter « E7 » à la table des entretiens"
      ]
    ),
    (
      path: "entretiens/E9.txt", text: "E : Un ?\n",
      told: [
        "ecarte entretiens/E9.txt: l’entretien « E9 » n’est pas dans la table des entretiens (« E1 » y ressemble) ; une ligne par personne est attendue, entretien laissé de côté ; ajouter ses lignes à la table, ou déplacer le fichier"
      ]
    ),
  ])
  func `a fault of a table is told at its cell`(path: String, text: String, told expected: [String]) {
    var files = Self.files
    files[path] = text
    let problems = StudyReader.read(folder: folder(files)).problems
    #expect(Set(told(problems)).symmetricDifference(expected) == [])
  }

  @Test(arguments: [
    (
      missing: "etude.yaml", from: "",
      told:
        "bloquant etude: le fichier de l’étude « etude.yaml » n’existe pas ; un chemin depuis le dossier de l’étude est attendu ; ajouter le fichier ou corriger le chemin"
    ),
    (
      missing: "enquete/reponses.csv", from: "autre/Reponses.csv",
      told:
        "bloquant etude.yaml: le fichier de « enquete » « enquete/reponses.csv » n’existe pas ; un chemin depuis le dossier de l’étude est attendu ; écrire « autre/Reponses.csv » ?"
    ),
    (
      missing: "entretiens/E2.txt", from: "entretiens/E02.txt",
      told:
        "bloquant entretiens/entretiens.csv:5:1: la transcription « entretiens/E2.txt » n’existe pas ; un chemin depuis le dossier de l’étude est attendu ; écrire « entretiens/E02.txt » ?"
    ),
    (
      missing: "entretiens/E2.txt", from: "entretiens/E2.rtf",
      told:
        "bloquant entretiens/E2.rtf: c’est un document RTF, qui n’est pas lu ; un texte à étiquettes (.txt, .docx, .odt), .srt, .vtt ou .trs est attendu ; l’ouvrir et l’enregistrer en .docx ou en .odt"
    ),
    (
      missing: "grille.yaml", from: "grile.yaml",
      told:
        "bloquant etude.yaml: la grille « grille.yaml » n’existe pas ; un chemin depuis le dossier de l’étude est attendu ; écrire « grile.yaml » ?"
    ),
  ])
  func `a declared file that is not there is told with the nearest path`(
    missing: String, from: String, told expected: String
  ) {
    var files = Self.files
    let text = files.removeValue(forKey: missing)
    if !from.isEmpty { files[from] = text }
    if missing == "enquete/reponses.csv" { files["sources.csv"] = nil }
    let problems = StudyReader.read(folder: folder(files)).problems
    #expect(told(problems).contains(expected))
  }

  @Test func `a coder is who the rows name, whatever the file is called`() {
    var files = Self.files
    files["codages/claire.csv"] = nil
    files["codages/equipe.csv"] = "entretien;code;extrait;codeur\nE1;effet.surcout;ça coûte plus;claire\n"
    let reading = StudyReader.read(folder: folder(files))
    #expect(told(reading.problems) == [])
    #expect(reading.value?.study.states.map(\.coder) == ["claire", "claire"])
    files["codages/decisions-claire.csv"] = "entretien;tour;code;regle;extrait;decision\n"
    files["codages/etat.csv"] = "entretien;codeur;etat\nE1;zoe;termine\nE1;claire;termine\n"
    #expect(
      told(StudyReader.read(folder: folder(files)).problems) == [
        "ecarte codages/etat.csv:2:4: « zoe » n’a pas de fichier de codages ; le nom d’une personne qui code est attendu, ligne laissée de côté ; ajouter son fichier, ou choisir parmi « claire »"
      ])
  }

  @Test func `codings without a table of what is finished are told, once`() {
    var files = Self.files
    files["codages/etat.csv"] = nil
    #expect(
      told(StudyReader.read(folder: folder(files)).problems) == [
        "avertissement codages/etat.csv: ce fichier n’existe pas ; une ligne par entretien et par personne est attendue, sans elles aucun codage n’entre dans une base ; l’ajouter : « entretien;codeur;etat », puis « E01;claire;termine »"
      ])
  }

  @Test func `every file that holds words of who withdrew is known, decided or not, read for the counts or not`() {
    var files = Self.files
    files["codages/decisions-claire.csv"] = """
      entretien;tour;code;regle;extrait;decision
      E1;2;effet.surcout;r;Ça coûte plus.;
      E1;3;effet.surcout;r;Je me retire.;
      E1;3;effet.surcout;s;Je me retire.;rejete
      E1;3;effet.surcout;;Je me retire.;accepte
      """
    files["codages/arbitre.csv"] = "entretien;code;extrait\nE1;effet.surcout;je me retire\nE7;a;b\n"
    let reading = StudyReader.read(folder: folder(files))
    #expect(
      reading.value?.study.withdrawnCodings == [
        "codages/claire.csv": 1, "codages/decisions-claire.csv": 3, "codages/arbitre.csv": 1,
      ])
    #expect(
      told(reading.problems) == [
        "avertissement codages/arbitre.csv: le fichier de l’arbitre n’est pas lu, car « fusion » vaut « deux » ; « arbitre » est attendu pour qu’il compte ; écrire « fusion: arbitre » dans etude.yaml, ou retirer le fichier"
      ])
  }

  @Test func `an interview all of whose respondents withdrew is not read`() {
    var files = Self.files
    files["entretiens/E2.txt"] = nil
    files["entretiens/entretiens.csv"] = """
      entretien;locuteur;role;organisation;consentement
      E1;E;enqueteur;;
      E1;R1;enquete;O1;oui
      E1;R2;enquete;O2;retrait
      E2;R1;enquete;O2;retrait
      """
    let reading = StudyReader.read(folder: folder(files))
    #expect(told(reading.problems) == [])
    #expect(reading.value?.study.interviews.map(\.id) == ["E1"])
    #expect(reading.value?.stages.first == StageCount(stage: "entretiens", read: 2, kept: 1, why: "1 retiré"))
  }
}
