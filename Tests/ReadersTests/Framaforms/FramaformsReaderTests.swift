import Diagnostics
import Readers
import Survey
import Testing

@testable import SurveyFixtures

/// Framaforms' three rows of headings, on a small fictional form.
struct FramaformsReaderTests {
  /// Rows of cells as Framaforms writes them: tabs, every cell between quotes.
  private func read(_ rows: [[String]]) -> Reading<SurveyExport?> {
    let width = rows.map(\.count).max() ?? 0
    let text = rows.map { row in
      (row + Array(repeating: "", count: width - row.count)).map { "\"\($0.replacing("\"", with: "\"\""))\"" }
        .joined(separator: "\t")
    }
    return SurveyReader.read(data: SourceFile("formulaire.tsv", text.joined(separator: "\n") + "\n"))
  }

  private static let own = [
    "Séquentiel", "SID", "Heure de soumission", "Heure de complétion", "Heure de modification", "Brouillon",
    "Adresse IP", "UID", "Nom d'utilisateur",
  ]

  private static func row(_ id: Int, draft: String = "0", _ cells: String...) -> [String] {
    ["\(id)", "9\(id)", "13/07/2021 - 10:34", "", "13/07/2021 - 10:36", draft, "10.0.0.1", "0", ""] + cells
  }

  private static let headings = [
    ["Fête des voisins"],
    ["Détails de la soumission"] + Array(repeating: "", count: 8)
      + ["", "Que ferez-vous ?", "", "", "", "", "Que pensez-vous de…", "", "", ""],
    own + [
      "Votre quartier", "Cuisiner", "Jouer", "Ranger", "Veuillez préciser", "Quel est votre degré d’envie ?",
      "La place", "L’heure", "Pourquoi ?", "Pourquoi ?",
    ],
  ]

  @Test func `a multiple choice ends where the cells are no longer ticks, a grid where the scale changes`() {
    let reading = read(
      Self.headings + [
        Self.row(1, "Nord", "X", "", "", "des crêpes", "Fort", "Bien", "Bof", "trop tôt", "si"),
        Self.row(2, "Sud", "X", "X", "", "", "Faible", "Bof", "Bien", "", ""),
        Self.row(3, draft: "1", "Nord", "", "", "", "", "", "", "", "", ""),
        Self.row(4, draft: "1", "", "", "", "", "", "", "", "", "", ""),
      ])
    #expect(
      reading.value?.dataset.answerLines == [
        "Votre quartier unique [Nord Sud]: Nord | Sud | Nord | vide",
        "Que ferez-vous ? multiple [Cuisiner Jouer Ranger]: Cuisiner | Cuisiner+Jouer | vide | vide",
        "Que ferez-vous ? [Veuillez préciser] texte: « des crêpes » | vide | vide | vide",
        "Quel est votre degré d’envie ? unique [Fort Faible]: Fort | Faible | vide | vide",
        "Que pensez-vous de… [La place] unique [Bien Bof]: Bien | Bof | vide | vide",
        "Que pensez-vous de… [L’heure] unique [Bof Bien]: Bof | Bien | vide | vide",
        "Que pensez-vous de… [L’heure] [Pourquoi ?] texte: « trop tôt » | vide | vide | vide",
        "Que pensez-vous de… [L’heure] [Pourquoi ?]_2 texte: « si » | vide | vide | vide",
      ])
    #expect(reading.value?.dataset.completions == [.complete, .complete, .partial, .ghost])
    #expect(reading.value?.dataset.caseNames == ["91", "92", "93", "94"])
    #expect(reading.value?.title.text() == "Fête des voisins")
    #expect(reading.value?.description.headerRows == 3)
    #expect(
      reading.problems.map(\.description) == [
        "formulaire.tsv:3: « Ranger » : rien dans ces colonnes, à la suite des options de « Que ferez-vous ? » ; elles sont prises pour des options jamais cochées ; vérifier qu’aucune n’est une question à part"
      ])
  }

  @Test func `dates are read and addresses are personal`() {
    let dataset = read(Self.headings + [Self.row(1, "Nord", "X")]).value?.dataset
    #expect(dataset?.lines.first == "Heure de soumission date: 2021-07-13T10:34:00")
    #expect(
      dataset?.columns.filter(\.variable.isPersonal).map(\.variable.name) == ["Adresse IP", "UID", "Nom d'utilisateur"])
  }

  @Test func `the later Webform has one row of headings, with options after a colon or joined`() {
    let text = """
      "Serial number","Submission ID","Submission URI",Created,Completed,Changed,"Is draft","Current page","Remote IP address","Submitted by: ID",Language,Quartier,"Activités: Cuisiner","Activités: Jouer",Jours
      2,12,/node/3,"2024-05-01 10:00","2024-05-01 10:05","2024-05-01 10:05",No,,10.0.0.1,0,fr,Nord,X,X,Lundi;Mardi
      1,11,/node/3,"2024-05-01 09:00",,"2024-05-01 09:05",Yes,,10.0.0.2,0,fr,Sud,,X,Mardi

      """
    let reading = SurveyReader.read(data: SourceFile("webform.csv", text))
    #expect(reading.value?.description.tool == "Framaforms")
    #expect(
      reading.value?.dataset.answerLines == [
        "Quartier unique [Nord Sud]: Nord | Sud",
        "Activités multiple [Cuisiner Jouer]: Cuisiner+Jouer | Jouer",
        "Jours multiple [Lundi Mardi]: Lundi+Mardi | Mardi",
      ])
    #expect(reading.value?.dataset.completions == [.complete, .partial])
    #expect(reading.problems == [])
  }
}
