package import Survey

/// A variable of the questionnaire and the columns its answers are read from.
package struct LimeSurveyVariable: Equatable, Sendable {
  /// How columns make one answer.
  package enum Source: Equatable, Sendable {
    case field(LimeSurveyField)
    /// One column per category, in the order of the categories; the last may be the words of « other ».
    case options([LimeSurveyField])
    /// One column per rank, first rank first.
    case ranks([LimeSurveyField])
  }

  package var variable: Variable
  /// Its question, by index in the structure.
  package var question: Int
  /// The code of its row, where it stands for one row of an array.
  package var row: String?
  package var source: Source

  package var fields: [LimeSurveyField] {
    switch source {
    case .field(let field): [field]
    case .options(let fields), .ranks(let fields): fields
    }
  }
}
