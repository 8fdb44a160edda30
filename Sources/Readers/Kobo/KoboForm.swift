import Survey

/// The form of a KoboToolbox or ODK survey: what was asked, in the order of the form.
struct KoboForm: Equatable, Sendable {
  /// The file it was read from.
  var file: String
  var title = Label()
  /// Language codes, as labels have them.
  var languages: [String] = []
  var questions: [KoboQuestion] = []

  /// The code of a language as forms write it: `Français (fr)` is `fr`, `Nederlands` is `nl`; else its name.
  static func code(ofLanguage name: String) -> String {
    let trimmed = name.trimmingSpaces()
    if trimmed.isEmpty || trimmed == "default" { return "fr" }
    if let open = trimmed.lastIndex(of: "("), trimmed.hasSuffix(")") {
      let code = trimmed[trimmed.index(after: open)...].dropLast()
      if !code.isEmpty { return String(code) }
    }
    return known[trimmed.lowercased()] ?? trimmed
  }

  private static let known = [
    "français": "fr", "francais": "fr", "french": "fr", "frans": "fr", "nederlands": "nl", "dutch": "nl",
    "néerlandais": "nl", "english": "en", "anglais": "en", "engels": "en", "deutsch": "de", "german": "de",
    "allemand": "de", "español": "es", "spanish": "es",
  ]

  /// What an informant reads of a label: no tags, « … » where an earlier answer would stand.
  static func plain(_ text: String) -> String { LabelText.plain(text.replacing("${", with: "{")) }

  /// The word for « other » that `or_other` adds.
  static func other(_ languages: [String]) -> Category {
    Category(code: "other", label: FixedAnswers.label("other", languages: languages))
  }

  /// A variable’s name: the question’s, with its groups where two questions share one.
  func variableName(_ question: KoboQuestion) -> String {
    let isAlone = questions.count { $0.name == question.name } == 1
    return isAlone ? question.name : (question.groups.map(\.name) + [question.name]).joined(separator: "/")
  }

  /// The form as an export without cases.
  var export: SurveyExport {
    let columns = questions.filter { $0.kind != .display }.map { Column(variable($0), answers: []) }
    var dataset = Dataset(unit: .answer, caseNames: [])
    for column in columns { dataset.set(column) }
    return SurveyExport(
      description: ExportDescription(
        tool: "KoboToolbox", format: FileName(file).pathExtension, encoding: "UTF-8", hasByteOrderMark: false,
        languages: languages),
      title: title, dataset: dataset)
  }

  /// The variable a question becomes.
  func variable(_ question: KoboQuestion) -> Variable {
    let kind: Variable.Kind =
      switch question.kind {
      case .single: .single
      case .multiple: .multiple
      case .ranking: .ranking
      case .number: .number
      case .date: .date
      case .text, .place, .display, .computed: .text
      }
    return Variable(
      name: variableName(question), label: question.label, kind: kind, categories: question.categories,
      isPersonal: question.isPersonal || question.kind == .place, isHidden: question.kind == .computed)
  }
}
