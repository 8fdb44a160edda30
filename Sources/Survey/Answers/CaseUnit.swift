/// What one row of a dataset stands for; named wherever a count is printed. Raw values are the words of the study files.
package enum CaseUnit: String, CaseIterable, Hashable, Sendable {
  case answer = "reponse"
  case organisation = "organisation"
  case interview = "entretien"
  case speaker = "locuteur"
  case initiative = "initiative"
  case passage = "passage"

  /// What a study can count all its codes by.
  package static let counted: [CaseUnit] = [.organisation, .interview, .initiative]
}
