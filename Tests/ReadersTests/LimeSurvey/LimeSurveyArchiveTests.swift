import Diagnostics
import Readers
import Survey
import Testing

@testable import SurveyFixtures

/// `.lsa` archives: the questionnaire and the responses in one file.
struct LimeSurveyArchiveTests {
  private static let questionnaire = Questionnaire(questions: [
    .init(code: "V", type: "Y"), .init(code: "P", type: "T", group: 2, relevance: "regexMatch('/Y/', V)"),
  ])

  private static let responses = """
    <?xml version="1.0" encoding="UTF-8"?>
    <document><LimeSurveyDocType>Responses</LimeSurveyDocType><DBVersion>638</DBVersion><responses>
    <fields><fieldname>id</fieldname><fieldname>submitdate</fieldname><fieldname>lastpage</fieldname>
    <fieldname>4242X1X10</fieldname><fieldname>4242X2X11</fieldname></fields>
    <rows><row><id>7</id><submitdate>2024-05-01 10:00:00</submitdate><lastpage>2</lastpage>
    <_4242X1X10>Y</_4242X1X10><_4242X2X11>pour voir</_4242X2X11></row>
    <row><id>9</id><submitdate>2024-05-01 11:00:00</submitdate><lastpage>2</lastpage><_4242X1X10>N</_4242X1X10></row>
    <row><id>10</id><submitdate>2024-05-01 12:00:00</submitdate><lastpage>2</lastpage><_4242X1X10>Y</_4242X1X10>
    <_4242X2X11/></row></rows></responses></document>
    """

  private static let timings = """
    <document><LimeSurveyDocType>Timings</LimeSurveyDocType><timings>
    <fields><fieldname>id</fieldname><fieldname>interviewtime</fieldname></fields>
    <rows><row><id>9</id><interviewtime>61.5</interviewtime><_4242X1time>20</_4242X1time><_4242X1X10time>11</_4242X1X10time></row>
    <row><id>7</id><interviewtime>30</interviewtime><_4242X1time>10</_4242X1time><_4242X1X10time>5</_4242X1X10time></row>
    </rows></timings></document>
    """

  private static let tokens = """
    <document><LimeSurveyDocType>Tokens</LimeSurveyDocType><tokens><rows><row><email>ana@exemple.be</email></row></rows></tokens></document>
    """

  private func archive(_ entries: [(String, String)], _ name: String = "enquete.lsa") -> SourceFile {
    ZipFixture(entries: entries.map { ZipFixture.Entry($0.0, $0.1) }).file(name)
  }

  private static let lss = String(decoding: questionnaire.modern.bytes, as: UTF8.self)

  @Test func `an archive is its responses with its questionnaire and times; its invitations are not read`() {
    let file = archive([
      ("survey_4242.lss", Self.lss), ("survey_4242_responses.lsr", Self.responses),
      ("survey_4242_tokens.lst", Self.tokens), ("survey_4242_timings.lsi", Self.timings),
    ])
    let reading = SurveyReader.read(data: file)
    #expect(
      reading.value?.dataset.lines == [
        "submitdate date: 2024-05-01T10:00:00 | 2024-05-01T11:00:00 | 2024-05-01T12:00:00",
        "lastpage nombre: 2.0 | 2.0 | 2.0", "interviewtime nombre: 30.0 | 61.5 | vide",
        "groupTime1 nombre: 10.0 | 20.0 | vide", "VTime nombre: 5.0 | 11.0 | vide",
        "V unique [Y N]: Y | N | Y", "P texte: « pour voir » | non posée | vide",
      ])
    #expect(reading.value?.dataset.caseNames == ["7", "9", "10"])
    #expect(reading.value?.description.format == "lsa")
    #expect(reading.value?.title.text() == "Essai")
    #expect(
      reading.problems.map { "\($0.severity.rawValue) \($0)" }.filter { !$0.contains("ne se calcule pas") } == [
        "avertissement enquete.lsa: « survey_4242_tokens.lst » contient les invitations (noms, adresses, codes d’accès) ; elles ne sont jamais lues ; garder cette archive dans l’équipe"
      ])
  }

  @Test func `an archive of a survey without responses gives its questionnaire`() {
    let reading = SurveyReader.read(data: archive([("survey_4242.lss", Self.lss)]))
    #expect(reading.value?.dataset.columns.map(\.variable.name) == ["V", "P"])
    #expect(reading.value?.dataset.caseCount == 0)
    #expect(
      reading.problems.map(\.description) == [
        "enquete.lsa: l’archive n’a pas de réponses (.lsr) ; seul le questionnaire est lu ; exporter à nouveau l’archive, l’enquête étant active"
      ])
  }

  @Test(arguments: [
    (
      entries: [("survey_4242_responses.lsr", responses)],
      told:
        "enquete.lsa: l’archive n’a pas de questionnaire (.lss) ; une archive d’enquête LimeSurvey en a un ; exporter à nouveau l’archive, l’enquête étant active"
    ),
    (
      entries: [("../survey.lss", lss)],
      told:
        "enquete.lsa: l’archive contient « ../survey.lss », un chemin qui sort de l’archive ; rien n’y est lu ; vérifier d’où vient ce fichier, et l’exporter à nouveau"
    ),
    (
      entries: [("survey.lss", "<document>"), ("r.lsr", responses)],
      told:
        "enquete.lsa!survey.lss:1:11: un élément s’ouvre et ne se ferme pas ; le fichier est peut-être coupé ; exporter à nouveau le fichier"
    ),
  ])
  func `an archive that cannot be read says why`(entries: [(String, String)], told: String) {
    let reading = SurveyReader.read(data: archive(entries))
    #expect(reading.value == nil)
    #expect(reading.problems.map(\.description) == [told])
    #expect(reading.problems.map(\.severity) == [.blocking])
  }
}
