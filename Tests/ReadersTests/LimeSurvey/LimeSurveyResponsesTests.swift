import Diagnostics
import Readers
import Survey
import Testing

@testable import SurveyFixtures

struct LimeSurveyResponsesTests {
  private static let yesNo = Questionnaire.Question(code: "Q1", type: "Y")
  private static let three = Questionnaire(questions: [
    .init(code: "Q1", type: "Y"),
    .init(code: "Q2", type: "N", group: 2, relevance: "Q1.NAOK == \"Y\""),
    .init(code: "Q3", type: "T", group: 3, relevance: "Q2.NAOK > 3"),
  ])

  private func read(_ rows: String, _ questionnaire: Questionnaire) -> Reading<SurveyExport?> {
    SurveyReader.read(data: SourceFile("r.csv", rows), structure: questionnaire.modern)
  }

  @Test func `hidden, never reached and left empty are three absences`() {
    let reading = read(
      """
      "id";"submitdate";"lastpage";"Q1";"Q2";"Q3"
      "1";"2024-01-01 10:00:00";"3";"Y";"5";"oui"
      "2";"2024-01-01 10:00:00";"3";"N";"";""
      "3";"2024-01-01 10:00:00";"3";"Y";"";""
      "4";"";"1";"Y";"";""
      "5";"";"0";"";"";""
      "6";"";"";"";"";""
      "7";"";"2";"";"";""
      "8";"";"1";"Y";"4";""
      """, Self.three)
    #expect(
      reading.value?.dataset.answerLines == [
        "Q1 unique [Y N]: Y | N | Y | Y | non atteinte | non atteinte | vide | Y",
        "Q2 nombre: 5.0 | non posée | vide | non atteinte | non atteinte | non atteinte | non posée | 4.0",
        "Q3 texte: « oui » | non posée | non posée | non atteinte | non atteinte | non atteinte | non atteinte | non atteinte",
      ])
    #expect(
      reading.value?.dataset.completions
        == [.complete, .complete, .complete, .partial, .ghost, .ghost, .ghost, .partial])
    #expect(reading.value?.dataset.caseNames == ["1", "2", "3", "4", "5", "6", "7", "8"])
    #expect(reading.problems == [])
  }

  @Test func `a group's condition hides its questions`() {
    var questionnaire = Self.three
    questionnaire.groupRelevances[1] = "Q1 == 'N'"
    let reading = read("id;submitdate;lastpage;Q1;Q2;Q3\n1;2024-01-01;3;Y;;\n", questionnaire)
    #expect(reading.value?.dataset.answerLines.dropFirst() == ["Q2 nombre: non posée", "Q3 texte: non posée"])
  }

  @Test func `a row is hidden by its own condition or by the filter of its array`() {
    let questionnaire = Questionnaire(questions: [
      .init(code: "Q1", type: "M", rows: Self.rows),
      .init(code: "Q2", type: "A", attributes: [("array_filter", "Q1")], rows: Self.rows),
      .init(code: "Q3", type: "A", attributes: [("array_filter_exclude", "Q1")], rows: Self.rows),
      .init(
        code: "Q4", type: "K",
        rows: [.init(code: "a", text: "un", relevance: "Q1_a == ''"), .init(code: "b", text: "deux", relevance: "1")]),
    ])
    let reading = read(
      "id;submitdate;lastpage;Q1[a];Q1[b];Q2[a];Q2[b];Q3[a];Q3[b];Q4[a];Q4[b]\n1;2024-01-01;1;Y;;;;;;;\n", questionnaire
    )
    #expect(
      reading.value?.dataset.answerLines == [
        "Q1 multiple [a b]: a", "Q2_a unique [1 2 3 4 5]: vide", "Q2_b unique [1 2 3 4 5]: non posée",
        "Q3_a unique [1 2 3 4 5]: non posée", "Q3_b unique [1 2 3 4 5]: vide", "Q4_a nombre: non posée",
        "Q4_b nombre: vide",
      ])
    #expect(reading.problems == [])
  }

  @Test func `a condition that cannot be evaluated leaves its question empty, told once`() {
    let questionnaire = Questionnaire(questions: [
      .init(code: "Q1", type: "Y"), .init(code: "Q2", type: "S", relevance: "regexMatch('/Y/', Q1)"),
      .init(code: "Q3", type: "S", relevance: "QX == 1"), .init(code: "Q4", type: "S", relevance: "4242X1X10 == 'Y'"),
    ])
    let reading = read("id;submitdate;lastpage;Q1;Q2;Q3;Q4\n1;2024-01-01;1;N;;;\n", questionnaire)
    #expect(
      reading.value?.dataset.answerLines == [
        "Q1 unique [Y N]: N", "Q2 texte: vide", "Q3 texte: vide", "Q4 texte: non posée",
      ])
    #expect(
      reading.problems.map(\.message) == [
        "la condition de « Q2 » ne se calcule pas (la fonction « regexMatch » n’est pas connue ici) : « regexMatch('/Y/', Q1) » ; toutes ses absences comptent comme vides",
        "la condition de « Q3 » ne se calcule pas (« QX » n’a pas de colonne) : « QX == 1 » ; toutes ses absences comptent comme vides",
      ])
  }

  private static let rows: [Questionnaire.Option] = [.init(code: "a", text: "un"), .init(code: "b", text: "deux")]
  private static let answers: [Questionnaire.Option] = [
    .init(code: "A1", text: "oui"), .init(code: "A2", text: "non"), .init(code: "B1", text: "peu", scale: 1),
  ]

  @Test(arguments: [
    ("L", "Q;Q[other]", "-oth-;moi", ["Q unique [A1 A2 -oth-]: -oth-", "Q_other texte: « moi »"]),
    ("L", "Q;Q_other", "A2;", ["Q unique [A1 A2 -oth-]: A2", "Q_other texte: vide"]),
    ("L", "Q;Q[other]", "non;", ["Q unique [A1 A2 -oth-]: A2", "Q_other texte: vide"]),
    ("M", "Q[a];Q[b];Q[other]", "Y;;moi", ["Q multiple [a b other]: a+other", "Q_other texte: « moi »"]),
    ("M", "Q_a;Q_b;Q_other", ";Y;", ["Q multiple [a b other]: b", "Q_other texte: vide"]),
    ("M", "Q[a];Q[b];Q[other]", "Non;Oui;", ["Q multiple [a b other]: b", "Q_other texte: vide"]),
    ("M", "Q[a];Q[b];Q[other]", ";;", ["Q multiple [a b other]: vide", "Q_other texte: vide"]),
    (
      "1", "Q[a][1];Q[a][2];Q[b][1];Q[b][2]", "A1;B1;;",
      [
        "Q_a_0 unique [A1 A2]: A1", "Q_a_1 unique [B1]: B1", "Q_b_0 unique [A1 A2]: vide", "Q_b_1 unique [B1]: vide",
      ]
    ),
    (
      "1", "Q_a_0;Q_a_1;Q_b_0;Q_b_1", "A1;B1;;",
      [
        "Q_a_0 unique [A1 A2]: A1", "Q_a_1 unique [B1]: B1", "Q_b_0 unique [A1 A2]: vide", "Q_b_1 unique [B1]: vide",
      ]
    ),
    ("F", "Q[a];Q[b]", "A1;", ["Q_a unique [A1 A2]: A1", "Q_b unique [A1 A2]: vide"]),
    ("F", "Texte Q [un];Texte Q [deux]", "A1;", ["Q_a unique [A1 A2]: A1", "Q_b unique [A1 A2]: vide"]),
    ("K", "Q[a];Q[b]", "12.50;0,5", ["Q_a nombre: 12.5", "Q_b nombre: 0.5"]),
    ("Q", "Q[a];Q[b]", "x;", ["Q_a texte: « x »", "Q_b texte: vide"]),
    ("R", "Q[1];Q[2]", "A2;A1", ["Q classement [A1 A2 B1]: A2>A1"]),
    ("D", "Q", "2021-03-04 00:00:00", ["Q date: 2021-03-04"]),
    (
      "O", "Q;Q[other];Q[comment]", "A1;;bien",
      [
        "Q unique [A1 A2 -oth-]: A1", "Q_other texte: vide", "Q_comment texte: « bien »",
      ]
    ),
  ])
  func `columns come back as variables, under each style of heading`(
    type: String, header: String, row: String, lines: [String]
  ) {
    let isRanking = type == "R"
    let answers =
      isRanking
      ? Self.answers.map {
        var one = $0; one.scale = 0; return one
      } : Self.answers
    let questionnaire = Questionnaire(questions: [
      .init(
        code: "Q", type: type, other: "LMO".contains(type), attributes: isRanking ? [("max_subquestions", "2")] : [],
        rows: Self.rows, answers: answers)
    ])
    let reading = read("id;submitdate;lastpage;\(header)\n1;2024-01-01;3;\(row)\n", questionnaire)
    #expect(reading.value?.dataset.answerLines == lines)
    #expect(reading.problems == [])
  }

  @Test func `what is no answer of its question is set aside at its cell, and counted`() {
    let questionnaire = Questionnaire(questions: [
      .init(code: "Q1", type: "L", answers: Self.answers), .init(code: "Q2", type: "N"), .init(code: "Q3", type: "D"),
      .init(code: "Q4", type: "M", rows: Self.rows),
    ])
    let reading = read(
      "id;submitdate;lastpage;Q1;Q2;Q3;Q4[a];Q4[b]\n1;2024-01-01;1;A3;1 000;04/03/2021;X;Y\n", questionnaire)
    #expect(
      reading.value?.dataset.answerLines == [
        "Q1 unique [A1 A2]: manquant A3", "Q2 nombre: manquant 1 000", "Q3 date: manquant 04/03/2021",
        "Q4 multiple [a b]: b",
      ])
    #expect(
      reading.problems.map { "\($0.severity.rawValue) \($0)" } == [
        "ecarte r.csv:2:16: « A3 » n’est pas une réponse de « Q1 » ; elle compte comme manquante ; écrire « A1 » ?",
        "ecarte r.csv:2:19: « 1 000 » n’est pas un nombre, que « Q2 » attend ; elle compte comme manquante ; corriger cette valeur",
        "ecarte r.csv:2:25: « 04/03/2021 » n’est pas une date (aaaa-mm-jj), que « Q3 » attend ; elle compte comme manquante ; corriger cette valeur",
        "ecarte r.csv:2:36: « X » n’est pas une réponse de « Q4_a » ; elle compte comme manquante ; écrire « Y » ?",
      ])
  }

  @Test func `a header that does not match the questionnaire is told column by column`() {
    let questionnaire = Questionnaire(questions: [
      .init(code: "G01Q01", type: "Y"), .init(code: "G01Q02", type: "Y"),
      .init(code: "G01Q03", type: "M", rows: Self.rows),
    ])
    let reading = read("id;submitdate;lastpage;G01Q01;G01Q2;G01Q03[a]\n1;2024-01-01;1;Y;N;Y\n", questionnaire)
    #expect(
      reading.value?.dataset.answerLines == [
        "G01Q01 unique [Y N]: Y", "G01Q03 multiple [a b]: a", "G01Q2 unique [N]: N",
      ])
    #expect(
      reading.problems.map(\.description) == [
        "r.csv:1:31: la colonne « G01Q2 » n’est pas dans enquete.lss ; elle est lue sans lui ; écrire « G01Q02 » ?",
        "r.csv:1: la question « G01Q02 » de enquete.lss n’a pas de colonne ; aucune réponse n’y est lue ; exporter à nouveau les réponses, toutes questions cochées",
        "r.csv:1: la colonne « G01Q03[b] » attendue par enquete.lss manque ; exporter à nouveau les réponses, toutes questions cochées",
      ])
  }

  @Test func `the questionnaire of another survey is refused in one message`() {
    let reading = read("id;submitdate;lastpage;A;B;C\n1;2024-01-01;1;Y;N;Y\n", Questionnaire(questions: [Self.yesNo]))
    #expect(
      reading.problems.map { "\($0.severity.rawValue) \($0)" } == [
        "bloquant r.csv:1: enquete.lss connaît 0 colonnes sur 3 ; c’est la structure d’une autre enquête ; donner la structure de cette enquête"
      ])
  }

  @Test func `an answer that its condition hides is kept and told`() {
    let reading = read("id;submitdate;lastpage;Q1;Q2;Q3\n1;2024-01-01;3;N;5;\n", Self.three)
    #expect(reading.value?.dataset.answerLines[1] == "Q2 nombre: 5.0")
    #expect(
      reading.problems.map(\.message) == [
        "« Q2 » a 1 réponse alors que sa condition la cache ; elles sont gardées"
      ])
  }

  @Test func `an anonymised date is no date, and personal columns are marked`() {
    let reading = read(
      "id;submitdate;lastpage;startlanguage;ipaddr;Q1\n7;1980-01-01 00:00:00;1;nl;10.0.0.1;Y\n",
      Questionnaire(questions: [Self.yesNo]))
    #expect(
      reading.value?.dataset.lines == [
        "submitdate date: manquant 1980-01-01", "lastpage nombre: 1.0", "startlanguage unique [fr nl]: nl",
        "ipaddr texte: « 10.0.0.1 »", "Q1 unique [Y N]: Y",
      ])
    #expect(reading.value?.dataset.columns.filter(\.variable.isPersonal).map(\.variable.name) == ["ipaddr"])
    #expect(reading.value?.dataset.completions == [.complete])
  }
}
