import Diagnostics
import Readers
import Survey
import Testing

@testable import SurveyFixtures

struct SurveyReaderTests {
  private static let data = SourceFile("d/reponses.csv", "id;submitdate;lastpage;Q1\n1;2024-01-01;1;Y\n")

  private func structure(_ name: String, codes: String...) -> NeighbourFile {
    var file = Questionnaire(questions: codes.map { .init(code: $0, type: "Y") }).modern
    file.name = name
    return NeighbourFile(file)
  }

  private static let wanted =
    "d/reponses.csv: l’export est lu sans sa structure ; libellés, modalités et questions non posées manquent ; mettre le .lss à côté de l’export, ou le nommer avec --structure"

  @Test func `the structure whose codes all match is found beside the export`() {
    let reading = SurveyReader.read(
      data: Self.data, neighbours: [structure("d/autre.lss", codes: "X1"), structure("d/bon.lss", codes: "Q1")])
    #expect(reading.value?.dataset.columns.last?.variable.label.text() == "Texte Q1")
    #expect(reading.problems == [])
  }

  @Test func `of several that match, the one of the same name or survey id is taken`() {
    let several = [structure("d/a.lss", codes: "Q1"), structure("d/reponses.lss", codes: "Q1")]
    #expect(SurveyReader.read(data: Self.data, neighbours: several).problems == [])
    var byNumber = Self.data
    byNumber.name = "results-survey4242.csv"
    #expect(SurveyReader.read(data: byNumber, neighbours: [structure("a.lss", codes: "Q1")]).problems == [])
  }

  @Test func `where several match alike, the candidates are named and none is taken`() {
    let reading = SurveyReader.read(
      data: Self.data, neighbours: [structure("d/b.lss", codes: "Q1"), structure("d/a.lss", codes: "Q1", "Q2")])
    #expect(reading.value?.description.tool == "LimeSurvey")
    #expect(
      reading.problems.map(\.description) == [
        "d/reponses.csv: plusieurs structures peuvent convenir ou aucune ne convient tout à fait : « d/a.lss », « d/b.lss » ; nommer la bonne avec --structure",
        Self.wanted,
      ])
  }

  @Test func `without structure, options ticked with Y are one multiple choice and ranks one ranking`() {
    let reading = SurveyReader.read(
      data: SourceFile(
        "d/reponses.csv",
        """
        id,submitdate,lastpage,startlanguage,Q1[a],Q1[b],Q1[other],R[1],R[2],F[a],F[b],T
        1,2024-01-01 10:00:00,1,fr,Y,,moi,A2,A1,A1,A2,x
        2,,1,nl,,Y,,A1,,A2,,
        3,,,fr,,,,,,,,
        """))
    #expect(
      reading.value?.dataset.answerLines == [
        "Q1 multiple [a b other]: a+other | b | vide", "Q1_other texte: « moi » | vide | vide",
        "R classement [A1 A2]: A2>A1 | A1 | vide", "F_a unique [A1 A2]: A1 | A2 | vide",
        "F_b unique [A2]: A2 | vide | vide", "T unique [x]: x | vide | vide",
      ])
    #expect(reading.value?.dataset.completions == [.complete, .partial, .ghost])
    #expect(reading.value?.description.languages == ["fr", "nl"])
    #expect(reading.problems.map(\.description) == [Self.wanted])
  }

  @Test func `French headings are recognised`() {
    let text = "ID de la réponse;Date de soumission;Dernière page;Langue de départ;Êtes-vous prêt ?\n1;;1;fr;Oui\n"
    let export = SurveyReader.read(data: SourceFile("a.csv", text)).value
    #expect(export?.description.tool == "LimeSurvey")
    #expect(export?.dataset.answerLines == ["Êtes-vous prêt ? unique [Oui]: Oui"])
  }

  @Test func `a questionnaire and its responses may be named either way round`() {
    let questionnaire = Questionnaire(questions: [.init(code: "Q1", type: "Y")]).modern
    #expect(
      SurveyReader.read(data: questionnaire, structure: Self.data)
        == SurveyReader.read(data: Self.data, structure: questionnaire))
  }

  @Test(arguments: [
    (
      "",
      "a.csv: le fichier est vide ; une ligne d’en-têtes puis une ligne par réponse sont attendues ; exporter à nouveau les réponses"
    ),
    (
      "\"id;x\n1;2\n",
      "a.csv:1:1: un guillemet s’ouvre ici et ne se ferme jamais ; rien n’est lu de cette ligne à la fin (ligne 2) (enregistrement 1, octet 1) ; fermer ce guillemet, ou le doubler s’il fait partie du texte"
    ),
  ])
  func `a file of which nothing can be read is refused with its reason`(text: String, problem: String) {
    let reading = SurveyReader.read(data: SourceFile("a.csv", text))
    #expect(reading.value == nil)
    #expect(reading.problems.map(\.description) == [problem])
  }
}
