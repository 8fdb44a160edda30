package import Survey

extension LimeSurveyStructure {
  /// The questionnaire as an export without cases.
  package var export: SurveyExport {
    SurveyExport(
      description: ExportDescription(
        tool: "LimeSurvey", format: format, encoding: "UTF-8", hasByteOrderMark: false, languages: languages),
      title: title,
      dataset: Dataset(
        unit: .answer, caseNames: [], columns: variables.map { Column($0.variable, answers: [Answer]()) }))
  }
}
