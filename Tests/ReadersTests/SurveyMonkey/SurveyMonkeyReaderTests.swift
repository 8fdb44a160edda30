import Readers
import Survey
import Testing

@testable import SurveyFixtures

/// SurveyMonkey's two rows of headings, on a small fictional survey.
struct SurveyMonkeyReaderTests {
  private static let text = """
    Respondent ID,Collector ID,Start Date,End Date,IP Address,Email Address,First Name,Last Name,Custom Data 1,Venez-vous ?,Que faites-vous ?<br>,,,Classez,,Votre avis,,Pourquoi ?
    ,,,,,,,,,Response,Cuisiner,Jouer,Autre (précisez),La place,L’heure,Le lieu,Le prix,Open-Ended Response
    31,7,10/31/2014 9:45,10/31/2014 9:50,10.0.0.1,,,,,Oui,Cuisiner,,lire,1,2,Bien,Bof,pour voir
    32,7,11/01/2014 12:05 AM,11/01/2014 1:00 PM,10.0.0.2,,,,,Non,Cuisiner,Jouer,,2,1,Bof,Bien,
    33,7,11/02/2014 9:45,11/02/2014 9:50,10.0.0.3,,,,,,Not selected,Not selected,,,,,,

    """

  @Test func `options repeat their heading, ranks are numbers, a matrix has one row a column`() {
    let reading = SurveyReader.read(data: SourceFile("s.csv", Self.text))
    #expect(reading.value?.description.tool == "SurveyMonkey")
    #expect(reading.value?.dataset.caseNames == ["31", "32", "33"])
    #expect(
      reading.value?.dataset.answerLines == [
        "Venez-vous ? unique [Oui Non]: Oui | Non | vide",
        "Que faites-vous ? multiple [Cuisiner Jouer Autre (précisez)]: Cuisiner+Autre (précisez) | Cuisiner+Jouer | vide",
        "Que faites-vous ? [Autre (précisez)] texte: « lire » | vide | vide",
        "Classez classement [La place L’heure]: La place>L’heure | L’heure>La place | vide",
        "Votre avis [Le lieu] unique [Bien Bof]: Bien | Bof | vide",
        "Votre avis [Le prix] unique [Bof Bien]: Bof | Bien | vide",
        "Pourquoi ? unique [pour voir]: pour voir | vide | vide",
      ])
    #expect(reading.problems == [])
  }

  @Test func `dates put the month first where a day shows it, and people are personal`() {
    let dataset = SurveyReader.read(data: SourceFile("s.csv", Self.text)).value?.dataset
    #expect(
      dataset?.lines.first { $0.hasPrefix("Start Date") }
        == "Start Date date: 2014-10-31T09:45:00 | 2014-11-01T00:05:00 | 2014-11-02T09:45:00")
    #expect(
      dataset?.columns.filter(\.variable.isPersonal).map(\.variable.name)
        == ["IP Address", "Email Address", "First Name", "Last Name", "Custom Data 1"])
  }
}
