import Foundation
import Testing

@testable import SurveyFixtures
@testable import recoupe

/// What can be wrong in the interviews of a study and in their codings, one thing at a time: the whole of what is said, what
/// is left out and counted, and whether anything is written.
struct CodingFaultsTests {
  struct Fault: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var file: String
    /// What is replaced in the file; without it the file is written anew.
    var old: String?
    var new: [UInt8]
    /// A file taken away: the transcript that `file` stands for.
    var removed: String?
    var told: [String]
    /// The lines of the summary that count something left out.
    var counted: [String] = []

    init(
      _ name: String, _ file: String, replacing old: String? = nil, with new: [UInt8], insteadOf removed: String? = nil,
      told: [String], counted: [String] = []
    ) {
      (testDescription, self.file, self.old, self.new, self.removed) = (name, file, old, new, removed)
      (self.told, self.counted) = (told, counted)
    }

    init(
      _ name: String, _ file: String, replacing old: String? = nil, with new: String, insteadOf removed: String? = nil,
      told: [String], counted: [String] = []
    ) {
      self.init(name, file, replacing: old, with: Array(new.utf8), insteadOf: removed, told: told, counted: counted)
    }
  }

  private static let first = "entretiens/E01.txt"
  private static let claire = "codages/claire.csv"
  private static let grid = "grille.yaml"
  private static let terms = "termes: [\"quartier\", \"~accueillir\"]"
  private static let withoutE01 = [
    "  entretiens           1 sur 2 — 1 sans transcription lisible",
    "  codages              2 sur 3 — 1 d’un entretien non lu",
  ]
  private static let noTurn =
    "ecarte : entretiens/E01.txt: aucun tour de parole n’est reconnu ; des paragraphes qui commencent par « E : », « R1 : » sont attendus ; commencer chaque tour par l’étiquette de la personne et deux-points"
  private static let useless =
    "avertissement : grille.yaml: la règle « service-1 » ne peut rien trouver : elle n’a aucun terme compris ; la corriger ou la retirer"
  private static let project = Array("<Project xmlns=\"urn:QDA-XML:project:1.0\" name=\"x\"/>".utf8)

  private static func archive(_ entries: [ZipFixture.Entry]) -> [UInt8] { ZipFixture(entries: entries).bytes }

  static let transcripts: [Fault] = [
    Fault(
      "no label anywhere", first, with: "Bonjour à tous.\n\nVoilà ce que je pense.\n", told: [noTurn],
      counted: withoutE01),
    Fault("an empty transcript", first, with: "", told: [noTurn], counted: withoutE01),
    Fault(
      "a voice nobody declared", first, replacing: "R1 : C’est", with: "R2 : C’est",
      told: [
        "ecarte : entretiens/E01.txt:7:1: « R2 » n’est pas déclaré pour cet entretien ; « E », « R1 » sont attendus, son tour est laissé de côté ; écrire « R1 », ou ajouter sa ligne à la table des entretiens"
      ], counted: ["  tours de parole      7 sur 8 — 1 d’une personne non déclarée"]),
    Fault(
      "two labels that cannot be told apart", "entretiens/entretiens.csv", replacing: "E01;R1;enquete;O1;oui\n",
      with: "E01;R1;enquete;O1;oui\nE01;r1;enquete;O1;oui\n",
      told: [
        "bloquant : entretiens/E01.txt: « R1 » et « r1 » ne se distinguent pas ; des étiquettes différentes sont attendues pour un entretien ; changer l’une des deux étiquettes, dans le texte et dans la table des entretiens"
      ]),
    Fault(
      "subtitles without voices", "entretiens/E01.srt",
      with: "1\n00:00:01,000 --> 00:00:02,000\nPour mieux accueillir\n",
      insteadOf: first,
      told: [
        "ecarte : entretiens/E01.srt: aucun sous-titre ne dit qui parle ; « E : », « R1 : » est attendu devant les paroles ; écrire « R1: » devant les paroles, ou transcrire à nouveau en demandant les locuteurs"
      ], counted: withoutE01),
    Fault(
      "subtitles with a time that is none", "entretiens/E01.vtt",
      with: "WEBVTT\n\n00:99.000 --> 00:03\n<v E>Pourquoi ?\n\n00:03.000 --> 00:09.000\n<v R1>Pour mieux accueillir\n",
      insteadOf: first,
      told: [
        "avertissement : entretiens/E01.vtt:3: 1 horaire ne se lit pas ; « 00:00:01,000 --> 00:00:04,000 », la fin après le début, est attendu, les paroles sont gardées sans heure ; corriger l’horaire"
      ]),
    Fault(
      "a Transcriber file cut short", "entretiens/E01.trs",
      with: "<?xml version=\"1.0\"?>\n<Trans><Episode><Section><Turn speaker=\"s1\">Pour", insteadOf: first,
      told: [
        "bloquant : entretiens/E01.trs:2:49: un élément s’ouvre et ne se ferme pas ; le fichier est peut-être coupé ; exporter à nouveau le fichier"
      ]),
    Fault(
      "a Word document cut short", "entretiens/E01.docx",
      with: Array(archive([.init("word/document.xml", Array("<w:document/>".utf8))]).prefix(40)), insteadOf: first,
      told: [
        "bloquant : entretiens/E01.docx: ce n’est pas une archive zip, ou sa fin manque ; un .xlsx, un .ods, un .docx, un .odt ou un .qdpx en est une ; exporter ou enregistrer à nouveau le fichier"
      ]),
    Fault(
      "a Word document of before 2007", "entretiens/E01.docx",
      with: [0xD0, 0xCF, 0x11, 0xE0] + [UInt8](repeating: 0, count: 99),
      insteadOf: first,
      told: [
        "bloquant : entretiens/E01.docx: c’est un document Word d’avant 2007 (.doc) ou protégé par un mot de passe, qui n’est pas lu ; un texte à étiquettes (.txt, .docx, .odt), .srt, .vtt ou .trs est attendu ; l’ouvrir, ôter le mot de passe et l’enregistrer en .docx"
      ]),
    Fault(
      "an OpenDocument text without its text", "entretiens/E01.odt",
      with: archive([.init("mimetype", Array("application/vnd.oasis.opendocument.text".utf8))]), insteadOf: first,
      told: [
        "bloquant : entretiens/E01.odt: le document n’a pas de texte à son endroit habituel ; un .docx ou un .odt est attendu ; l’ouvrir et l’enregistrer à nouveau en .docx"
      ]),
    Fault(
      "windows-1252", first,
      with: Array("E : Un ?\n\nR1 : Pour mieux accueillir, ".utf8) + [0xE9] + Array("t\u{65}.\n".utf8),
      told: [
        "avertissement : entretiens/E01.txt:3:29: l’octet E9 n’est pas de l’UTF-8 ; le fichier est lu en windows-1252, où c’est « é » ; vérifier les accents, puis enregistrer le fichier en UTF-8"
      ]),
    Fault(
      "an interview without its transcript", "entretiens/entretiens.csv", replacing: "E02;R1;enquete;O2;oui\n",
      with: "E02;R1;enquete;O2;oui\nE03;E;enqueteur;;\nE03;R1;enquete;O3;oui\n",
      told: [
        "bloquant : entretiens/entretiens.csv:6:1: la transcription « entretiens/E03.txt » n’existe pas ; un chemin depuis le dossier de l’étude est attendu ; écrire « entretiens/E01.txt » ?"
      ]),
  ]

  static let codings: [Fault] = [
    Fault(
      "units that overlap", claire, replacing: "E02;logique.service;Pour les gens du quartier",
      with: "E01;logique.service;accueillir les gens",
      told: [
        "avertissement : codages/claire.csv:3: ce passage (32-51) en chevauche un autre (26-42) que « claire » code aussi « logique.service » au tour 2 de E01 ; des passages séparés sont attendus, ils n’en font qu’un pour l’accord ; les réunir en une ligne, ou raccourcir l’un des deux"
      ]),
    Fault(
      "a coding of an interview that is not there", claire, replacing: "E02;", with: "E09;",
      told: [
        "ecarte : codages/claire.csv:3:1: l’entretien « E09 » est inconnu ; un entretien de l’étude est attendu, codage laissé de côté ; choisir parmi « E01 », « E02 », ou ajouter « E09 » à la table des entretiens"
      ], counted: ["  codages              2 sur 3 — 1 à corriger"]),
    Fault(
      "a coder's file for an interview that is not there", "codages/zoe.csv",
      with: "entretien;code;extrait\nE09;logique.service;rien de tout cela\n",
      told: [
        "avertissement : codages/zoe.csv: « codages/etat.csv » ne nomme pas « zoe » ; une ligne par entretien terminé est attendue, sans elle ces codages n’entrent dans aucune base ; ajouter les lignes de « zoe » à « codages/etat.csv », ou déplacer le fichier hors du dossier",
        "ecarte : codages/zoe.csv:2:1: l’entretien « E09 » est inconnu ; un entretien de l’étude est attendu, codage laissé de côté ; choisir parmi « E01 », « E02 », ou ajouter « E09 » à la table des entretiens",
      ], counted: ["  codages              3 sur 4 — 1 à corriger"]),
    Fault(
      "a code the grid does not have", claire, replacing: "E02;logique.service", with: "E02;logique.servise",
      told: [
        "ecarte : codages/claire.csv:3:5: le code « logique.servise » est inconnu ; un code de la grille est attendu, codage laissé de côté ; écrire « logique.service » ?"
      ], counted: ["  codages              2 sur 3 — 1 à corriger"]),
    Fault(
      "a conflict copy", "codages/claire (copie en conflit de PC).csv", with: "entretien;code;extrait\n",
      told: [
        "bloquant : codages/claire (copie en conflit de PC).csv: ce fichier a l’air d’une copie de « codages/claire.csv » ; un seul fichier par codeur est attendu ; comparer les deux, garder le bon et déplacer l’autre hors du dossier"
      ]),
    Fault(
      "a rule without an understood term", grid, replacing: terms, with: "termes: [\"quartier ET\"]",
      told: [
        useless,
        "avertissement : grille.yaml: règle « service-1 », terme « quartier ET » : il manque un côté à « ET » ; un terme de part et d’autre est attendu ; l’écrire autrement ; la règle tourne sans lui",
      ]),
    Fault(
      "a rule whose exception stands wherever its term does", grid, replacing: terms,
      with: "termes: [\"gens du quartier\"], sauf: [quartier]",
      told: [
        "avertissement : grille.yaml: la règle « service-1 » ne peut rien trouver : partout où un de ses termes se trouve, « sauf » l’écarte ; la corriger ou la retirer"
      ]),
    Fault(
      "a term that leaves itself out", grid, replacing: terms,
      with: "termes: [\"gens PROCHE/4 quartier SAUF quartier*\"]",
      told: [
        useless,
        "avertissement : grille.yaml: règle « service-1 », terme « gens PROCHE/4 quartier SAUF quartier* » : il ne peut rien trouver : partout où il se trouve, « SAUF » l’écarte ; l’écrire autrement ; la règle tourne sans lui",
      ]),
    Fault(
      "a rule for the one who asks", grid, replacing: terms, with: "termes: [quartier], roles: [enqueteur]",
      told: [
        "bloquant : grille.yaml:8:57: « roles » vaut « enqueteur » ; « enquete » est attendu ; retirer ce rôle : ses mots ne sont jamais codés"
      ]),
  ]

  static let archives: [Fault] = [
    Fault(
      "a project with a path outside itself", "codages/p.qdpx",
      with: archive([.init("../project.qde", project)]),
      told: [
        "bloquant : codages/p.qdpx: l’archive contient « ../project.qde », un chemin qui sort de l’archive ; rien n’y est lu ; vérifier d’où vient ce fichier, et l’exporter à nouveau"
      ]),
    Fault(
      "a project without its XML", "codages/p.qdpx", with: archive([.init("sources/a.txt", [0x61])]),
      told: [
        "bloquant : codages/p.qdpx: l’archive ne contient pas de « project.qde » ; un projet REFI-QDA (.qdpx) en contient un ; exporter à nouveau le projet, textes compris"
      ]),
    Fault(
      "a project cut short", "codages/p.qdpx", with: Array(archive([.init("project.qde", project)]).prefix(50)),
      told: [
        "bloquant : codages/p.qdpx: ce n’est pas une archive zip, ou sa fin manque ; un .xlsx, un .ods, un .docx, un .odt ou un .qdpx en est une ; exporter ou enregistrer à nouveau le fichier"
      ]),
    Fault(
      "a project that expands without end", "codages/p.qdpx", with: bomb,
      told: [
        "bloquant : codages/p.qdpx: « sources/a.txt » s’ouvre sur plus de 250 fois sa taille, comme une bombe ; rien n’est lu de l’archive ; vérifier d’où vient ce fichier, et l’exporter à nouveau"
      ]),
  ]

  /// Eight MiB in a hundred bytes, as it says itself.
  private static let bomb = archive([
    .init("project.qde", project),
    .init("sources/a.txt", [UInt8](repeating: 0, count: 100), method: 8, size: 8 << 20),
  ])

  @Test(arguments: transcripts + codings + archives)
  func `a fault is told whole, what can be left out is counted, the rest blocks`(_ fault: Fault) throws {
    try TemporaryFolder.with(CodedStudy.files) { folder in
      let file = URL(fileURLWithPath: folder.path(fault.file))
      var bytes = fault.new
      if let old = fault.old {
        let text = try folder.text(fault.file)
        try #require(text.components(old).count == 2)
        bytes = Array(text.replacingText(old, String(decoding: fault.new, as: UTF8.self)).utf8)
      }
      if let removed = fault.removed {
        try FileManager.default.removeItem(at: URL(fileURLWithPath: folder.path(removed)))
      }
      try Data(bytes).write(to: file)
      let run = Run("produire", folder.path("."), "--sortie", folder.path("out"))
      let lines = (run.output + run.remarks).components("\n")
      let told = lines.filter { line in ["bloquant :", "ecarte :", "avertissement :"].contains { line.hasPrefix($0) } }
      #expect(told.sorted() == fault.told.sorted())
      #expect(lines.filter { $0.hasPrefix("  ") && $0.contains(" — ") } == fault.counted)
      let blocks = fault.told.contains { $0.hasPrefix("bloquant") }
      #expect(run.code == (blocks ? .studyProblems : .done))
      #expect(FileManager.default.fileExists(atPath: folder.path("out")) != blocks)
    }
  }
}
