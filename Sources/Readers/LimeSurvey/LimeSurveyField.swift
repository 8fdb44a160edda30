package import Survey

/// One column of a response file, as the questionnaire predicts it.
package struct LimeSurveyField: Hashable, Sendable {
  /// Its Expression Manager name (`Q1_SQ001`, `Q3_SQ001_0`, `Q2_other`), also what expressions call it.
  package var name: String
  /// The headings it may stand under when codes are exported: its name, `Q1[SQ001]`, `Q3[SQ001][1]` …
  package var headings: [String]
  /// What follows the group and question number in LimeSurvey's own column names (`SQ001`, `other`, `SQ001#0`).
  package var suffix: String
  /// What follows the question number from LimeSurvey 7 on (`_S1001`, `_Cother`, `_S1001#0`).
  package var modernSuffix: String
  /// What stands between brackets when questions are exported in full, after the question's text.
  package var details: [Label]

  init(
    _ question: String, _ parts: [String] = [], name: String? = nil, suffix: String = "", modern: String = "",
    details: [Label] = []
  ) {
    let joined = ([question] + parts).joined(separator: "_")
    self.name = name ?? joined
    self.suffix = suffix
    modernSuffix = modern
    self.details = details
    let bracketed = question + parts.map { "[\($0)]" }.joined()
    var headings = [bracketed, self.name]
    if parts.count > 1 { headings.append("\(question)[\(parts.joined(separator: "_"))]") }
    self.headings = headings.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
