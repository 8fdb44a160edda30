import Survey

extension QualtricsQuestionnaire {
  /// The questionnaire alone, as an export without cases; `nil` where the file is none.
  static func export(_ file: SourceFile) -> SurveyExport? {
    guard FileName(file.name).pathExtension == "qsf", let questionnaire = QualtricsQuestionnaire(file) else {
      return nil
    }
    let variables = questionnaire.tags.flatMap { tag in questionnaire.question(tag)?.variables(tag) ?? [] }
    return SurveyExport(
      description: ExportDescription(
        tool: "Qualtrics", format: "qsf", encoding: CharacterEncoding.utf8.rawValue, hasByteOrderMark: false,
        languages: [questionnaire.language]),
      title: questionnaire.title,
      dataset: Dataset(unit: .answer, caseNames: [], columns: variables.map { Column($0, answers: [Answer]()) }))
  }
}
