import Diagnostics
import Readers
import Survey
import Testing

@testable import SurveyFixtures

/// Google Forms and Microsoft Forms, on small fictional forms.
struct FormReadersTests {
  private func lines(_ text: String) -> [String]? {
    SurveyReader.read(data: SourceFile("f.csv", text)).value?.dataset.lines
  }

  @Test func `Google puts several options in one cell, between commas or semicolons`() {
    let commas = """
      Horodateur,Venez-vous ?,Que faites-vous ?,Avis [La place],Remarques
      29/07/2026 15:08:24,Oui,"Cuisiner, Jouer",Bien,"bravo, merci"
      30/07/2026 15:08:24,Non,Jouer,Bof,il pleut
      31/07/2026 15:08:24,Oui,Cuisiner,Bien,"trop tard, hélas"

      """
    let expected = [
      "Venez-vous ? unique [Oui Non]: Oui | Non | Oui",
      "Que faites-vous ? multiple [Cuisiner Jouer]: Cuisiner+Jouer | Jouer | Cuisiner",
      "Avis [La place] unique [Bien Bof]: Bien | Bof | Bien",
    ]
    #expect(lines(commas)?.dropFirst().prefix(3) == expected[...])
    #expect(lines(commas)?.last == "Remarques texte: « bravo, merci » | « il pleut » | « trop tard, hélas »")
    #expect(lines(commas)?.first == "Horodateur date: 2026-07-29T15:08:24 | 2026-07-30T15:08:24 | 2026-07-31T15:08:24")
    let semicolons = commas.replacing("Cuisiner, Jouer", with: "Cuisiner;Jouer")
      .replacing("29/07/2026 15:08:24", with: "2026/07/29 3:08:24 PM UTC+3")
    #expect(lines(semicolons)?.dropFirst().prefix(3) == expected[...])
    #expect(lines(semicolons)?.first?.hasPrefix("Horodateur date: 2026-07-29T15:08:24 | 2026-07-30") == true)
  }

  @Test func `an option with a comma in it stays whole, and it is said`() {
    let reading = SurveyReader.read(
      data: SourceFile(
        "f.csv",
        """
        Timestamp,Quand ?
        7/29/2026 15:08:24,"Le soir, après souper, Le midi"
        7/29/2026 15:09:24,"Le soir, après souper"
        7/29/2026 15:10:24,Le midi
        """))
    #expect(
      reading.value?.dataset.lines.last
        == "Quand ? multiple [Le soir, après souper Le midi]: Le soir, après souper+Le midi | Le soir, après souper | Le midi"
    )
    #expect(
      reading.problems.map(\.description) == [
        "f.csv:2:20: « Le soir, après souper » est lu comme une seule option de « Quand ? », virgule comprise : ses deux moitiés vont toujours ensemble ; vérifier le questionnaire"
      ])
  }

  @Test func `Microsoft ends each list with a semicolon, and full lists in several orders are a ranking`() {
    let text = """
      ID,Heure de début,Heure de fin,Adresse de messagerie,Nom,Venez-vous ?\u{A0},Que faites-vous ?,Classez,Nom
      1,2026-07-29 10:00:00,2026-07-29 10:01:00,anonymous,,Oui,Cuisiner;Jouer;,A;B;C;,Rue
      2,2026-07-29 11:00:00,2026-07-29 11:01:00,anonymous,,Non,Jouer;,C;A;B;,Place

      """
    let reading = SurveyReader.read(data: SourceFile("f.csv", text))
    #expect(reading.value?.dataset.caseNames == ["1", "2"])
    #expect(
      reading.value?.dataset.answerLines == [
        "Venez-vous ? unique [Oui Non]: Oui | Non",
        "Que faites-vous ? multiple [Cuisiner Jouer]: Cuisiner+Jouer | Jouer",
        "Classez classement [A B C]: A>B>C | C>A>B", "Nom_2 unique [Rue Place]: Rue | Place",
      ])
    #expect(
      reading.value?.dataset.columns.filter(\.variable.isPersonal).map(\.variable.name)
        == ["Adresse de messagerie", "Nom"])
    #expect(reading.problems == [])
  }

  @Test func `dates that may be read two ways are told`() {
    let text = "Timestamp,Q\n7/8/2026 15:08:24,a\n"
    let reading = SurveyReader.read(data: SourceFile("f.csv", text))
    #expect(reading.value?.dataset.lines.first == "Timestamp date: 2026-07-08T15:08:24")
    #expect(
      reading.problems.map(\.message) == [
        "les dates de « Timestamp » peuvent se lire de deux façons ; elles sont lues mois/jour"
      ])
  }

  @Test func `a record of another width is left out with its place, headings alone are said`() {
    let reading = SurveyReader.read(data: SourceFile("f.csv", "Timestamp,Q,R\n7/28/2026 1:00,a\n"))
    #expect(reading.value?.dataset.caseCount == 0)
    #expect(
      reading.problems.map(\.message) == [
        "la ligne a 2 valeurs ; l’en-tête en annonce 3 (enregistrement 2, octet 15)",
        "le fichier n’a que ses lignes d’en-têtes ; aucune réponse à lire",
      ])
  }

  @Test func `ragged records are told by record, line, column and byte of the file`() {
    let text = "Horodateur,Âge\n28/07/2026 01:00:00,\"à\nb\"\n28/07/2026 02:00:00\n\n28/07/2026 03:00:00,é,,x\n"
    let reading = SurveyReader.read(data: SourceFile("f.csv", text))
    #expect(reading.value?.unreadCount == 2)
    #expect(
      reading.problems.filter { $0.message.contains("valeurs") }.map { "\($0.place) \($0.message)" } == [
        "f.csv:4:1 la ligne a 1 valeurs ; l’en-tête en annonce 2 (enregistrement 3, octet 44)",
        "f.csv:6:24 la ligne a 4 valeurs ; l’en-tête en annonce 2 (enregistrement 4, octet 89)",
      ])
  }

  @Test func `a workbook of Microsoft Forms or SurveyMonkey is read as the same rows of a CSV`() {
    let microsoft = [
      ["ID", "Start time", "Completion time", "Email", "Name", "Venez-vous ?", "Que faites-vous ?"],
      ["1", "2026-07-29 10:00:00", "2026-07-29 10:01:00", "anonymous", "", "Oui", "Cuisiner;Jouer;"],
      ["2", "2026-07-29 11:00:00", "2026-07-29 11:01:00", "anonymous", "", "Non", "Jouer;"],
    ]
    let monkey = [
      ["Respondent ID", "Collector ID", "Que faites-vous ?", "", "Encore ?"],
      ["", "", "Cuisiner", "Jouer", "Response"],
      ["31", "7", "Cuisiner", "Jouer", "Oui"], ["32", "7", "", "Jouer", "Non"],
    ]
    for rows in [microsoft, monkey] {
      let text = rows.map { $0.joined(separator: ",") }.joined(separator: "\n")
      let table = SurveyReader.read(data: SourceFile("f.csv", text))
      let sheet = SurveyReader.read(data: ExcelFixture((name: "F", rows: rows)).file("f.xlsx"))
      #expect(table.value != nil)
      #expect(sheet.value?.dataset == table.value?.dataset)
      #expect(sheet.value?.description.format == "xlsx")
      #expect(sheet.problems == [])
    }
  }
}
