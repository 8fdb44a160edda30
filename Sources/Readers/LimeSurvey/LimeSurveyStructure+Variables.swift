import Survey

extension LimeSurveyStructure {
  /// The variables of the questionnaire in the order they are asked: one per question, one per row of an array, and the
  /// words of « other » and comments as texts.
  package var variables: [LimeSurveyVariable] {
    questions.indices.flatMap { index in
      QuestionVariables(question: questions[index], index: index, languages: languages).all
    }
  }
}
