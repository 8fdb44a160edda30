package import Survey

/// A questionnaire as LimeSurvey exports it (.lss, or the group or question alone of .lsg and .lsq).
package struct LimeSurveyStructure: Equatable, Sendable {
  /// What one page of the questionnaire holds, and so what `lastpage` counts.
  package enum Paging: String, Sendable {
    case group = "G"
    case question = "S"
    case survey = "A"
  }

  package struct Group: Equatable, Sendable {
    package var label: Label
    /// Its condition; empty when always shown.
    package var relevance: String
    package var line: Int
  }

  package struct Question: Equatable, Sendable {
    package var id: String
    package var groupID: String
    /// Its group, by index.
    package var group: Int
    package var type: LimeSurveyQuestionType
    package var code: String
    package var label: Label
    /// Its condition; empty when always shown.
    package var relevance: String
    /// The informant may write an answer of their own.
    package var hasOther: Bool
    package var otherLabel: Label
    /// The settings that hold for all languages, by name.
    package var attributes: [String: String]
    package var subquestions: [Option]
    package var answers: [Option]
    package var line: Int

    /// Never shown to informants.
    package var isHidden: Bool { attributes["hidden"] == "1" }
  }

  /// A subquestion or an answer.
  package struct Option: Equatable, Sendable {
    package var code: String
    package var label: Label
    /// 0 or 1: rows and columns of an array, first and second scale of answers.
    package var scale: Int
    /// Its number in the survey's tables; empty for an answer.
    package var id: String
    /// A subquestion's own condition.
    package var relevance: String
  }

  /// The file it comes from, for places.
  package var file: String
  /// `lss`, `lsg`, `lsq` or `txt`.
  package var format: String
  package var surveyID: String?
  package var title: Label
  /// The survey's own language first.
  package var languages: [String]
  package var paging: Paging
  /// The number of the date format of each language.
  package var dateFormats: [Int]
  package var groups: [Group]
  /// In the order they are asked.
  package var questions: [Question]
}
