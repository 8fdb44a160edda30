import Readers

/// The answers of five fictional informants as one tool exports them.
///
/// Asked of all: `Venez-vous ?`; of those who said yes: `Que faites-vous ?` (several), then a matrix of one row, an age
/// and a text. The third left the activities and the place empty; the fourth stopped after the first page;
/// the fifth answered all.
struct SurveyShape: Sendable {
  /// What a format cannot say, besides codes and kinds that the values must then tell.
  enum Loss: CaseIterable {
    /// Who was not asked a question.
    case notAsked
    /// Who left before it.
    case notReached
    /// Who left before it, but for lists of options.
    case notReachedOutsideLists
    /// Who did not go to the end.
    case completion

    /// What a plain table of answers loses.
    static let table: [Loss] = [.notAsked, .notReached, .completion]
  }

  /// As `examiner` names it.
  var tool: String
  var data: SourceFile
  var structure: SourceFile?
  var losses: Set<Loss>
  /// What the variables are called there: the five, in their order.
  var names: [String]

  static let texts = ["Venez-vous ?", "Que faites-vous ?", "Avis [Le lieu]", "Quel âge ?", "Pourquoi ?"]

  static let all = [
    limeSurvey, tripleS, framaforms, webform, qualtrics, legacyQualtrics, surveyMonkey, googleForms, microsoftForms,
    plain, limeSurveyRecords, limeSurvey7, limeSurveyArchive, vv, limeSurveyFull, kobo, odk, odkArchive, koboXML,
    tripleSCSV, spss, workbook,
  ]

  static let limeSurvey = SurveyShape(
    tool: "LimeSurvey",
    data: SourceFile(
      "r.csv",
      """
      id;submitdate;lastpage;V;F[c];F[j];F[r];A[l];E;P
      1;2024-05-01 10:00:00;2;A1;Y;Y;;B1;40.5;pour voir
      2;2024-05-01 10:00:00;2;A2;;;;B2;12.25;il pleut
      3;2024-05-01 10:00:00;2;A1;;;;;33;c’est ici
      4;;1;A1;;;;;;
      5;2024-05-01 10:00:00;2;A1;Y;;;B1;7.5;bon air
      """),
    structure: Questionnaire(questions: [
      .init(code: "V", type: "L", answers: [.init(code: "A1", text: "Oui"), .init(code: "A2", text: "Non")]),
      .init(
        code: "F", type: "M", group: 2, relevance: "V == 'A1'",
        rows: [
          .init(code: "c", text: "Cuisiner"), .init(code: "j", text: "Jouer"), .init(code: "r", text: "Ranger"),
        ]),
      .init(
        code: "A", type: "F", group: 2, rows: [.init(code: "l", text: "Le lieu")],
        answers: [.init(code: "B1", text: "Bien"), .init(code: "B2", text: "Bof")]),
      .init(code: "E", type: "N", group: 2), .init(code: "P", type: "T", group: 2),
    ]).modern,
    losses: [], names: ["V", "F", "A_l", "E", "P"])

  static let tripleS = SurveyShape(
    tool: "Triple-S",
    data: TripleSDefinitionText(
      variables: [
        TripleSDefinitionText.variable(
          "V", "single", "1", "<values><value code=\"1\">Oui</value><value code=\"2\">Non</value></values>"),
        TripleSDefinitionText.variable("I", "logical", "2"),
        TripleSDefinitionText.variable(
          "F", "multiple", "3-5",
          "<filter>I</filter><values><value code=\"1\">Cuisiner</value><value code=\"2\">Jouer</value><value code=\"3\">Ranger</value></values>"
        ),
        TripleSDefinitionText.variable(
          "A", "single", "6", "<values><value code=\"1\">Bien</value><value code=\"2\">Bof</value></values>"),
        TripleSDefinitionText.variable("E", "quantity", "7-11"),
        TripleSDefinitionText.variable("P", "character", "12-20"),
      ].joined()
    ).file,
    structure: SourceFile(
      "r.asc", "11110140.5 pour voir\n20   212.25il pleut\n11    33   c’est ici\n11\n111001 7.5 bon air\n"),
    losses: [.notReached, .completion], names: ["V", "F", "A", "E", "P"])

  static let framaforms = SurveyShape(
    tool: "Framaforms",
    data: SourceFile(
      "r.tsv",
      [
        ["Fête"], ["Détails de la soumission", "", "", "", "Que faites-vous ?", "", "", "Avis", "", ""],
        [
          "SID", "Heure de soumission", "Brouillon", "Venez-vous ?", "Cuisiner", "Jouer", "Ranger", "Le lieu", texts[3],
          texts[4],
        ],
        ["1", "01/05/2024 - 10:00", "0", "Oui", "X", "X", "", "Bien", "40.5", "pour voir"],
        ["2", "01/05/2024 - 10:00", "0", "Non", "", "", "", "Bof", "12.25", "il pleut"],
        ["3", "01/05/2024 - 10:00", "0", "Oui", "", "", "", "", "33", "c’est ici"],
        ["4", "01/05/2024 - 10:00", "1", "Oui", "", "", "", "", "", ""],
        ["5", "01/05/2024 - 10:00", "0", "Oui", "X", "", "", "Bien", "7.5", "bon air"],
      ].map { ($0 + Array(repeating: "", count: 10 - $0.count)).map { "\"\($0)\"" }.joined(separator: "\t") }
        .joined(separator: "\n")), losses: [.notAsked, .notReached],
    names: texts.dropLast() + ["\(texts[3]) [\(texts[4])]"])

  static let webform = SurveyShape(
    tool: "Framaforms",
    data: SourceFile(
      "r.csv",
      """
      Serial number,Submission ID,Created,Is draft,Venez-vous ?,Que faites-vous ?: Cuisiner,Que faites-vous ?: Jouer,Que faites-vous ?: Ranger,Avis: Le lieu,Quel âge ?,Pourquoi ?
      1,1,2024-05-01 10:00,No,Oui,X,X,,Bien,40.5,pour voir
      2,2,2024-05-01 10:00,No,Non,,,,Bof,12.25,il pleut
      3,3,2024-05-01 10:00,No,Oui,,,,,33,c’est ici
      4,4,2024-05-01 10:00,Yes,Oui,,,,,,
      5,5,2024-05-01 10:00,No,Oui,X,,,Bien,7.5,bon air
      """), losses: [.notAsked, .notReached], names: [texts[0], texts[1], "Avis: Le lieu", texts[3], texts[4]])

  static let qualtrics = SurveyShape(
    tool: "Qualtrics",
    data: SourceFile(
      "r.csv",
      """
      ResponseId,Finished,V,F_1,F_2,F_3,A_1,E,P
      ID,Finished,Venez-vous ?,Que faites-vous ? - Cuisiner,Que faites-vous ? - Jouer,Que faites-vous ? - Ranger,Avis - Le lieu,Quel âge ?,Pourquoi ?
      {'ImportId': '_recordId'},{'ImportId': 'finished'},{'ImportId': 'QID1'},{'ImportId': 'QID2-1'},{'ImportId': 'QID2-2'},{'ImportId': 'QID2-3'},{'ImportId': 'QID3-1'},{'ImportId': 'QID4_TEXT'},{'ImportId': 'QID5_TEXT'}
      1,True,Oui,Cuisiner,Jouer,,Bien,40.5,pour voir
      2,True,Non,,,,Bof,12.25,il pleut
      3,True,Oui,-99,-99,-99,-99,33,c’est ici
      4,False,Oui,,,,,,
      5,True,Oui,Cuisiner,-99,-99,Bien,7.5,bon air
      """), losses: [], names: ["V", "F", "A_1", "E", "P"])

  static let legacyQualtrics = SurveyShape(
    tool: "Qualtrics",
    data: SourceFile(
      "r.csv",
      """
      \u{FEFF}V1,V2,V3,V8,V10,V,F_1,F_2,F_3,A_1,E,P,
      ResponseID,ResponseSet,Name,StartDate,Finished,Venez-vous ?,Activités-Cuisiner,Activités-Jouer,Activités-Ranger,Avis-Le lieu,Quel âge ?,Pourquoi ?,
      1,Default,,2014-05-01 10:00:00,1,Oui,1,1,,Bien,40.5,pour voir,
      2,Default,,2014-05-01 10:00:00,1,Non,,,,Bof,12.25,il pleut,
      3,Default,,2014-05-01 10:00:00,1,Oui,,,,,33,c’est ici,
      4,Default,,2014-05-01 10:00:00,0,Oui,,,,,,,
      5,Default,,2014-05-01 10:00:00,1,Oui,1,,,Bien,7.5,bon air,
      """), losses: [.notAsked, .notReached], names: ["V", "F", "A_1", "E", "P"])

  static let surveyMonkey = SurveyShape(
    tool: "SurveyMonkey",
    data: SourceFile(
      "r.csv",
      """
      Respondent ID,Collector ID,Start Date,Venez-vous ?,Que faites-vous ?,,,Avis,Quel âge ?,Pourquoi ?
      ,,,Response,Cuisiner,Jouer,Ranger,Le lieu,Open-Ended Response,Open-Ended Response
      1,7,05/31/2024 10:00,Oui,Cuisiner,Jouer,,Bien,40.5,pour voir
      2,7,05/31/2024 10:00,Non,,,,Bof,12.25,il pleut
      3,7,05/31/2024 10:00,Oui,,,,,33,c’est ici
      4,7,05/31/2024 10:00,Oui,,,,,,
      5,7,05/31/2024 10:00,Oui,Cuisiner,,,Bien,7.5,bon air
      """), losses: Set(Loss.table), names: texts)

  static let googleForms = SurveyShape(
    tool: "Google Forms",
    data: SourceFile(
      "r.csv",
      """
      Horodateur,Venez-vous ?,Que faites-vous ?,Avis [Le lieu],Quel âge ?,Pourquoi ?
      31/05/2024 10:00:00,Oui,"Cuisiner, Jouer",Bien,40.5,pour voir
      31/05/2024 10:00:01,Non,,Bof,12.25,il pleut
      31/05/2024 10:00:02,Oui,,,33,c’est ici
      31/05/2024 10:00:03,Oui,,,,
      31/05/2024 10:00:04,Oui,Cuisiner,Bien,7.5,bon air
      """), losses: Set(Loss.table), names: texts)

  static let microsoftForms = SurveyShape(
    tool: "Microsoft Forms",
    data: SourceFile(
      "r.csv",
      """
      ID;Heure de début;Heure de fin;Adresse de messagerie;Nom;Venez-vous ?;Que faites-vous ?;Avis [Le lieu];Quel âge ?;Pourquoi ?
      1;2024-05-31 10:00:00;2024-05-31 10:01:00;anonymous;;Oui;"Cuisiner;Jouer;";Bien;40,5;pour voir
      2;2024-05-31 10:00:00;2024-05-31 10:01:00;anonymous;;Non;;Bof;12,25;il pleut
      3;2024-05-31 10:00:00;2024-05-31 10:01:00;anonymous;;Oui;;;33;c’est ici
      4;2024-05-31 10:00:00;2024-05-31 10:01:00;anonymous;;Oui;;;;
      5;2024-05-31 10:00:00;2024-05-31 10:01:00;anonymous;;Oui;"Cuisiner;";Bien;7,5;bon air
      """), losses: Set(Loss.table), names: texts)

  /// No tool: the activities cannot be told from texts, and stand apart in the test.
  static let plain = SurveyShape(
    tool: "CSV",
    data: SourceFile(
      "r.csv",
      """
      n;Venez-vous ?;Que faites-vous ?;Avis [Le lieu];Quel âge ?;Pourquoi ?
      1;Oui;Cuisiner et Jouer;Bien;40,5;pour voir
      2;Non;;Bof;12,25;il pleut
      3;Oui;;;33;c’est ici
      4;Oui;;;;
      5;Oui;Cuisiner;Bien;7,5;bon air
      """), losses: Set(Loss.table), names: texts)
}
