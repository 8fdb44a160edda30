import Foundation
import Testing

struct DutchTests {
  @Test func `the shipped study is said in Dutch, and what is not is told`() throws {
    let folder = try WorkFolder.corpus()
    let run = try folder.produce("--langue", "nl")
    #expect(run.status == 0)
    #expect(run.problems == [])
    let sheet = try folder.read("out-nl/diffusion/ateliers/atelier-A4-fiche.html")
    for words in [
      "<html lang=\"nl\">", "Wat het onderzoek zegt", "Schaalvoordelen of financiële winst",
      "Een meerkost (<span class=\"chiffre\">15 organisaties op 25</span>) wordt vaker vastgesteld dan een besparing",
      "De notities blijven anoniem; er wordt niets opgenomen.", "<blockquote lang=\"fr\">",
    ] {
      #expect(sheet.contains(words), "\(words)")
    }
    let report = try folder.read("out-nl/diffusion/synthese.md")
    #expect(report.contains("Figuur\u{A0}1"))
    #expect(!report.contains("‹"))
    #expect(
      report.contains(
        "een meerkost wordt vastgesteld bij 15 organisaties op 25, een besparing bij 8 organisaties op 25")
    )
  }

  /// The titles of boxes apart, which are words.
  @Test func `the report in Dutch asks for the same figures, under the same conditions, as the one in French`() throws {
    let folder = try WorkFolder.corpus()
    let (french, dutch) = (try folder.read("etude/textes/synthese.md"), try folder.read("etude/textes/synthese.nl.md"))
    let directives = { (text: String) in
      text.matches(of: /{{([^}]*)}}/).map { String($0.output.1) }.filter { !$0.hasPrefix("encadre") }.sorted()
    }
    #expect(directives(dutch) == directives(french))
  }

  @Test func `a report that has no Dutch of its own is said, and the general one stands in for it`() throws {
    let folder = try WorkFolder.corpus()
    try folder.remove("textes/synthese.nl.md")
    let run = try folder.produce("--langue", "nl")
    #expect(
      run.problems.contains(
        "avertissement : textes/synthese.md: ce texte n’a pas de version « nl » ; le texte général paraît à sa place ; écrire « textes/synthese.nl.md »"
      ))
  }

  @Test func `a text without its Dutch stays French, is counted, and listed to be filled in`() throws {
    let folder = try WorkFolder.corpus()
    try folder.replace(in: "traductions.csv", "\nLunch;Lunch\n", by: "\n")
    let run = try folder.produce("--langue", "nl")
    #expect(
      run.problems.last { $0.hasPrefix("avertissement : traductions.csv") }
        == "avertissement : traductions.csv: 1 texte de l’étude, dont « Lunch », sans version « nl » ; en français sur les pages ; remplir interne/a-traduire.nl.csv et en recopier les lignes dans traductions.csv"
    )
    #expect(try folder.read("out-nl/interne/a-traduire.nl.csv") == "\u{FEFF}fr;nl\r\nLunch;\r\n")
  }

  @Test func `levels taken as one are said in Dutch, or listed`() throws {
    let folder = try WorkFolder.corpus()
    try folder.replace(in: "traductions.csv", "\nRisques pour les publics;Risico’s voor het publiek\n", by: "\n")
    _ = try folder.produce("--langue", "nl")
    #expect(try folder.read("out-nl/interne/a-traduire.nl.csv") == "\u{FEFF}fr;nl\r\nRisques pour les publics;\r\n")
    let report = try folder.read("out-nl/diffusion/synthese.md")
    #expect(report.contains("| Opgelegd model of verloren controle |"))
  }

  @Test func `a language the study does not declare, or the tool does not print, is refused`() throws {
    let folder = try WorkFolder(SmallStudy.files)
    let undeclared = try folder.produce("--langue", "nl")
    #expect(undeclared.status == 1)
    #expect(
      undeclared.problems.contains {
        $0.hasPrefix("bloquant : etude.yaml: la langue « nl » n’est pas dans « langues »")
      })
    #expect(try folder.produce("--langue", "de").status == 2)
  }
}
