import Readers

/// The same answers in the formats that keep more than a table: LimeSurvey's records and archive, forms with their data,
/// SPSS, workbooks.
extension SurveyShape {
  /// With `%` for what the questionnaire of LimeSurvey did not show.
  private static let records = [
    ["1", "2024-05-01 10:00:00", "2", "A1", "Y", "Y", "", "B1", "40.5", "pour voir"],
    ["2", "2024-05-01 10:00:00", "2", "A2", "%", "%", "%", "B2", "12.25", "il pleut"],
    ["3", "2024-05-01 10:00:00", "2", "A1", "", "", "", "", "33", "c’est ici"],
    ["4", "%", "1", "A1", "%", "%", "%", "%", "%", "%"],
    ["5", "2024-05-01 10:00:00", "2", "A1", "Y", "", "", "B1", "7.5", "bon air"],
  ]
  private static let columns = [
    "id", "submitdate", "lastpage", "4242X1X10", "4242X2X11c", "4242X2X11j", "4242X2X11r", "4242X2X12l", "4242X2X13",
    "4242X2X14",
  ]
  private static let modernColumns = [
    "id", "submitdate", "lastpage", "Q10", "Q11_S1001", "Q11_S1002", "Q11_S1003", "Q12_S1004", "Q13", "Q14",
  ]
  private static let codes = ["id", "submitdate", "lastpage", "V", "F_c", "F_j", "F_r", "A_l", "E", "P"]
  private static let limeSurveyNames = ["V", "F", "A_l", "E", "P"]

  private static func responses(_ columns: [String]) -> String {
    let rows = records.map { row in
      let cells = zip(columns, row).filter { $0.1 != "%" }.map { name, value in
        let element = name.first == "4" ? "_\(name)" : name
        return "<\(element)><![CDATA[\(value)]]></\(element)>"
      }
      return "<row>\(cells.joined())</row>"
    }
    return """
      <document><LimeSurveyDocType>Responses</LimeSurveyDocType><responses>
      <fields>\(columns.map { "<fieldname>\($0)</fieldname>" }.joined())</fields><rows>\(rows.joined())</rows>
      </responses></document>
      """
  }

  static let limeSurveyRecords = SurveyShape(
    tool: "LimeSurvey", data: SourceFile("r.lsr", responses(columns)), structure: limeSurvey.structure, losses: [],
    names: limeSurveyNames)

  static let limeSurvey7 = SurveyShape(
    tool: "LimeSurvey", data: SourceFile("r7.lsr", responses(modernColumns)), structure: limeSurvey.structure,
    losses: [], names: limeSurveyNames)

  static let limeSurveyArchive = SurveyShape(
    tool: "LimeSurvey",
    data: ZipFixture(entries: [
      .init("survey_4242.lss", limeSurvey.structure?.bytes ?? []),
      .init("survey_4242_responses.lsr", responses(columns)),
    ]).file("r.lsa"), losses: [], names: limeSurveyNames)

  static let vv = SurveyShape(
    tool: "LimeSurvey",
    data: SourceFile(
      "vv.txt",
      ([["ID", "Date", "Page"] + texts + ["", ""], codes]
        + records.map { $0.map { $0 == "%" ? "{question_not_shown}" : $0 } })
        .map { $0.joined(separator: "\t") }.joined(separator: "\n")), structure: limeSurvey.structure, losses: [],
    names: limeSurveyNames)

  /// Full questions and answers, without the questionnaire.
  static let limeSurveyFull = SurveyShape(
    tool: "LimeSurvey",
    data: SourceFile(
      "r.csv",
      """
      "ID de la réponse","Date de soumission","Dernière page","Venez-vous ?","Que faites-vous ? [Cuisiner]","Que faites-vous ? [Jouer]","Que faites-vous ? [Ranger]","Avis [Le lieu]","Quel âge ?","Pourquoi ?"
      "1","2024-05-01 10:00:00","2","Oui","Oui","Oui","Non","Bien","40.5","pour voir"
      "2","2024-05-01 10:00:00","2","Non","N/A","N/A","N/A","Bof","12.25","il pleut"
      "3","2024-05-01 10:00:00","2","Oui","Non","Non","Non","","33","c’est ici"
      "4","","1","Oui","N/A","N/A","N/A","","",""
      "5","2024-05-01 10:00:00","2","Oui","Oui","Non","Non","Bien","7.5","bon air"
      """), losses: [.notReachedOutsideLists], names: texts)

  private static let form = ExcelFixture(
    (
      "survey",
      [
        ["type", "name", "label", "relevant"], ["select_one on", "V", texts[0]],
        ["begin_group", "g", "Suite"], ["select_multiple a", "F", texts[1], "${V} = 'o'"],
        ["select_one b", "A", texts[2]], ["decimal", "E", texts[3]], ["text", "P", texts[4]], ["end_group"],
      ]
    ),
    (
      "choices",
      [
        ["list_name", "name", "label"], ["on", "o", "Oui"], ["on", "n", "Non"], ["a", "c", "Cuisiner"],
        ["a", "j", "Jouer"],
        ["a", "r", "Ranger"], ["b", "1", "Bien"], ["b", "2", "Bof"],
      ]
    )
  ).file("f.xlsx")

  private static let submissions = [
    ["1", "o", "c j", "1", "40.5", "pour voir"], ["2", "n", "", "2", "12.25", "il pleut"],
    ["3", "o", "", "", "33", "c’est ici"], ["4", "o", "", "", "", ""], ["5", "o", "c", "1", "7.5", "bon air"],
  ]

  static let kobo = SurveyShape(
    tool: "KoboToolbox",
    data: SourceFile(
      "k.csv",
      """
      "V";"g/F";"g/F/c";"g/F/j";"g/F/r";"g/A";"g/E";"g/P";"_id";"_uuid";"_submission_time";"_index"
      "o";"c j";"1";"1";"0";"1";"40.5";"pour voir";"1";"u1";"2024-05-01T10:00:00";"1"
      "n";"";"";"";"";"2";"12.25";"il pleut";"2";"u2";"2024-05-01T10:00:00";"2"
      "o";"";"";"";"";"";"33";"c’est ici";"3";"u3";"2024-05-01T10:00:00";"3"
      "o";"";"";"";"";"";"";"";"4";"u4";"2024-05-01T10:00:00";"4"
      "o";"c";"1";"0";"0";"1";"7.5";"bon air";"5";"u5";"2024-05-01T10:00:00";"5"
      """), structure: form, losses: [.notReached, .completion], names: limeSurveyNames.map { $0 == "A_l" ? "A" : $0 })

  static let odk = SurveyShape(
    tool: "ODK",
    data: SourceFile(
      "o.csv",
      (["SubmissionDate,V,g-F,g-A,g-E,g-P,meta-instanceID,KEY,SubmitterID"]
        + submissions.map { row in
          "2024-05-01T10:00:00.000Z,\(row[1...].joined(separator: ",")),uuid:\(row[0]),uuid:\(row[0]),9"
        }).joined(separator: "\n")), structure: form, losses: [.notReached, .completion],
    names: kobo.names)

  /// What ODK Central gives: the same table in an archive, media beside it.
  static let odkArchive = SurveyShape(
    tool: "ODK",
    data: ZipFixture(entries: [.init("o.csv", odk.data.bytes), .init("media/o.jpg", "x")]).file("o.zip"),
    structure: form, losses: [.notReached, .completion], names: kobo.names)

  static let koboXML = SurveyShape(
    tool: "KoboToolbox",
    data: SourceFile(
      "k.xml",
      "<envois>"
        + submissions.map { row in
          """
          <f id="f"><V>\(row[1])</V><g><F>\(row[2])</F><A>\(row[3])</A><E>\(row[4])</E><P>\(row[5])</P></g>\
          <meta><instanceID>uuid:\(row[0])</instanceID></meta></f>
          """
        }.joined() + "</envois>"), structure: form, losses: [.notReached, .completion], names: kobo.names)

  static let tripleSCSV = SurveyShape(
    tool: "Triple-S",
    data: TripleSDefinitionText(
      record: "ident=\"A\" format=\"csv\" skip=\"1\"",
      variables: [
        TripleSDefinitionText.variable(
          "V", "single", "1", "<values><value code=\"o\">Oui</value><value code=\"n\">Non</value></values>",
          attributes: " format=\"literal\""),
        TripleSDefinitionText.variable("I", "logical", "2"),
        TripleSDefinitionText.variable(
          "F", "multiple", "3",
          "<filter>I</filter><values><value code=\"1\">Cuisiner</value><value code=\"2\">Jouer</value><value code=\"4\">Ranger</value></values>"
        ),
        TripleSDefinitionText.variable(
          "A", "single", "4", "<values><value code=\"1\">Bien</value><value code=\"2\">Bof</value></values>"),
        TripleSDefinitionText.variable("E", "quantity", "5"),
        TripleSDefinitionText.variable("P", "character", "6"),
      ].joined()
    ).file,
    structure: SourceFile(
      "r.csv",
      """
      V,I,F,A,E,P
      o,1,"1100",1,40.5,pour voir
      n,0,,2,12.25,il pleut
      o,1,,,33,c’est ici
      o,1,,,,
      o,1,"1000",1,7.5,bon air
      """), losses: [.notReached, .completion], names: ["V", "F", "A", "E", "P"])

  static let spss: SurveyShape = {
    let text = { (words: String) in SPSSFixture.Value.text(Array(words.utf8)) }
    var fixture = SPSSFixture(
      variables: [
        .init(name: "V", label: Array(texts[0].utf8)), .init(name: "F1", label: Array("Cuisiner".utf8)),
        .init(name: "F2", label: Array("Jouer".utf8)), .init(name: "F3", label: Array("Ranger".utf8)),
        .init(name: "A"), .init(name: "E"), .init(name: "P", width: 16),
      ],
      rows: [
        [.number(1), .number(1), .number(1), .number(0), .number(1), .number(40.5), text("pour voir")],
        [.number(2), .empty, .empty, .empty, .number(2), .number(12.25), text("il pleut")],
        [.number(1), .empty, .empty, .empty, .empty, .number(33), text("c’est ici")],
        [.number(1), .empty, .empty, .empty, .empty, .empty, .empty],
        [.number(1), .number(1), .number(0), .number(0), .number(1), .number(7.5), text("bon air")],
      ],
      labels: [(of: [0], values: [(1, "Oui"), (2, "Non")]), (of: [4], values: [(1, "Bien"), (2, "Bof")])])
    fixture.extensions = [(7, Array("$F=D1 1 15 Que faites-vous F1 F2 F3\n".utf8))]
    return SurveyShape(tool: "SPSS", data: fixture.file(), losses: Set(Loss.table), names: ["V", "F", "A", "E", "P"])
  }()

  static let workbook = SurveyShape(
    tool: "Google Forms",
    data: ExcelFixture(
      (
        "Réponses au formulaire 1",
        [
          ["Horodateur"] + texts,
          ["31/05/2024 10:00:00", "Oui", "Cuisiner, Jouer", "Bien", "40.5", "pour voir"],
          ["31/05/2024 10:00:01", "Non", "", "Bof", "12.25", "il pleut"],
          ["31/05/2024 10:00:02", "Oui", "", "", "33", "c’est ici"], ["31/05/2024 10:00:03", "Oui"],
          ["31/05/2024 10:00:04", "Oui", "Cuisiner", "Bien", "7.5", "bon air"],
        ]
      )
    ).file(), losses: Set(Loss.table), names: texts)
}
