import Readers

/// A small fictional questionnaire, written as either generation of LimeSurvey writes it.
struct Questionnaire {
  struct Option {
    var code: String
    var text: String
    var scale = 0
    var relevance = ""
  }

  struct Question {
    var code: String
    var type: String
    var group = 1
    var text = ""
    var relevance = "1"
    var other = false
    var attributes: [(String, String)] = []
    var rows: [Option] = []
    var answers: [Option] = []
  }

  var questions: [Question]
  var groupRelevances = ["", "", ""]
  var format = "G"
  /// The number of the date format, where the survey says one.
  var dateFormat = ""

  /// Texts as LimeSurvey 4 and later: in l10ns tables.
  var modern: SourceFile { SourceFile("enquete.lss", document(localised: true)) }
  /// Texts as LimeSurvey 2 and 3: in the rows, one row a language.
  var former: SourceFile { SourceFile("enquete.lss", document(localised: false)) }

  private func row(_ values: [(String, String)]) -> String {
    "<row>" + values.map { "<\($0)><![CDATA[\($1)]]></\($0)>" }.joined() + "</row>\n"
  }

  private func table(_ name: String, _ rows: [String]) -> String {
    rows.isEmpty ? "" : "<\(name)><fields/><rows>\n\(rows.joined())</rows></\(name)>\n"
  }

  /// Every text in French and, after « nl: », in Dutch.
  private func texts(_ values: [(String, String)], _ column: String, _ text: String, localised: Bool) -> [String] {
    if localised { return [row(values)] }
    return [("fr", text), ("nl", "nl: " + text)].map { row(values + [(column, $1), ("language", $0)]) }
  }

  private func localisedTexts(_ key: (String, String), _ column: String, _ text: String) -> [String] {
    [("fr", text), ("nl", "nl: " + text)].map { row([key, (column, $1), ("language", $0)]) }
  }

  private func document(localised: Bool) -> String {
    var tables: [String: [String]] = [:]
    for number in 1...groupRelevances.count {
      tables["groups", default: []] += texts(
        [
          ("gid", "\(number)"), ("sid", "4242"), ("group_order", "\(number)"),
          ("grelevance", groupRelevances[number - 1]),
        ],
        "group_name", "Groupe \(number)", localised: localised)
      tables["group_l10ns", default: []] += localisedTexts(("gid", "\(number)"), "group_name", "Groupe \(number)")
    }
    var subquestion = 1000
    var answer = 5000
    for (index, question) in questions.enumerated() {
      let qid = "\(index + 10)"
      let text = question.text.isEmpty ? "Texte \(question.code)" : question.text
      tables["questions", default: []] += texts(
        [
          ("qid", qid), ("gid", "\(question.group)"), ("sid", "4242"), ("type", question.type),
          ("title", question.code), ("other", question.other ? "Y" : "N"), ("question_order", "\(index)"),
          ("relevance", question.relevance),
        ], "question", text, localised: localised)
      tables["question_l10ns", default: []] += localisedTexts(("qid", qid), "question", text)
      tables["question_attributes", default: []] += question.attributes.map {
        row([("qid", qid), ("attribute", $0), ("value", $1), ("language", "")])
      }
      for (order, option) in question.rows.enumerated() {
        subquestion += 1
        tables["subquestions", default: []] += texts(
          [
            ("qid", "\(subquestion)"), ("parent_qid", qid), ("title", option.code), ("type", "T"),
            ("question_order", "\(order)"), ("scale_id", "\(option.scale)"), ("relevance", option.relevance),
          ], "question", option.text, localised: localised)
        tables["question_l10ns", default: []] += localisedTexts(("qid", "\(subquestion)"), "question", option.text)
      }
      for (order, option) in question.answers.enumerated() {
        answer += 1
        let key = localised ? [("aid", "\(answer)")] : []
        tables["answers", default: []] += texts(
          key + [
            ("qid", qid), ("code", option.code), ("sortorder", "\(order)"), ("scale_id", "\(option.scale)"),
          ], "answer", option.text, localised: localised)
        tables["answer_l10ns", default: []] += localisedTexts(("aid", "\(answer)"), "answer", option.text)
      }
    }
    tables["surveys"] = [row([("sid", "4242"), ("format", format), ("language", "fr")])]
    tables["surveys_languagesettings"] = [
      row([("surveyls_language", "nl"), ("surveyls_title", "Proef")]),
      row([("surveyls_language", "fr"), ("surveyls_title", "Essai"), ("surveyls_dateformat", dateFormat)]),
    ]
    let names = tables.keys.sorted().filter { localised || !$0.hasSuffix("l10ns") }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <document>
      <LimeSurveyDocType>Survey</LimeSurveyDocType>
      <DBVersion>\(localised ? 638 : 178)</DBVersion>
      <languages><language>nl</language><language>fr</language></languages>
      \(names.map { table($0, tables[$0] ?? []) }.joined())</document>
      """
  }
}
