import Diagnostics
import Readers
import Survey
import Testing

@testable import SurveyFixtures

/// Qualtrics' two and three rows of headings, on a small fictional survey.
struct QualtricsReaderTests {
  private static let text = """
    StartDate,Status,Finished,ResponseId,DistributionChannel,Q1,Q2_1,Q2_3,Q2_3_TEXT,Q3,Q4_1,Q4_2,Q1
    Anfangsdatum,Antworttyp,Abgeschlossen,Antwort-ID,Kanal,"Venez-vous
    souvent ?",Que faites-vous ? - Cuisiner,Que faites-vous ? - Autre,Que faites-vous ? - Autre - Text,Quels jours ?,Avis - La place,Avis - L’heure,Encore ?
    {'ImportId': 'startDate'},{'ImportId': 'status'},{'ImportId': 'finished'},{'ImportId': '_recordId'},{'ImportId': 'distributionChannel'},{'ImportId': 'QID1'},{'ImportId': 'QID2-1'},{'ImportId': 'QID2-9'},{'ImportId': 'QID2-9-TEXT'},{'ImportId': 'QID3'},{'ImportId': 'QID4-1'},{'ImportId': 'QID4-2'},{'ImportId': 'QID5'}
    2024-05-01 10:00:00,0,1,R_a,anonymous,1,1,,,"1,2,3",4,5,2
    2024-05-01 10:00:00,0,1,R_b,anonymous,2,1,1,lire,2,5,5,1
    2024-05-01 10:00:00,1,1,R_essai,preview,2,1,1,xx,2,5,5,1
    2024-05-01 10:00:00,0,0,R_c,anonymous,2,,,,,,,

    """

  @Test func `headings may hold line ends, Python quotes, another language and twice the same tag`() {
    let reading = SurveyReader.read(data: SourceFile("q.csv", Self.text))
    #expect(
      reading.value?.dataset.answerLines == [
        "Q1 unique [1 2]: 1 | 2 | 2", "Q2 multiple [1 3]: 1 | 1+3 | vide", "Q2_3_TEXT texte: vide | « lire » | vide",
        "Q3 multiple [1 2 3]: 1+2+3 | 2 | vide", "Q4_1 unique [4 5]: 4 | 5 | vide", "Q4_2 unique [5]: 5 | 5 | vide",
        "Q1_2 unique [1 2]: 2 | 1 | vide",
      ])
    #expect(reading.value?.dataset.caseNames == ["R_a", "R_b", "R_c"])
    #expect(reading.value?.dataset.completions == [.complete, .complete, .partial])
    let column = reading.value?.dataset.column(named: "Q2")
    #expect(column?.variable.label.text() == "Que faites-vous ?")
    #expect(column?.variable.categories.map { $0.label.text() } == ["Cuisiner", "Autre"])
    #expect(reading.value?.dataset.column(named: "Q1")?.variable.label.text() == "Venez-vous souvent ?")
  }

  @Test func `previews and tests are left out and told`() {
    #expect(
      SurveyReader.read(data: SourceFile("q.csv", Self.text)).problems.map(\.description) == [
        "q.csv:7: 1 réponse est un essai ou un aperçu (ligne 7) ; ce n’est pas lu ; rien à faire si ce sont bien des essais"
      ])
  }

  @Test func `seen and not answered stands apart from not asked and not reached`() {
    let text = """
      ResponseId,Finished,Q1,Q2
      Response ID,Finished,A ?,B ?
      "{""ImportId"":""_recordId""}","{""ImportId"":""finished""}","{""ImportId"":""QID1""}","{""ImportId"":""QID2""}"
      R_a,True,1,-99
      R_b,True,2,
      R_c,False,-99,

      """
    let reading = SurveyReader.read(data: SourceFile("q.csv", text))
    #expect(
      reading.value?.dataset.answerLines == [
        "Q1 unique [1 2]: 1 | 2 | vide", "Q2 texte: vide | non posée | non atteinte",
      ])
    #expect(reading.problems.map(\.message).contains { $0.hasPrefix("« -99 » marque les questions vues") })
  }

  @Test func `older exports have two rows of headings and an empty last column`() {
    let text = """
      \u{FEFF}V1,V2,V3,V8,V10,Q1,Q2_1,Q2_2,
      ResponseID,ResponseSet,Name,StartDate,Finished,"Âge ?","Choix-A","Choix-B",
      R_1,Default,Ana,2014-01-02 10:00:00,1,44,1,,
      R_2,Default,Bob,2014-01-02 11:00:00,1,45,,1,

      """
    let reading = SurveyReader.read(data: SourceFile("q.csv", text))
    #expect(reading.value?.description.headerRows == 2)
    #expect(reading.value?.dataset.answerLines == ["Q1 unique [44 45]: 44 | 45", "Q2 multiple [1 2]: 1 | 2"])
    #expect(reading.value?.dataset.column(named: "V3")?.variable.isPersonal == true)
    #expect(reading.problems == [])
  }

  @Test func `with its questionnaire, codes have labels, recodes and lists, and deleted questions do not count`() {
    let questionnaire = """
      {"SurveyEntry": {"SurveyName": "Fête", "SurveyLanguage": "FR"}, "SurveyElements": [
      {"Element": "BL", "Payload": [{"Type": "Trash", "BlockElements": [{"Type": "Question", "QuestionID": "QID9"}]}]},
      {"Element": "SQ", "Payload": {"QuestionID": "QID9", "DataExportTag": "Q1", "QuestionType": "TE", "Selector": "SL"}},
      {"Element": "SQ", "Payload": {"QuestionID": "QID1", "DataExportTag": "Q1", "QuestionText": "<b>Venez-vous</b> ?",
        "QuestionType": "MC", "Selector": "SAVR", "Choices": [{"Display": "Oui"}, {"Display": "Non"}, {"Display": "NSP"}],
        "RecodeValues": {"1": "1", "2": "2", "3": "-1"}}},
      {"Element": "SQ", "Payload": {"QuestionID": "QID3", "DataExportTag": "Q3", "QuestionText": "Quels jours ?",
        "QuestionType": "MC", "Selector": "MAVR", "Choices": {"1": {"Display": "Lundi"}, "2": {"Display": "Mardi"}, "3": {"Display": "Jeudi, soir"}},
        "ChoiceOrder": [3, 1, 2]}},
      {"Element": "SQ", "Payload": {"QuestionID": "QID4", "DataExportTag": "Q4", "QuestionText": "Avis", "QuestionType": "Matrix", "Selector": "Likert",
        "Choices": {"1": {"Display": "La place"}, "2": {"Display": "L’heure"}}, "Answers": {"4": {"Display": "Bien"}, "5": {"Display": "Bof"}}}}
      ]}
      """
    let alone = SurveyReader.read(data: SourceFile("q.qsf", questionnaire))
    #expect(
      alone.value?.dataset.lines == [
        "Q1 unique [1 2 -1]", "Q3 multiple [3 1 2]", "Q4_1 unique [4 5]", "Q4_2 unique [4 5]",
      ])
    #expect(alone.value?.description.format == "qsf")
    let reading = SurveyReader.read(
      data: SourceFile("q.csv", Self.text), neighbours: [NeighbourFile(SourceFile("q.qsf", questionnaire))])
    #expect(reading.value?.title == Label("Fête", language: "fr"))
    #expect(
      reading.value?.dataset.answerLines.filter { !$0.hasPrefix("Q2") } == [
        "Q1 unique [1 2 -1]: 1 | 2 | 2", "Q3 multiple [3 1 2]: 3+1+2 | 2 | vide", "Q4_1 unique [4 5]: 4 | 5 | vide",
        "Q4_2 unique [4 5]: 5 | 5 | vide", "Q1_2 unique [1 2 -1]: 2 | 1 | vide",
      ])
    let row = reading.value?.dataset.column(named: "Q4_1")?.variable
    #expect(row?.label == Label("Avis — La place", language: "fr"))
    #expect(row?.categories.map(\.label) == [Label("Bien", language: "fr"), Label("Bof", language: "fr")])
  }
}
