import Foundation
import Testing

@testable import recoupe

/// Tables counted while a large file is read, against the same file read whole.
struct StreamedCrossingTests {
  /// Large enough to be read by pieces; ASCII only, so that it is the same in every encoding of one byte.
  private static let survey: String = {
    var lines = ["sexe;sport;\"lieu; ville\";poids"]
    for row in 0..<9000 {
      let sex = row % 3 == 0 ? "Homme" : row % 91 == 0 ? "" : "\"Femme\""
      let sport = row % 7 < 3 ? "\"oui, \"\"beaucoup\"\"\"" : "non"
      lines.append("\(sex);\(sport);\(["Ixelles", "\"Saint\nGilles\"", "Jette"][row % 5 % 3]);\(row % 13),\(row % 10)")
    }
    return lines.joined(separator: "\r\n")
  }()

  @Test(arguments: [["--poids", "poids"], [], ["--poids", "poids", "--deux-a-deux"], ["--seuil", "2500"]])
  func `the tables are those of the file read whole`(options: [String]) throws {
    try TemporaryFolder.with(["a.csv": Self.survey]) { folder in
      let path = folder.path("a.csv")
      #expect(Self.survey.utf8.count > 1 << 17)
      for format in ["csv", "texte"] {
        let typed = ["croiser", "sexe,lieu; ville", "sport,sexe", "--donnees", path, "--format", format] + options
        let streamed = Run(typed)
        #expect(streamed.code == .done)
        // What is declared to be in another encoding is read whole.
        #expect(streamed == Run(typed + ["--encodage", "windows-1252"]))
      }
    }
  }

  /// Responses of LimeSurvey, with `submitdate` or without, cells absent and empty.
  private static func responses(isWhole: Bool) -> String {
    let names = ["id", isWhole ? "submitdate" : "note", "sexe", "sport", "poids"]
    var text = "<?xml version=\"1.0\"?>\n<document><LimeSurveyDocType>Responses</LimeSurveyDocType><responses><fields>"
    text += names.map { "<fieldname>\($0)</fieldname>" }.joined() + "</fields><rows>\n"
    for row in 0..<3000 {
      text += "<row><id>\(row)</id>"
      if row % 4 > 0 { text += "<\(names[1])>2024-01-\(10 + row % 20)</\(names[1])>" }
      text +=
        row % 9 == 0 ? "" : row % 7 == 0 ? "<sexe/>" : "<sexe><![CDATA[\(row % 3 == 0 ? "Homme" : "Femme")]]></sexe>"
      text += "<sport>\(row % 11 == 0 ? "N/A" : row % 5 < 3 ? "oui &amp; non" : "non")</sport>"
      text += "<poids>\(row % 13),\(row % 10)</poids></row>\n"
    }
    return text + "</rows></responses></document>"
  }

  @Test(arguments: [[], ["--poids", "poids"], ["--seuil", "800"]], [true, false])
  func `responses of LimeSurvey are counted as when they are read whole`(options: [String], isWhole: Bool) throws {
    try TemporaryFolder.with(["r.lsr": Self.responses(isWhole: isWhole)]) { folder in
      for format in ["csv", "texte"] {
        let typed = ["croiser", "sexe", "sport", "--donnees", folder.path("r.lsr"), "--format", format] + options
        let streamed = Run(typed)
        #expect(streamed.code == .done)
        #expect(streamed == Run(typed + ["--encodage", "utf-8"]))
      }
    }
  }

  @Test func `a ragged line far into the file is told, and the rest counted`() throws {
    try TemporaryFolder.with(["a.csv": Self.survey + "\r\nHomme;oui\r\nHomme;non;Jette;1,5\r\n"]) { folder in
      let path = folder.path("a.csv")
      let run = Run("croiser", "sexe", "sport", "--donnees", path)
      #expect(run == Run("croiser", "sexe", "sport", "--donnees", path, "--encodage", "windows-1252"))
      #expect(run.remarks.contains("la ligne a 2 valeurs ; l’en-tête en annonce 4 (enregistrement 9002, octet"))
    }
  }

  @Test func `as many variables are wanted on both sides, two by two`() throws {
    try TemporaryFolder.with(["a.csv": Fixtures.survey]) { folder in
      #expect(
        Run("croiser", "sexe,sport", "sexe", "--deux-a-deux", "--donnees", folder.path("a.csv"))
          == Run(
            remarks:
              "recoupe : --deux-a-deux a 2 variables en lignes et 1 en colonnes ; autant sont attendues ; nommer une variable en colonnes pour chacune en lignes, ou retirer --deux-a-deux\n",
            code: .badUse))
    }
  }
}
