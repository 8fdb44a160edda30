import Diagnostics
import Readers
import Survey
import Testing

@testable import SurveyFixtures

struct LimeSurveyStructureTests {
  private static let rows: [Questionnaire.Option] = [.init(code: "SQ1", text: "un"), .init(code: "SQ2", text: "deux")]
  private static let columns: [Questionnaire.Option] = [.init(code: "C1", text: "col", scale: 1)]
  private static let answers: [Questionnaire.Option] = [.init(code: "A1", text: "oui"), .init(code: "A2", text: "non")]
  private static let scale: [Questionnaire.Option] = [.init(code: "B1", text: "peu", scale: 1)]

  @Test(arguments: [
    ("L", false, ["Q unique [A1 A2]"]),
    ("L", true, ["Q unique [A1 A2 -oth-]", "Q_other texte"]),
    ("!", true, ["Q unique [A1 A2 -oth-]", "Q_other texte"]),
    ("O", false, ["Q unique [A1 A2]", "Q_comment texte"]),
    ("5", false, ["Q unique [1 2 3 4 5]"]),
    ("Y", false, ["Q unique [Y N]"]),
    ("G", false, ["Q unique [F M]"]),
    ("I", false, ["Q unique [fr nl]"]),
    ("D", false, ["Q date"]),
    ("N", false, ["Q nombre"]),
    ("S", false, ["Q texte"]),
    ("T", false, ["Q texte"]),
    ("U", false, ["Q texte"]),
    ("*", false, ["Q texte"]),
    ("X", false, []),
    ("|", false, ["Q texte", "Q_filecount nombre"]),
    ("M", false, ["Q multiple [SQ1 SQ2]"]),
    ("M", true, ["Q multiple [SQ1 SQ2 other]", "Q_other texte"]),
    (
      "P", true,
      [
        "Q multiple [SQ1 SQ2 other]", "Q_other texte", "Q_SQ1comment texte", "Q_SQ2comment texte",
        "Q_othercomment texte",
      ]
    ),
    ("K", false, ["Q_SQ1 nombre", "Q_SQ2 nombre"]),
    ("Q", false, ["Q_SQ1 texte", "Q_SQ2 texte"]),
    ("A", false, ["Q_SQ1 unique [1 2 3 4 5]", "Q_SQ2 unique [1 2 3 4 5]"]),
    ("B", false, ["Q_SQ1 unique [1 2 3 4 5 6 7 8 9 10]", "Q_SQ2 unique [1 2 3 4 5 6 7 8 9 10]"]),
    ("C", false, ["Q_SQ1 unique [Y U N]", "Q_SQ2 unique [Y U N]"]),
    ("E", false, ["Q_SQ1 unique [I S D]", "Q_SQ2 unique [I S D]"]),
    ("F", false, ["Q_SQ1 unique [A1 A2]", "Q_SQ2 unique [A1 A2]"]),
    ("H", false, ["Q_SQ1 unique [A1 A2]", "Q_SQ2 unique [A1 A2]"]),
    (
      "1", false,
      ["Q_SQ1_0 unique [A1 A2]", "Q_SQ1_1 unique [B1]", "Q_SQ2_0 unique [A1 A2]", "Q_SQ2_1 unique [B1]"]
    ),
    (":", false, ["Q_SQ1_C1 nombre", "Q_SQ2_C1 nombre"]),
    (";", false, ["Q_SQ1_C1 texte", "Q_SQ2_C1 texte"]),
    ("R", false, ["Q classement [A1 A2]"]),
  ])
  func `each type of question makes its variables, in both generations`(type: String, other: Bool, lines: [String]) {
    let questionnaire = Questionnaire(questions: [
      .init(
        code: "Q", type: type, other: other, rows: Self.rows + Self.columns, answers: Self.answers + Self.scale)
    ])
    for file in [questionnaire.modern, questionnaire.former] {
      let reading = SurveyReader.read(data: file)
      #expect(reading.value?.dataset.lines == lines)
      #expect(reading.problems == [])
    }
  }

  @Test func `both generations give the same questionnaire, the survey's language first`() {
    let questionnaire = Questionnaire(questions: [
      .init(code: "Q1", type: "F", text: "<p>Où&nbsp;?</p>", rows: Self.rows, answers: Self.answers),
      .init(code: "Q2", type: "M", group: 2, relevance: "Q1_SQ1 == \"A1\"", other: true, rows: Self.rows),
    ])
    let modern = LimeSurveyStructureReader.read(questionnaire.modern).value
    let former = LimeSurveyStructureReader.read(questionnaire.former).value
    #expect(modern?.variables == former?.variables)
    #expect(modern?.languages == ["fr", "nl"])
    #expect(modern?.title == Label([.init(language: "fr", text: "Essai"), .init(language: "nl", text: "Proef")]))
    #expect(
      modern?.variables.first?.variable.label
        == Label([
          .init(language: "fr", text: "Où\u{A0}? — un"), .init(language: "nl", text: "nl: Où\u{A0}? — nl: un"),
        ]))
    #expect(modern?.questions.map(\.group) == [0, 1])
    #expect(modern?.surveyID == "4242")
  }

  @Test(arguments: [
    ("<p>Un&nbsp;&eacute;t&#233; <b>chaud</b><br />&amp; sec</p>", "Un\u{A0}été chaud & sec"),
    ("Vous avez dit {G01Q02.shown}, pourquoi ?", "Vous avez dit …, pourquoi ?"),
    ("{if(a == \"}\", 'x', \"y\")}", ""),
    ("{ accolade } et 3 < 4 & 5", "{ accolade } et 3 < 4 & 5"),
    ("mot<em>coupé</em>", "motcoupé"),
    ("<script>var a = '<b>';</script>Texte<style>p{}</style>", "Texte"),
    ("&inconnu; &#x20AC;", "&inconnu; €"),
    ("<div>a</div><div>b</div>", "a b"),
    ("\u{A0} a  \n b \u{A0}", "a b"),
  ])
  func `labels are reduced to what an informant reads`(html: String, plain: String) {
    let file = Questionnaire(questions: [.init(code: "Q", type: "S", text: html)]).modern
    let label = SurveyReader.read(data: file).value?.dataset.columns.first?.variable.label
    #expect(label?["fr"] == plain)
  }

  @Test func `a hidden question and an equation are hidden`() {
    let file = Questionnaire(questions: [
      .init(code: "Q1", type: "S", attributes: [("hidden", "1")]), .init(code: "Q2", type: "*"),
      .init(code: "Q3", type: "S"),
    ]).modern
    #expect(SurveyReader.read(data: file).value?.dataset.columns.map(\.variable.isHidden) == [true, true, false])
  }

  @Test(arguments: [
    (
      "<document><LimeSurveyDocType>Tokens</LimeSurveyDocType></document>",
      "a.lss:1: c’est un fichier LimeSurvey de type « Tokens » ; une structure (.lss, .lsg, .lsq) est attendue ; exporter la structure depuis LimeSurvey (Afficher/Exporter, Structure du questionnaire .lss)"
    ),
    (
      "\n<autre/>",
      "a.lss:2: le fichier commence par <autre> ; une structure LimeSurvey (.lss, .lsg, .lsq) est attendue ; exporter la structure depuis LimeSurvey (Afficher/Exporter, Structure du questionnaire .lss)"
    ),
    (
      "<document><LimeSurveyDocType>Question</LimeSurveyDocType>\n<questions><rows>\n<row><qid>1</qid><type>Z</type><title>Q9</title></row></rows></questions></document>",
      "a.lss:3: la question « Q9 » est du type « Z », inconnu ; elle n’est pas lue ; nous envoyer cette question : elle devrait être lue"
    ),
  ])
  func `a file that is no questionnaire is told`(text: String, problem: String) {
    #expect(SurveyReader.read(data: SourceFile("a.lss", text)).problems.map(\.description) == [problem])
  }

  @Test func `a structure table is read as its questionnaire`() {
    let lines = [
      "id\tclass\ttype/scale\tname\trelevance\ttext\tlanguage\tother", "\tS\t\tsid\t\t99\t\t",
      "\tS\t\tlanguage\t\tfr\t\t",
      "\tSL\t\tsurveyls_title\t\tEssai\tfr\t", "\tSL\t\tsurveyls_title\t\tProef\tnl\t", "1\tG\t0\tGroupe\t1\t\tfr\t",
      "1\tQ\tM\tq1\t1\tQuoi ?\tfr\tN", "2\tSQ\t0\ta\t\tUn\tfr\t", "1\tQ\tL\tq2\t1\tQui ?\tfr\tY",
      "3\tA\t0\tA1\t\tMoi\tfr\t",
      "1\tG\t0\tGroep\t1\t\tnl\t", "1\tQ\tM\tq1\t1\tWat?\tnl\tN", "2\tSQ\t0\ta\t\tEen\tnl\t",
      "1\tQ\tL\tq2\t1\tWie?\tnl\tY", "3\tA\t0\tA1\t\tIk\tnl\t",
    ]
    let reading = SurveyReader.read(data: SourceFile("a.txt", lines.joined(separator: "\n")))
    #expect(reading.value?.dataset.lines == ["q1 multiple [a]", "q2 unique [A1 -oth-]", "q2_other texte"])
    #expect(
      reading.value?.dataset.columns[0].variable.label
        == Label([.init(language: "fr", text: "Quoi ?"), .init(language: "nl", text: "Wat?")]))
    #expect(reading.value?.title["nl"] == "Proef")
  }
}
