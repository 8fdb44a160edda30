import Diagnostics
import Survey

/// An XLSForm (sheets survey, choices, settings) → the form. Source: xlsform.org and pyxform, with KoboToolbox’s own
/// score and rank groups.
struct XLSFormReader {
  private var form: KoboForm
  private var lists: [String: [Category]] = [:]
  private var unnamed = "fr"
  private var open: [Frame] = []
  private var problems: [Problem] = []
  private let path: String

  /// A group or repeat not closed yet.
  private struct Frame {
    var group: KoboQuestion.Group
    var isRepeat: Bool
    var isConditional: Bool
    /// What the rows of a score or the levels of a rank choose from.
    var list: String
  }

  /// Whether a workbook’s sheets are those of an XLSForm.
  static func isForm(_ sheets: [String]) -> Bool {
    sheets.contains { $0.trimmingSpaces().lowercased() == "survey" }
  }

  static func read(_ workbook: Workbook) -> Reading<KoboForm?> {
    func sheet(_ name: String) -> Sheet? {
      workbook.sheets.first { $0.name.trimmingSpaces().lowercased() == name && !$0.rows.isEmpty }
    }
    guard let survey = sheet("survey") else {
      return Reading(nil, problems: [KoboFault.notAForm.problem(at: Place(workbook.file))])
    }
    var reader = XLSFormReader(form: KoboForm(file: workbook.file), path: workbook.path(of: survey))
    if let settings = sheet("settings") { reader.readSettings(FormSheet(settings)) }
    let questions = FormSheet(survey)
    reader.form.languages = questions.languages.map { $0.isEmpty ? reader.unnamed : KoboForm.code(ofLanguage: $0) }
    if let choices = sheet("choices") { reader.readChoices(FormSheet(choices)) }
    for row in questions.rows { reader.read(row, questions) }
    if let frame = reader.open.last {
      reader.problems.append(KoboFault.neverClosed(frame.group.name).problem(at: Place(reader.path)))
    }
    return Reading(reader.form, problems: reader.problems)
  }

  private init(form: KoboForm, path: String) { (self.form, self.path) = (form, path) }

  private mutating func readSettings(_ sheet: FormSheet) {
    guard let row = sheet.rows.first else { return }
    unnamed = KoboForm.code(ofLanguage: sheet.text(row, "default_language"))
    let title = sheet.text(row, "form_title", "title")
    if !title.isEmpty { form.title = Label(title, language: unnamed) }
  }

  private mutating func readChoices(_ sheet: FormSheet) {
    for row in sheet.rows {
      let list = sheet.text(row, "list_name", "list")
      let code = sheet.text(row, "name", "value")
      guard !list.isEmpty, !code.isEmpty else { continue }
      if lists[list, default: []].contains(where: { $0.code == code }) { continue }
      lists[list, default: []].append(Category(code: code, label: label(sheet.labels(row, unnamed: unnamed))))
    }
  }

  private func label(_ texts: [(language: String, text: String)]) -> Label {
    let known = form.languages.compactMap { language in texts.first { $0.language == language } }
    let others = texts.filter { text in !form.languages.contains(text.language) }
    return Label((known + others).map { Label.Text(language: $0.language, text: $0.text) })
  }

  // MARK: - Questions

  private mutating func read(_ row: Sheet.Row, _ sheet: FormSheet) {
    let words = sheet.text(row, "type").split { $0 == " " || $0 == "\t" }.map { String($0) }
    guard let first = words.first else { return }
    let type = first.lowercased().replacing("_", with: " ")
    let text = ([type] + words.dropFirst()).joined(separator: " ")
    let name = sheet.text(row, "name", "$autoname", "$given_name")
    if text.hasPrefix("begin ") { return begin(String(text.dropFirst(6)), name, row, sheet) }
    if text.hasPrefix("end "), text != "end" {
      if open.popLast() == nil {
        problems.append(KoboFault.neverOpened.problem(at: Place(path, line: row.number)))
      }
      return
    }
    guard !name.isEmpty || KoboQuestion.kind(ofType: first.lowercased()) == .computed else { return }
    form.questions.append(question(words, name.isEmpty ? first : name, row, sheet))
  }

  private mutating func begin(_ kind: String, _ name: String, _ row: Sheet.Row, _ sheet: FormSheet) {
    let group = KoboQuestion.Group(name: name, label: label(sheet.labels(row, unnamed: unnamed)))
    let list = sheet.text(row, "kobo--score-choices", "kobo--rank-items")
    open.append(
      Frame(
        group: group, isRepeat: kind.hasPrefix("repeat"), isConditional: !sheet.text(row, "relevant").isEmpty,
        list: list))
  }

  private func question(_ words: [String], _ name: String, _ row: Sheet.Row, _ sheet: FormSheet) -> KoboQuestion {
    var question = KoboQuestion(
      name: name, groups: open.map(\.group), kind: KoboQuestion.kind(ofType: words[0].lowercased()),
      label: label(sheet.labels(row, unnamed: unnamed)))
    question.repeated = open.last { $0.isRepeat }?.group.name
    question.isConditional = !sheet.text(row, "relevant").isEmpty || open.contains { $0.isConditional }
    if question.kind == .computed { question.isPersonal = KoboMetadata(heading: words[0])?.isPersonal ?? false }
    guard let (kind, list) = selection(words) else { return question }
    question.kind = kind
    question.categories = lists[list] ?? []
    let end = words.suffix(2).joined(separator: " ").lowercased()
    if words.count > 2, end.hasSuffix(" or_other") || end == "or other" {
      question.hasOther = true
      if !question.categories.contains(where: { $0.code == "other" }) {
        question.categories.append(KoboForm.other(form.languages))
      }
    }
    return question
  }

  /// What a select asks for and from which list; `nil` for other types.
  private func selection(_ words: [String]) -> (KoboQuestion.Kind, String)? {
    let list = words.count > 1 ? words[1] : ""
    switch words[0].lowercased() {
    case "select_one", "select1", "select_one_external": return (.single, list)
    case "select_multiple": return (.multiple, list)
    case "select_one_from_file": return (.single, "")
    case "rank": return (.ranking, list)
    case "score__row", "rank__level": return (.single, open.last?.list ?? "")
    case "acknowledge", "trigger": return (.single, "")
    case "select" where words.count > 2:
      return words[1] == "one" ? (.single, words[words.count - 1]) : (.multiple, words[words.count - 1])
    default: return nil
    }
  }
}
