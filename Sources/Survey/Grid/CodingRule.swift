/// A rule that proposes a code where its terms occur in respondents' turns.
package struct CodingRule: Hashable, Sendable {
  /// What a rule marks.
  package enum Extent: String, CaseIterable, Sendable {
    case sentence = "phrase"
    case turn = "tour"
  }

  package var id: String
  package var roles: [Speaker.Role]
  /// As written in the grid: `mot`, `mutualis*`, `"phrase exacte"` …
  package var terms: [String]
  /// A hit that also holds one of these is no hit.
  package var except: [String]
  package var extent: Extent
  package var modality: PassageCoding.Modality

  package init(
    id: String, roles: [Speaker.Role] = [.respondent], terms: [String], except: [String] = [],
    extent: Extent = .sentence, modality: PassageCoding.Modality = .observed
  ) {
    self.id = id
    self.roles = roles
    self.terms = terms
    self.except = except
    self.extent = extent
    self.modality = modality
  }
}
