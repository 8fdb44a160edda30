import Diagnostics
import Survey

/// .lss, .lsg and .lsq → a questionnaire. Texts are taken from the l10ns tables where they are, else from the rows of the
/// older generation, one a language: by what is there, not by the version number.
package enum LimeSurveyStructureReader {
  package static func read(_ file: SourceFile) -> Reading<LimeSurveyStructure?> {
    let document = XMLReader.read(file)
    guard let root = document.value else { return Reading(nil, problems: document.problems) }
    let kind = root.child("LimeSurveyDocType")?.text ?? ""
    guard root.name == "document", let format = formats[kind] else {
      let fault = LimeSurveyFault.notAStructure(root: root.name, kind: kind)
      return Reading(nil, problems: [fault.problem(at: Place(file.name, line: root.line))])
    }
    let building = LimeSurveyStructureReader.Building(root, file: file.name, format: format)
    return Reading(building.structure(), problems: document.problems + building.problems)
  }

  private static let formats = ["Survey": "lss", "Group": "lsg", "Question": "lsq"]

  /// One reading under way: the tables and what is taken from them once.
  private struct Building {
    let file: String
    let format: String
    let tables: LimeSurveyTables
    let languages: [String]
    let questionLabels: [String: Label]
    let answerLabels: [String: Label]
    let subquestions: [String: [LimeSurveyStructure.Option]]
    let answers: [String: [LimeSurveyStructure.Option]]
    var problems: [Problem] = []

    init(_ root: XMLElement, file: String, format: String) {
      self.file = file
      self.format = format
      tables = LimeSurveyTables(root)
      languages = Self.languages(root, tables)
      var labels = tables.labels(
        "questions", key: { $0["qid"] }, localised: "question_l10ns", localisedKey: "qid", text: "question",
        languages: languages)
      let subLabels = tables.labels(
        "subquestions", key: { $0["qid"] }, localised: "question_l10ns", localisedKey: "qid", text: "question",
        languages: languages)
      labels.merge(subLabels) { first, _ in first }
      questionLabels = labels
      answerLabels = tables.labels(
        "answers", key: Self.answerKey, localised: "answer_l10ns", localisedKey: "aid", text: "answer",
        languages: languages)
      subquestions = Self.subquestions(tables, labels)
      answers = Self.answers(tables, answerLabels)
      problems = Self.unknownTypes(tables, file: file)
    }

    static func languages(_ root: XMLElement, _ tables: LimeSurveyTables) -> [String] {
      let declared = root.child("languages")?.children("language").map(\.text) ?? []
      let first = tables["surveys"].first?["language"] ?? ""
      return first.isEmpty ? declared : [first] + declared.filter { $0 != first }
    }

    static func answerKey(_ row: LimeSurveyTables.Row) -> String {
      row.values["aid"] ?? "\(row["qid"]) \(row["scale_id"]) \(row["code"])"
    }

    static func subquestions(
      _ tables: LimeSurveyTables, _ labels: [String: Label]
    ) -> [String: [LimeSurveyStructure.Option]] {
      let rows = ordered(tables.unique("subquestions") { $0["qid"] }, by: "question_order")
      return Dictionary(grouping: rows) { $0["parent_qid"] }.mapValues { rows in
        rows.map { row in
          LimeSurveyStructure.Option(
            code: row["title"], label: labels[row["qid"]] ?? Label(), scale: Int(row["scale_id"]) ?? 0,
            id: row["qid"], relevance: row["relevance"])
        }
      }
    }

    static func answers(
      _ tables: LimeSurveyTables, _ labels: [String: Label]
    ) -> [String: [LimeSurveyStructure.Option]] {
      let rows = ordered(tables.unique("answers", key: answerKey), by: "sortorder")
      return Dictionary(grouping: rows) { $0["qid"] }.mapValues { rows in
        rows.map { row in
          LimeSurveyStructure.Option(
            code: row["code"], label: labels[answerKey(row)] ?? Label(), scale: Int(row["scale_id"]) ?? 0, id: "",
            relevance: "")
        }
      }
    }

    /// Rows by a numbered column, the order of the file where it says nothing.
    static func ordered(_ rows: [LimeSurveyTables.Row], by column: String) -> [LimeSurveyTables.Row] {
      rows.enumerated().sorted {
        (Int($0.element[column]) ?? 0, $0.offset) < (Int($1.element[column]) ?? 0, $1.offset)
      }.map(\.element)
    }

    static func unknownTypes(_ tables: LimeSurveyTables, file: String) -> [Problem] {
      tables.unique("questions") { $0["qid"] }
        .filter { LimeSurveyQuestionType(rawValue: $0["type"]) == nil }
        .map { row in
          LimeSurveyFault.unknownType(row["type"], question: row["title"]).problem(at: Place(file, line: row.line))
        }
    }

    func structure() -> LimeSurveyStructure {
      let survey = tables["surveys"].first
      var groupRows = Self.ordered(tables.unique("groups") { $0["gid"] }, by: "group_order")
      if groupRows.isEmpty { groupRows = [LimeSurveyTables.Row(values: ["gid": ""], line: 1)] }
      let groupLabels = tables.labels(
        "groups", key: { $0["gid"] }, localised: "group_l10ns", localisedKey: "gid", text: "group_name",
        languages: languages)
      let groups = groupRows.map { row in
        LimeSurveyStructure.Group(
          label: groupLabels[row["gid"]] ?? Label(), relevance: row["grelevance"], line: row.line)
      }
      let sid = survey?["sid"] ?? tables["groups"].first?["sid"] ?? tables["questions"].first?["sid"]
      return LimeSurveyStructure(
        file: file, format: format, surveyID: sid, title: title(), languages: languages,
        paging: LimeSurveyStructure.Paging(rawValue: survey?["format"] ?? "") ?? .group,
        dateFormats: tables["surveys_languagesettings"].compactMap { Int($0["surveyls_dateformat"]) }, groups: groups,
        questions: questions(groupIDs: groupRows.map { $0["gid"] }))
    }

    private func title() -> Label {
      let rows = tables["surveys_languagesettings"].map { ($0["surveyls_language"], $0["surveyls_title"]) }
      return LabelText.label(Dictionary(rows) { first, _ in first }, languages: languages)
    }

    private func questions(groupIDs: [String]) -> [LimeSurveyStructure.Question] {
      let rows = tables.unique("questions") { $0["qid"] }
      return groupIDs.enumerated().flatMap { index, id in
        // A question alone (.lsq) names a group that is not in the file.
        Self.ordered(rows.filter { $0["gid"] == id || id.isEmpty }, by: "question_order")
          .compactMap { question($0, group: index) }
      }
    }

    private func question(_ row: LimeSurveyTables.Row, group: Int) -> LimeSurveyStructure.Question? {
      guard let type = LimeSurveyQuestionType(rawValue: row["type"]) else { return nil }
      let id = row["qid"]
      let settings = tables["question_attributes"].filter { $0["qid"] == id }
      let common = settings.filter { $0["language"].isEmpty }.map { ($0["attribute"], $0["value"]) }
      let other = settings.filter { $0["attribute"] == "other_replace_text" && !$0["value"].isEmpty }
        .map { ($0["language"], $0["value"]) }
      return LimeSurveyStructure.Question(
        id: id, groupID: row["gid"], group: group, type: type, code: row["title"],
        label: questionLabels[id] ?? Label(), relevance: row["relevance"], hasOther: row["other"] == "Y",
        otherLabel: LabelText.label(Dictionary(other) { first, _ in first }, languages: languages),
        attributes: Dictionary(common) { first, _ in first }, subquestions: subquestions[id] ?? [],
        answers: answers[id] ?? [], line: row.line)
    }
  }
}
