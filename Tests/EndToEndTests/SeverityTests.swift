import Foundation
import Testing

/// A fault planted in a study is told at its place, with what to do; what blocks leaves the pages as they were, what can be
/// left out is left out and counted.
struct SeverityTests {
  /// A fault, and what a run then says.
  struct Fault: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var file: String
    /// What is replaced in the file; `nil` with `new` removes the file.
    var old: String?
    var new: String?
    var problems: [String]
    /// The lines of the summary that say what was left out; a fault that blocks has none.
    var counted: [String] = []
    var blocks: Bool { problems.contains { $0.hasPrefix("bloquant") } }
  }

  static let faults =
    [
      Fault(
        testDescription: "a file that is missing", file: "enquete/reponses.csv",
        problems: [
          "bloquant : etude.yaml: le fichier de « enquete » « enquete/reponses.csv » n’existe pas ; un chemin depuis le dossier de l’étude est attendu ; ajouter le fichier ou corriger le chemin"
        ]),
      Fault(
        testDescription: "a study without its file", file: "etude.yaml",
        problems: [
          "bloquant : etude: le fichier de l’étude « etude.yaml » n’existe pas ; un chemin depuis le dossier de l’étude est attendu ; ajouter le fichier ou corriger le chemin"
        ]),
      Fault(
        testDescription: "an unknown key", file: "etude.yaml", old: "lignes: taille,", new: "lignse: taille,",
        problems: [
          "bloquant : etude.yaml:17:41: la clé « lignse » est inconnue dans « tableaux » ; une clé connue est attendue ; écrire « lignes » ?"
        ]),
      Fault(
        testDescription: "an unknown variable in a table", file: "etude.yaml", old: "lignes: taille,",
        new: "lignes: tailles,",
        problems: [
          "bloquant : etude.yaml:17:5: la variable « tailles » n’existe pas ; le nom d’une variable des données est attendu ; écrire « taille » ?"
        ]),
      Fault(
        testDescription: "a personal variable in a table", file: "etude.yaml", old: "lignes: taille,",
        new: "lignes: contact,",
        problems: [
          "bloquant : etude.yaml:17:5: « contact » est déclarée personnelle ; une variable qui peut être imprimée est attendue ; retirer ce tableau"
        ]),
      Fault(
        testDescription: "a plain text with a colon", file: "etude.yaml", old: "titre: \"Petite étude\"",
        new: "titre: Petite : étude",
        problems: [
          "bloquant : etude.yaml:2:17: le texte contient « : » ; un texte avec deux-points est attendu entre guillemets ; mettre le texte entre guillemets droits : titre: \"Petite : étude\""
        ]),
      Fault(
        testDescription: "a quotation mark never closed in a table", file: "organisations.csv", old: "O2;L’Escale",
        new: "O2;\"L’Escale",
        problems: [
          "bloquant : organisations.csv:3:4: un guillemet s’ouvre ici et ne se ferme jamais ; rien n’est lu de cette ligne à la fin (ligne 4) ; fermer ce guillemet, ou le doubler s’il fait partie du texte"
        ]),
      Fault(
        testDescription: "a quotation mark never closed in the answers", file: "enquete/reponses.csv",
        old: "\"A1\";\"\"\n", new: "\"A1\";\"\n",
        problems: [
          "bloquant : enquete/reponses.csv:4:41: un guillemet s’ouvre ici et ne se ferme jamais ; rien n’est lu de cette ligne à la fin (ligne 4) (enregistrement 4, octet 201) ; fermer ce guillemet, ou le doubler s’il fait partie du texte"
        ]),
      Fault(
        testDescription: "a structure of another survey", file: "enquete/reponses.csv", old: "\"Q1\";\"Q2\"",
        new: "\"X1\";\"X2\"",
        problems: [
          "bloquant : enquete/reponses.csv:1: enquete/questionnaire.lss connaît 0 colonnes sur 2 ; c’est la structure d’une autre enquête ; donner la structure de cette enquête"
        ]),
      Fault(
        testDescription: "a structure that declares entities", file: "enquete/questionnaire.lss", old: "<document>",
        new: "<!DOCTYPE d [<!ENTITY a \"b\">]>\n<document>",
        problems: [
          "bloquant : enquete/questionnaire.lss:2:28: le fichier déclare des entités (<!ENTITY …>) ; un export d’enquête n’en déclare jamais ; vérifier d’où vient ce fichier, qui n’est pas lu, et l’exporter à nouveau"
        ]),
      Fault(
        testDescription: "an unknown directive", file: "textes/synthese.md", old: "{{methode}}", new: "{{metode}}",
        problems: [
          "bloquant : textes/synthese.md:7:1: la directive « metode » n’existe pas ici ; un identifiant de chiffres.csv ou le nom d’une directive est attendu ; écrire « methode » ?"
        ]),
      Fault(
        testDescription: "an unknown figure", file: "textes/synthese.md", old: "{{logique.service}}",
        new: "{{logique.servise}}",
        problems: [
          "bloquant : textes/synthese.md:3:41: le chiffre « logique.servise » n’existe pas ; un identifiant de chiffres.csv est attendu ; écrire « logique.service » ?"
        ]),
      Fault(
        testDescription: "an unknown code in a coding", file: "codages/claire.csv", old: "E01;;;;logique.service",
        new: "E01;;;;logique.servise",
        problems: [
          "ecarte : codages/claire.csv:2:8: le code « logique.servise » est inconnu ; un code de la grille est attendu, codage laissé de côté ; écrire « logique.service » ?"
        ], counted: ["  codages              5 sur 6 — 1 à corriger"]),
      Fault(
        testDescription: "words nobody said", file: "codages/claire.csv", old: "pour personne d’autre au fond",
        new: "le vent souffle fort dehors",
        problems: [
          "ecarte : codages/claire.csv:4:24: l’extrait « le vent souffle fort dehors » est introuvable dans E03 ; des mots d’un tour sont attendus, codage laissé de côté ; recopier le passage du texte"
        ], counted: ["  codages              5 sur 6 — 1 à corriger"]),
      Fault(
        testDescription: "offsets of other words", file: "codages/claire.csv", old: "E01;;;;", new: "E01;2;5;20;",
        problems: [
          "avertissement : codages/claire.csv:2:28: l’extrait « pour les gens du quartier numéro 1 » n’est pas aux positions 5-20 ; il est repris au tour 2, positions 46-80 ; corriger « tour », « debut » et « fin », ou les vider"
        ]),
      Fault(
        testDescription: "a row with too many values in the answers", file: "enquete/reponses.csv",
        old: "\"fr\";\"A2\";\"\"", new: "\"fr\";\"A2\";\"\";\"x\"",
        problems: [
          "ecarte : enquete/reponses.csv:3:44: la ligne a 7 valeurs ; l’en-tête en annonce 6 (enregistrement 3, octet 161) ; corriger cette ligne, qui n’est pas lue : un séparateur est peut-être hors des guillemets"
        ], counted: ["  réponses (enquete)   2 sur 3 — 1 à corriger"]),
      Fault(
        testDescription: "an answer the questionnaire does not have", file: "enquete/reponses.csv",
        old: "\"fr\";\"A2\"",
        new: "\"fr\";\"A9\"",
        problems: [
          "ecarte : enquete/reponses.csv:3:36: « A9 » n’est pas une réponse de « Q1 » ; elle compte comme manquante ; écrire « A1 » ?"
        ]),
    ]

  private func planted(_ faults: [Fault]) throws -> (folder: WorkFolder, pages: [String: Data], run: Run) {
    let folder = try WorkFolder(SmallStudy.files)
    try #require(try folder.produce().status == 0)
    let pages = try folder.files(in: "out")
    for fault in faults {
      if let old = fault.old {
        try folder.replace(in: fault.file, old, by: fault.new ?? "")
      } else {
        try folder.remove(fault.file)
      }
    }
    return (folder, pages, try folder.produce())
  }

  @Test(arguments: faults) func `a fault is told whole`(_ fault: Fault) throws {
    let (folder, pages, run) = try planted([fault])
    #expect(run.problems == fault.problems)
    #expect(run.status == (fault.blocks ? 1 : 0))
    #expect((try folder.files(in: "out") == pages) == fault.blocks)
    #expect(run.said.filter { $0.contains("à corriger") } == fault.counted)
    #expect(run.said.contains { $0.hasPrefix("Rien n’a été écrit") } == fault.blocks)
  }

  @Test func `a table that is not UTF-8 is read, and said`() throws {
    let folder = try WorkFolder(SmallStudy.files)
    let text = SmallStudy.organisations.replacing("’", with: "'")
    try folder.write("organisations.csv", bytes: try #require(text.data(using: .windowsCP1252)))
    let run = try folder.produce()
    #expect(run.status == 0)
    #expect(
      run.problems == [
        "avertissement : organisations.csv:2:18: l’octet E9 n’est pas de l’UTF-8 ; le fichier est lu en windows-1252, où c’est « é » ; vérifier les accents, puis enregistrer le fichier en UTF-8"
      ])
  }

  @Test(
    arguments: [
      ["a file that is missing", "a quotation mark never closed in a table", "an unknown code in a coding"],
      ["an unknown directive", "an unknown figure", "an unknown variable in a table", "words nobody said"],
    ])
  func `several faults are told in one run, by place`(names: [String]) throws {
    let faults = Self.faults.filter { names.contains($0.testDescription) }
    try #require(faults.count == names.count)
    let (folder, pages, run) = try planted(faults)
    let lines = faults.flatMap(\.problems)
    #expect(run.problems == lines.sorted { Self.place($0) < Self.place($1) })
    #expect(run.status == 1)
    #expect(try folder.files(in: "out") == pages)
  }

  /// File, line and column of a problem line.
  private static func place(_ line: String) -> (String, Int, Int) {
    let parts = line.drop { $0 != ":" }.dropFirst(2).split(separator: ":")
    func number(_ index: Int) -> Int { parts.indices.contains(index) ? Int(parts[index]) ?? 0 : 0 }
    return (String(parts[0]), number(1), number(2))
  }
}
