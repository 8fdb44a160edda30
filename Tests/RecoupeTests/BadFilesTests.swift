import Foundation
import Readers
import Testing

@testable import SurveyFixtures
@testable import recoupe

/// Files that are cut, empty, outsized, mixed or mislabelled, through `examiner`: the whole of what is said, and how it ends.
struct BadFilesTests {
  struct Case: CustomTestStringConvertible {
    var name: String
    var bytes: [UInt8]
    /// After the file's path.
    var told: [String]
    var code = ExitCode.studyProblems
    /// A file that ends the command is « bloquant », but for titles alone: a study may have a survey just opened.
    var severity: String

    init(
      _ name: String, _ bytes: [UInt8], _ told: [String], _ code: ExitCode = .studyProblems, severity: String? = nil
    ) {
      (self.name, self.bytes, self.told, self.code) = (name, bytes, told, code)
      self.severity = severity ?? (code == .done ? "avertissement" : "bloquant")
    }

    init(
      _ name: String, _ text: String, _ told: [String], _ code: ExitCode = .studyProblems, severity: String? = nil
    ) {
      self.init(name, Array(text.utf8), told, code, severity: severity)
    }

    var testDescription: String { name }
  }

  private static let empty =
    ": le fichier est vide ; une ligne d’en-têtes puis une ligne par réponse sont attendues ; exporter à nouveau les réponses"
  private static let workbook = ExcelFixture(("F", [["a", "b"], ["1", "x"], ["2", "y"]])).file().bytes
  private static let mixed = Array("nom;avis\né;oui\nà;non\nê;oui\n".utf8) + [0xE9] + Array(";non\n".utf8)
  private static let longHeader =
    "\(String(repeating: "Que pensez-vous de ce lieu ? ", count: 1600));avis\nA;oui\nB;non\n"
  private static let wide =
    (0..<5000).map { "q\($0)" }.joined(separator: ";") + "\n"
    + Array(repeating: "1", count: 5000).joined(separator: ";")

  static let cases = [
    Case("vide.csv", "", [empty]),
    Case("lignes.csv", "\n\n", [empty]),
    Case(
      "titres.csv", "nom;avis\n",
      [":1: le fichier n’a que sa ligne d’en-têtes ; aucune réponse à lire ; exporter aussi les réponses"],
      severity: "avertissement"),
    Case(
      "coupe.csv", "nom;avis\nA;oui\nB;\"il fai",
      [
        ":3:3: un guillemet s’ouvre ici et ne se ferme jamais ; rien n’est lu de cette ligne à la fin (ligne 3) (enregistrement 3, octet 18) ; fermer ce guillemet, ou le doubler s’il fait partie du texte"
      ]),
    Case(
      "coupe.xlsx", Array(workbook.prefix(workbook.count / 2)),
      [
        ": ce n’est pas une archive zip, ou sa fin manque ; un .xlsx, un .ods, un .docx, un .odt ou un .qdpx en est une ; exporter ou enregistrer à nouveau le fichier"
      ]),
    Case(
      "coupe.lsr",
      "<document><LimeSurveyDocType>Responses</LimeSurveyDocType><responses>\n<fields><fieldname>id</fieldname><fieldname>submitdate</fieldname></fields><rows><row><id><![CDATA[1]]></id></row><row><id><![CDATA[2",
      [
        ":2:133: un élément s’ouvre et ne se ferme pas ; le fichier est peut-être coupé ; exporter à nouveau le fichier"
      ]),
    Case(
      "melange.csv", mixed,
      [
        ":5:1: l’octet E9 n’est pas de l’UTF-8, que le reste du fichier est ; il est gardé comme « é » ; vérifier ce caractère"
      ], .done),
    Case("entete.csv", longHeader, [], .done),
    Case("large.csv", wide, [], .done),
    Case(
      "export.sav", "nom;avis\nA;oui\n",
      [
        ": le fichier ne commence pas par « $FL2 » ou « $FL3 » ; un fichier SPSS (.sav, .zsav) est attendu ; vérifier que c’est le bon fichier"
      ]),
    Case(
      "export.csv", "<!DOCTYPE html><html><body>Connexion</body></html>",
      [
        ":1: c’est une page web, pas un export ; le site demandait sans doute de s’identifier ; exporter à nouveau, une fois identifié ; si un tableur l’ouvre, l’y enregistrer en .xlsx"
      ]),
    Case("classeur.csv", workbook, [], .done),
    Case("table.xlsx", "a;b\n1;x\n2;y\n", [], .done),
    Case(
      "export.json", "[{\"nom\": \"A\"}]",
      [
        ": c’est du JSON ; une table de réponses (.csv, .xlsx) ou un questionnaire est attendu ; exporter en CSV depuis l’outil d’enquête"
      ]),
    Case(
      "Project.xsd", "<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\"/>",
      [
        ": c’est un schéma XML (.xsd), qui dit comment un fichier s’écrit et ne contient rien d’autre ; un export ou une transcription est attendu ; nommer le fichier écrit selon ce schéma"
      ]),
    Case(
      "export.csv.gz", [0x1F, 0x8B, 8, 0, 0, 0, 0, 0],
      [
        ": c’est une archive compressée ; un export d’enquête est attendu ; la décompresser, et nommer le fichier qui s’y trouve"
      ]),
    Case(
      "export.pdf", "%PDF-1.7",
      [": c’est un PDF ; un fichier texte (.csv, .lss, .txt) est attendu ; demander l’export d’où il vient"]),
  ]

  @Test
  func `a table of titles alone gives no table to croiser`() throws {
    try TemporaryFolder.with(["titres.csv": "nom;avis\n"]) { folder in
      let path = folder.path("titres.csv")
      let run = Run("croiser", "nom", "avis", "--donnees", path)
      #expect(run.code == .studyProblems)
      #expect(run.output == "")
      #expect(
        run.remarks
          == "avertissement : \(path):1: le fichier n’a que sa ligne d’en-têtes ; aucune réponse à lire ; exporter aussi les réponses\n"
      )
    }
  }

  @Test(arguments: cases)
  func `a bad file is told in French, with its place and the remedy`(given: Case) throws {
    try TemporaryFolder.with([:]) { folder in
      let path = folder.path(given.name)
      try Data(given.bytes).write(to: URL(fileURLWithPath: path))
      let run = Run("examiner", path)
      #expect(run.code == given.code)
      let lines = (run.output + run.remarks).split(separator: "\n").map(String.init)
      let told = lines.filter { $0.hasPrefix("bloquant") || $0.hasPrefix("avertissement") || $0.hasPrefix("ecarte") }
      #expect(Set(told) == Set(given.told.map { "\(given.severity) : \(path)\($0)" }))
    }
  }
}
