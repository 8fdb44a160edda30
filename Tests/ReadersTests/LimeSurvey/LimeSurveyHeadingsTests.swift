import Diagnostics
import Readers
import Survey
import Testing

@testable import SurveyFixtures

/// One questionnaire, its responses under every heading and every form of answer LimeSurvey can export.
struct LimeSurveyHeadingsTests {
  private static let questionnaire = Questionnaire(
    questions: [
      .init(
        code: "V", type: "L", text: "Venez-vous souvent au local ?", other: true,
        answers: [.init(code: "A1", text: "Oui, souvent"), .init(code: "A2", text: "Non")]),
      .init(
        code: "F", type: "M", text: "Que faites-vous <b>d’habitude</b> ?", other: true,
        rows: [.init(code: "c", text: "Cuisiner ensemble le midi"), .init(code: "j", text: "Jouer")]),
      .init(
        code: "D", type: "1", text: "Importance et qualité",
        rows: [.init(code: "l", text: "Le lieu")],
        answers: [
          .init(code: "1", text: "peu"), .init(code: "2", text: "très"), .init(code: "x", text: "bof", scale: 1),
        ]),
      .init(
        code: "R", type: "R", text: "Par ordre", attributes: [("max_subquestions", "2")],
        answers: [.init(code: "p", text: "Prix"), .init(code: "g", text: "Goût"), .init(code: "t", text: "Temps")]),
      .init(
        code: "T", type: ";", text: "Qui et quand",
        rows: [.init(code: "a", text: "Lundi"), .init(code: "q", text: "Qui", scale: 1)]),
      .init(code: "Y", type: "Y", text: "D’accord ?"), .init(code: "N", type: "D", text: "Depuis quand ?"),
      .init(
        code: "P", type: "P", text: "Et sinon ?", rows: [.init(code: "o", text: "Danser")]),
    ], dateFormat: "5")

  private static let expected = [
    "V unique [A1 A2 -oth-]: A1 | -oth- | vide", "V_other texte: vide | « parfois » | vide",
    "F multiple [c j other]: c+other | j | vide", "F_other texte: « lire » | vide | vide",
    "D_l_0 unique [1 2]: 2 | 1 | vide", "D_l_1 unique [x]: x | vide | vide",
    "R classement [p g t]: g>p | t | vide", "T_a_q texte: « moi » | vide | vide", "Y unique [Y N]: Y | N | vide",
    "N date: 2021-03-04 | vide | vide", "P multiple [o]: o | vide | vide", "P_ocomment texte: « oui » | vide | vide",
  ]

  private static let codes = [
    "V", "V[other]", "F[c]", "F[j]", "F[other]", "D[l][1]", "D[l][2]", "R[1]", "R[2]", "T[a_q]", "Y", "N", "P[o]",
    "P[ocomment]",
  ]
  private static let expressionCodes = [
    "V", "V_other", "F_c", "F_j", "F_other", "D_l_0", "D_l_1", "R_1", "R_2", "T_a_q", "Y", "N", "P_o", "P_ocomment",
  ]
  private static let full = [
    "Venez-vous souvent au local ?", "Venez-vous souvent au local ? [Autre]",
    "Que faites-vous d’habitude ? [Cuisiner ensemble le midi]", "Que faites-vous d’habitude ? [Jouer]",
    "Que faites-vous d’habitude ? [Autre]", "Importance et qualité [Le lieu][Échelle 1]",
    "Importance et qualité [Le lieu][Échelle 2]", "Par ordre [Rang 1]", "Par ordre [Rang 2]",
    "Qui et quand [Lundi][Qui]",
    "D’accord ?", "Depuis quand ?", "Et sinon ? [Danser]", "Et sinon ? [Danser][Commentaire]",
  ]
  private static let abbreviated = [
    "Venez-vous souv..", "Venez-vous souv.. [Autre]", "Que faites-vous.. [Cuisiner ensemb..]",
    "Que faites-vous.. [Jouer]",
    "Que faites-vous.. [Autre]", "Importance et q.. [Le lieu] [Échelle 1]", "Importance et q.. [Le lieu] [Échelle 2]",
    "Par ordre [Rang 1]", "Par ordre [Rang 2]", "Qui et quand [Lundi] [Qui]", "D’accord ?", "Depuis quand ?",
    "Et sinon ? [Danser]", "Et sinon ? [Danser] [Commentaire]",
  ]
  /// Dutch, with words for rank, scale and comment that are not ours.
  private static let dutch = [
    "nl: Venez-vous souvent au local ?", "nl: Venez-vous souvent au local ? [Andere]",
    "nl: Que faites-vous d’habitude ? [nl: Cuisiner ensemble le midi]",
    "nl: Que faites-vous d’habitude ? [nl: Jouer]", "nl: Que faites-vous d’habitude ? [Andere]",
    "nl: Importance et qualité [nl: Le lieu][Antwoordschaal 1]",
    "nl: Importance et qualité [nl: Le lieu][Antwoordschaal 2]",
    "nl: Par ordre [Positie 1]", "nl: Par ordre [Positie 2]", "nl: Qui et quand [nl: Lundi][nl: Qui]", "nl: D’accord ?",
    "nl: Depuis quand ?", "nl: Et sinon ? [nl: Danser]", "nl: Et sinon ? [nl: Danser][Toelichting]",
  ]
  private static let columns = [
    "4242X1X10", "4242X1X10other", "4242X1X11c", "4242X1X11j", "4242X1X11other", "4242X1X12l#0", "4242X1X12l#1",
    "4242X1X131", "4242X1X132", "4242X1X14a_q", "4242X1X15", "4242X1X16", "4242X1X17o", "4242X1X17ocomment",
  ]
  private static let short = [
    ["A1", "", "Y", "", "lire", "2", "x", "g", "p", "moi", "Y", "2021-03-04 00:00:00", "Y", "oui"],
    ["-oth-", "parfois", "", "Y", "", "1", "", "t", "", "", "N", "", "", ""],
    ["", "", "", "", "", "", "", "", "", "", "", "", "", ""],
  ]
  private static let numbers = [
    ["A1", "", "1", "2", "lire", "2", "x", "g", "p", "moi", "1", "2021-03-04 00:00:00", "1", "oui"],
    ["-oth-", "parfois", "2", "1", "", "1", "", "t", "", "", "2", "", "2", ""],
    ["", "", "2", "2", "", "", "", "", "", "", "", "", "2", ""],
  ]
  private static let long = [
    [
      "Oui, souvent", "", "Oui", "Non", "lire", "très", "bof", "Goût", "Prix", "moi", "Oui", "04/03/2021", "Oui", "oui",
    ],
    ["Autre", "parfois", "Non", "Oui", "", "peu", "", "Temps", "", "", "Non", "", "Non", ""],
    ["", "", "N/A", "N/A", "", "", "", "", "", "", "N/A", "", "N/A", ""],
  ]
  private static let dutchLong = [
    [
      "nl: Oui, souvent", "", "Ja", "Nee", "lire", "nl: très", "nl: bof", "nl: Goût", "nl: Prix", "moi", "Ja",
      "04/03/2021", "Ja", "oui",
    ],
    ["Andere", "parfois", "Nee", "Ja", "", "nl: peu", "", "nl: Temps", "", "", "Nee", "", "Nee", ""],
    ["", "", "N/A", "N/A", "", "", "", "", "", "", "N/A", "", "N/A", ""],
  ]
  private static let marks = short.map { row in
    row.enumerated().map { [2, 3, 12].contains($0) && $1 == "Y" ? "coché" : $1 }
  }

  private static func file(_ headings: [String], _ rows: [[String]], separator: String = ";") -> SourceFile {
    let head = ["id", "submitdate", "lastpage"] + headings
    let body = rows.enumerated().map { ["\($0 + 1)", "2024-05-01 10:00:00", "1"] + $1 }
    let lines = ([head] + body).map { row in
      row.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: separator)
    }
    return SourceFile("results-survey4242.csv", "\u{FEFF}" + lines.joined(separator: "\r\n") + "\r\n\r\n")
  }

  @Test(arguments: [
    ("codes", file(codes, short)), ("codes, comma", file(codes, short, separator: ",")),
    ("expression codes", file(expressionCodes, short)), ("converted to 1 and 2", file(codes, numbers)),
    ("converted to a word", file(codes, marks)), ("full", file(full, short)), ("full, full answers", file(full, long)),
    ("codes, full answers", file(codes, long)), ("abbreviated", file(abbreviated, short)),
    ("abbreviated, full answers", file(abbreviated, long, separator: ",")), ("Dutch", file(dutch, dutchLong)),
    ("code and text", file(zip(codes, full).map { "\($0)|\($1)" }, short, separator: "|")),
    ("columns of the table", file(columns, short)),
  ])
  func `every heading and every form of answer gives the same survey`(style: String, file: SourceFile) throws {
    let reading = SurveyReader.read(data: file, structure: Self.questionnaire.modern)
    #expect(reading.value?.dataset.answerLines == Self.expected, "\(style)")
    #expect(reading.problems == [], "\(style)")
  }

  @Test func `a Dutch survey is found by its texts without being named`() {
    let reading = SurveyReader.read(
      data: Self.file(Self.dutch, Self.dutchLong), neighbours: [NeighbourFile(Self.questionnaire.former)])
    #expect(reading.value?.dataset.answerLines == Self.expected)
  }

  @Test func `columns of LimeSurvey 7 are questions and subquestions by number, rankings too`() {
    let modern = Questionnaire(questions: [
      .init(code: "Q11", type: "L", other: true, answers: [.init(code: "A1", text: "Oui")]),
      .init(code: "Q10", type: "P", other: true, rows: [.init(code: "c", text: "Cuisiner")]),
      .init(
        code: "D", type: "1", rows: [.init(code: "l", text: "Lieu")],
        answers: [.init(code: "1", text: "peu"), .init(code: "x", text: "bof", scale: 1)]),
      .init(code: "R", type: "R", rows: [.init(code: "p", text: "Prix"), .init(code: "g", text: "Goût")]),
      .init(code: "T", type: ":", rows: [.init(code: "a", text: "Lundi"), .init(code: "q", text: "Qui", scale: 1)]),
      .init(code: "O", type: "O", answers: [.init(code: "A1", text: "Oui")]),
    ])
    let fields = [
      "id", "submitdate", "Q10", "Q10_Cother", "Q11_S1001", "Q11_S1001_Ccomment", "Q11_Cother", "Q11_Cothercomment",
      "Q12_S1002#0", "Q12_S1002#1", "Q13_S1003", "Q13_S1004", "Q14_S1005_S1006", "Q15", "Q15_Ccomment",
    ]
    let values = [
      "1", "2026-05-01 10:00:00", "-oth-", "parfois", "Y", "oui", "lire", "bien", "1", "x", "g", "p", "3", "A1",
      "voilà",
    ]
    let cells = zip(fields, values).map { name, value in "<\(name)>\(value)</\(name)>" }.joined()
      // « # » is no letter of an XML name: LimeSurvey writes « - ».
      .replacing("#0>", with: "-0>").replacing("#1>", with: "-1>")
    let names = fields.map { "<fieldname>\($0)</fieldname>" }.joined()
    let lsr = """
      <document><LimeSurveyDocType>Responses</LimeSurveyDocType><DBVersion>717</DBVersion>
      <responses><fields>\(names)</fields><rows><row>\(cells)</row></rows></responses></document>
      """
    let expected = [
      "Q11 unique [A1 -oth-]: -oth-", "Q11_other texte: « parfois »", "Q10 multiple [c other]: c+other",
      "Q10_other texte: « lire »", "Q10_ccomment texte: « oui »", "Q10_othercomment texte: « bien »",
      "D_l_0 unique [1]: 1", "D_l_1 unique [x]: x", "R classement [p g]: g>p", "T_a_q nombre: 3.0",
      "O unique [A1]: A1", "O_comment texte: « voilà »",
    ]
    for file in [
      SourceFile("r.lsr", lsr),
      SourceFile("r.csv", fields.joined(separator: ";") + "\n" + values.joined(separator: ";") + "\n"),
    ] {
      let reading = SurveyReader.read(data: file, structure: modern.modern)
      #expect(reading.value?.dataset.answerLines == expected, "\(file.name)")
    }
  }

  @Test(arguments: ["F[other];F[j]", "F_other;F_j", "4242X1X10other;4242X1X10j", "Q10_S1001;Q10_S1002"])
  func `an option really coded « other » is an option`(columns: String) {
    let questionnaire = Questionnaire(questions: [
      .init(
        code: "F", type: "M", rows: [.init(code: "other", text: "Les autres"), .init(code: "j", text: "Jouer")])
    ])
    let data = SourceFile("r.csv", "id;submitdate;lastpage;\(columns)\n1;2024-01-01;1;Y;\n2;2024-01-01;1;;Y\n")
    let reading = SurveyReader.read(data: data, structure: questionnaire.modern)
    #expect(reading.value?.dataset.answerLines == ["F multiple [other j]: other | j"])
    #expect(reading.problems == [])
  }

  @Test func `questions of the same text are told apart by their order`() {
    let questionnaire = Questionnaire(questions: [
      .init(code: "A", type: "S", text: "Pourquoi ?"), .init(code: "B", type: "Y", text: "Alors ?"),
      .init(code: "C", type: "S", text: "Pourquoi ?"), .init(code: "E", type: "S", text: "{if(B == 'Y', 'Oui ?', '')}"),
    ])
    let data = SourceFile(
      "r.csv", "id;submitdate;lastpage;Pourquoi ?;Alors ?;Pourquoi ?\n1;2024-01-01;1;un;Y;deux\n")
    let reading = SurveyReader.read(data: data, structure: questionnaire.modern)
    #expect(
      reading.value?.dataset.answerLines == ["A texte: « un »", "B unique [Y N]: Y", "C texte: « deux »"])
  }

  @Test func `without a questionnaire, full French answers come back as multiple choices, N/A as not asked`() {
    let rows = [
      ["Oui", "Oui", "Non", "", "Bien", "Oui"], ["Oui", "Non", "Non", "par hasard", "Bof", "Non"],
      ["Non", "N/A", "N/A", "", "", "N/A"], ["Oui", "Non", "Non", "", "Bien", "Oui"],
    ]
    let headings = [
      "Venez-vous ?", "Comment le savez-vous ? [Le journal]", "Comment le savez-vous ? [La radio]",
      "Comment le savez-vous ? [Autre]", "Avis [Le lieu]", "Une suite ?",
    ]
    let reading = SurveyReader.read(data: Self.file(headings, rows))
    #expect(
      reading.value?.dataset.answerLines == [
        "Venez-vous ? unique [Oui Non]: Oui | Oui | Non | Oui",
        "Comment le savez-vous ? multiple [Le journal La radio Autre]: Le journal | Autre | non posée | vide",
        "Comment le savez-vous ? [Autre] texte: vide | « par hasard » | vide | vide",
        "Avis [Le lieu] unique [Bien Bof]: Bien | Bof | vide | Bien",
        "Une suite ? unique [Oui Non]: Oui | Non | vide | Oui",
      ])
  }
}
