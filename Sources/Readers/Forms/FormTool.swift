import Survey

/// The form tools recognised by their headings.
enum FormTool: CaseIterable {
  case qualtrics
  case framaforms
  case webform
  case surveyMonkey
  case microsoftForms
  case googleForms

  /// The tool whose headings the first rows of a grid are.
  static func found(in grid: RecordGrid) -> FormTool? {
    grid.texts(0).count > 1 ? allCases.first { $0.isTool(grid) } : nil
  }

  private func isTool(_ grid: RecordGrid) -> Bool {
    switch self {
    case .qualtrics: QualtricsReader.recognises(grid)
    case .framaforms: FramaformsReader.recognises(grid)
    case .webform: WebformReader.recognises(grid)
    case .surveyMonkey: SurveyMonkeyReader.recognises(grid)
    case .microsoftForms: MicrosoftFormsReader.recognises(grid)
    case .googleForms: GoogleFormsReader.recognises(grid)
    }
  }

  func read(_ grid: RecordGrid, structure: SourceFile?) -> Reading<SurveyExport?> {
    switch self {
    case .qualtrics: QualtricsReader.read(grid, structure: structure)
    case .framaforms: FramaformsReader.read(grid)
    case .webform: WebformReader.read(grid)
    case .surveyMonkey: SurveyMonkeyReader.read(grid)
    case .microsoftForms: MicrosoftFormsReader.read(grid)
    case .googleForms: GoogleFormsReader.read(grid)
    }
  }
}
