import Foundation
import Readers
import Testing

@testable import SurveyFixtures
@testable import recoupe

struct ExaminerTests {
  @Test func `an export is shown variable by variable, what looks personal pointed out`() throws {
    try TemporaryFolder.with(["enquete.csv": Fixtures.survey]) { folder in
      let path = folder.path("enquete.csv")
      #expect(
        Run("examiner", path)
          == Run(
            output: """
              \(path)
                outil      CSV, csv
                encodage   UTF-8 sans BOM, séparateur « ; », 1 ligne d’en-tête
                réponses   36
                variables  5

                variable  type    répondu  vide  non posée  libellé
                numero    texte        36     0          0
                sexe      unique       36     0          0
                  Femme                21
                  Homme                15
                sport     unique       34     2          0
                  oui                  19
                  non                  15
                age       nombre       34     2          0
                courriel  texte         3    33          0

                À déclarer « personnel: oui » dans l’étude, si c’est bien cela :
                  courriel : adresse électronique

              """, code: .done))
    }
  }

  @Test func `encoding and separator can be told, and are shown`() throws {
    try TemporaryFolder.with(["a.csv": "a;b|c\n1;2|3\n4;5|6\n"]) { folder in
      let path = folder.path("a.csv")
      func line(_ arguments: String...) -> String? {
        let output = Run(["examiner", path] + arguments).output
        return output.split(separator: "\n").first { $0.contains("encodage") }.map(String.init)
      }
      #expect(line() == "  encodage   UTF-8 sans BOM, séparateur « ; », 1 ligne d’en-tête")
      #expect(
        line("--separateur", "|", "--encodage", "macroman")
          == "  encodage   MacRoman sans BOM, séparateur « | », 1 ligne d’en-tête")
      #expect(
        Run("examiner", path, "--encodage", "latin")
          == Run(
            remarks:
              "recoupe : l’encodage « latin » n’est pas connu ; choisir parmi « UTF-8 », « UTF-16LE », « UTF-16BE », « windows-1252 », « ISO-8859-15 », « MacRoman »\n",
            code: .badUse))
      #expect(
        Run("croiser", "a", "--donnees", path, "--separateur", ";;")
          == Run(
            remarks:
              "recoupe : le séparateur est « ;; » ; un seul signe est attendu ; écrire --separateur ';', ',', '|' ou tabulation\n",
            code: .badUse))
    }
  }

  @Test func `a transcript is shown speaker by speaker`() throws {
    try TemporaryFolder.with(["E1.txt": Fixtures.interview]) { folder in
      let path = folder.path("E1.txt")
      #expect(
        Run("examiner", path, width: 60)
          == Run(
            output: """
              \(path)
                nature    transcription d’entretien
                encodage  UTF-8 sans BOM
                tours     4, 20 mots

                locuteur  tours  mots
                E             2     6
                R1            2    14

                premiers tours
                1  E   Comment cela a-t-il commencé ?
                2  R1  Par une camionnette, partagée entre trois maisons.
                3  E   Et maintenant ?
                4  R1  Maintenant on partage tout, même la cuisine.

              """, code: .done))
    }
  }

  @Test func `one file is one object, several are an array, and what is unreadable stands in it`() throws {
    try TemporaryFolder.with(["a.csv": "sexe\nF\nH\nF\n"]) { folder in
      let object = """
        {
          "fichier": "\(folder.path("a.csv"))",
          "outil": "CSV",
          "format": "csv",
          "encodage": "UTF-8",
          "bom": false,
          "separateur": null,
          "lignes_entete": 1,
          "langues": [],
          "reponses": 3,
          "completes": 3,
          "partielles": 0,
          "fantomes": 0,
          "variables": [
            {
              "nom": "sexe",
              "libelle": {},
              "type": "unique",
              "categories": [
                {
                  "code": "F",
                  "libelle": {},
                  "effectif": 2
                },
                {
                  "code": "H",
                  "libelle": {},
                  "effectif": 1
                }
              ],
              "repondu": 3,
              "vide": 0,
              "non_posee": 0
            }
          ],
          "problemes": []
        }

        """
      #expect(Run("examiner", folder.path("a.csv"), "--format", "json").output == object)
      let both = Run("examiner", folder.path("a.csv"), folder.path("b.csv"), "--format", "json")
      #expect(both.output.hasPrefix("[\n  {\n    \"fichier\": \"\(folder.path("a.csv"))\""))
      #expect(both.output.contains("\"fichier\": \"\(folder.path("b.csv"))\",\n    \"problemes\": [\n"))
      #expect(both.code == .studyProblems)
    }
  }

  @Test func `the values SPSS declares missing are shown under their question, with their labels and counts`() throws {
    let fixture = SPSSFixture(
      variables: [.init(name: "V", label: Array("Venez-vous ?".utf8), missing: [8, 9])],
      rows: [1, 2, 1, 9, 9, 8].map { [.number($0)] },
      labels: [(of: [0], values: [(1, "Oui"), (2, "Non"), (8, "Ne sait pas"), (9, "Refus")])])
    try TemporaryFolder.with([:]) { folder in
      let path = folder.path("v.sav")
      try Data(fixture.file().bytes).write(to: URL(fileURLWithPath: path))
      #expect(
        Run("examiner", path)
          == Run(
            output: """
              \(path)
                outil      SPSS, sav
                titre      Recit fictif
                encodage   UTF-8 sans BOM
                réponses   6
                variables  1

                variable  type      répondu  vide  non posée  libellé
                V         unique          3     3          0  Venez-vous ?
                  1                       2                   Oui
                  2                       1                   Non
                  8       manquant              1             Ne sait pas
                  9       manquant              2             Refus

              """, code: .done))
    }
  }

  @Test func `subtitles in which nobody is named are told, exit 1`() throws {
    try TemporaryFolder.with(["a.srt": "1\n00:00:01,000 --> 00:00:02,000\nBonjour\n"]) { folder in
      let path = folder.path("a.srt")
      let run = Run("examiner", path)
      #expect(run.code == .studyProblems)
      #expect(run.output == "")
      #expect(
        run.remarks
          == "ecarte : \(path): aucun sous-titre ne dit qui parle ; « E : » ou « R1 : » est attendu devant les paroles ; écrire « R1: » devant les paroles, ou transcrire à nouveau en demandant les locuteurs\n"
      )
    }
  }

  @Test func `every file that cannot be read is told, exit 1`() throws {
    try TemporaryFolder.with(["reponses.csv": "a\n1\n", "classeur.xlsx": "PK\u{3}\u{4}zip"]) { folder in
      let paths = ["reponse.csv", "absent.lss", "classeur.xlsx", ""].map(folder.path)
      let expected = "un export d’enquête, un questionnaire ou une transcription est attendu"
      #expect(
        Run(["examiner"] + paths)
          == Run(
            remarks: """
              bloquant : \(paths[3]): c’est un dossier ; \(expected) ; nommer un fichier de ce dossier
              bloquant : \(paths[1]): ce fichier n’existe pas ; \(expected) ; vérifier le nom et le dossier
              bloquant : \(paths[2]): ce n’est pas une archive zip, ou sa fin manque ; un .xlsx, un .ods, un .docx, un .odt ou un .qdpx en est une ; exporter ou enregistrer à nouveau le fichier
              bloquant : \(paths[0]): ce fichier n’existe pas ; \(expected) ; écrire « reponses.csv » ?

              """, code: .studyProblems))
    }
  }

  @Test(arguments: [
    ("courriel,x\nana@exemple.be,1\nbo@exemple.be,2\n", ["courriel : adresse électronique"]),
    ("x\n0470 12 34 56\n+32 470 65 43 21\n", ["x : téléphone"]),
    ("x\n0123.456.789\nBE 0987.654.321\n", ["x : numéro d’entreprise"]),
    ("x\n85.07.30-033.29\n00.01.02-123.45\n", ["x : numéro national"]),
    ("Prénom\nAnna\nBo\nCyril\n", ["Prénom : nom"]),
    ("A qui s'adresse le service\nAux familles du quartier\nAux personnes âgées\nAux jeunes\n", []),
    ("nombre\n1\n2\n3\n", []),
  ])
  func `a column looks personal by its values, else by its name`(csv: String, told: [String]) throws {
    try TemporaryFolder.with(["a.csv": csv]) { folder in
      let output = Run("examiner", folder.path("a.csv")).output
      let parts = output.components(separatedBy: "c’est bien cela :\n")
      let lines = parts.count == 1 ? [] : parts[1].split(separator: "\n").map { String($0.drop { $0 == " " }) }
      #expect(lines == told)
    }
  }
}
