import Diagnostics
import Readers
import Survey
import Testing

@testable import SurveyFixtures

/// The two exports of LimeSurvey that keep « not shown » apart from « left empty ».
struct LimeSurveyRecordsTests {
  private static let questionnaire = Questionnaire(questions: [
    .init(code: "Q1", type: "Y"),
    .init(
      code: "Q2", type: "M", relevance: "regexMatch('/Y/', Q1)", other: true,
      rows: [.init(code: "other1", text: "un"), .init(code: "b", text: "deux")]),
    .init(code: "Q3", type: "T", group: 2),
  ])

  private static let lsr = """
    <?xml version="1.0" encoding="UTF-8"?>
    <document><LimeSurveyDocType>Responses</LimeSurveyDocType><DBVersion>638</DBVersion>
    <responses><fields><fieldname>id</fieldname><fieldname>submitdate</fieldname><fieldname>lastpage</fieldname>
    <fieldname>4242X1X10</fieldname><fieldname>4242X1X11other1</fieldname><fieldname>4242X1X11b</fieldname>
    <fieldname>4242X1X11other</fieldname><fieldname>4242X2X12</fieldname></fields>
    <rows>
    <row><id><![CDATA[1]]></id><submitdate><![CDATA[2024-01-01 10:00:00]]></submitdate><lastpage>2</lastpage>
    <_4242X1X10><![CDATA[Y]]></_4242X1X10><_4242X1X11other1>Y</_4242X1X11other1><_4242X1X11b/><_4242X1X11other><![CDATA[moi]]></_4242X1X11other><_4242X2X12><![CDATA[deux
    lignes]]></_4242X2X12></row>
    <row><id>2</id><submitdate>2024-01-01 10:00:00</submitdate><lastpage>2</lastpage>
    <_4242X1X10>N</_4242X1X10><_4242X2X12/></row>
    <row><id>3</id><submitdate>2024-01-01 10:00:00</submitdate><lastpage>2</lastpage>
    <_4242X1X10/><_4242X1X11other1/><_4242X1X11b/><_4242X1X11other/><_4242X2X12/></row>
    <row><id>4</id><lastpage>1</lastpage><_4242X1X10>Y</_4242X1X10><_4242X1X11other1/><_4242X1X11b>Y</_4242X1X11b><_4242X1X11other/></row>
    </rows></responses></document>
    """

  private static let vv = """
    ID\tSoumis\tPage\tTexte Q1\tun\tdeux\tautre\tTexte Q3
    id\tsubmitdate\tlastpage\tQ1\tQ2_other1\tQ2_b\tQ2_other\tQ3
    1\t2024-01-01 10:00:00\t2\tY\tY\t\tmoi\tdeux{newline}lignes
    2\t2024-01-01 10:00:00\t2\tN\t{question_not_shown}\t{question_not_shown}\t{question_not_shown}\t
    3\t2024-01-01 10:00:00\t2\t\t\t\t\t
    4\t{question_not_shown}\t1\tY\t\tY\t\t{question_not_shown}

    """

  private static let expected = [
    "Q1 unique [Y N]: Y | N | vide | Y", "Q2 multiple [other1 b other]: other1+other | non posée | vide | b",
    "Q2_other texte: « moi » | non posée | vide | vide", "Q3 texte: « deux\nlignes » | vide | vide | non atteinte",
  ]

  @Test(arguments: [("r.lsr", lsr, "lsr"), ("vvexport_4242.csv", vv, "vv")])
  func `what was not shown is told by the file, even where the condition cannot be computed`(
    name: String, text: String, format: String
  ) {
    let reading = SurveyReader.read(data: SourceFile(name, text), structure: Self.questionnaire.modern)
    #expect(reading.value?.dataset.answerLines == Self.expected)
    #expect(reading.value?.dataset.completions == [.complete, .complete, .complete, .partial])
    #expect(reading.value?.description.format == format)
    #expect(reading.problems.filter { !$0.message.contains("ne se calcule pas") } == [])
    let found = SurveyReader.read(
      data: SourceFile(name, text), neighbours: [NeighbourFile(Self.questionnaire.modern)])
    #expect(found.value == reading.value)
    #expect(
      SurveyReader.read(data: Self.questionnaire.modern, structure: SourceFile(name, text)).value == reading.value)
  }

  @Test func `the escapes of VV are undone, the brace last and the quote only at the start`() {
    let text = "A\tB\tC\nid\tsubmitdate\tT\n1\t2024-01-01\t{quote}a{tab}b{lbrace}newline} {quote}\n"
    let dataset = SurveyReader.read(data: SourceFile("vv.txt", text)).value?.dataset
    #expect(dataset?.columns.last?.variable.categories.map(\.code) == ["\"a\tb{newline} {quote}"])
  }

  @Test func `an lsr without responses is refused`() {
    let text = "<document><LimeSurveyDocType>Responses</LimeSurveyDocType></document>"
    let reading = SurveyReader.read(data: SourceFile("r.lsr", text))
    #expect(reading.value == nil)
    #expect(
      reading.problems.map(\.description) == [
        "r.lsr: le fichier n’a pas de réponses ; un élément <responses> avec ses <rows> est attendu ; exporter à nouveau les réponses"
      ])
  }
}
