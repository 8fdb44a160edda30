/// Who signs the study, under what title; printed on the title page and in every foot.
package struct StudyIdentity: Hashable, Sendable {
  package var title: String
  package var subtitle: String
  package var authors: [String]
  /// ISO 8601, as declared: there is no clock in an output.
  package var date: String
  package var version: String
  package var languages: [String]
  /// Invented material: every page says so.
  package var isFiction: Bool
  /// How the texts write gender; `nil` where nothing is said.
  package var inclusive: InclusiveWriting?

  package init(
    title: String, subtitle: String = "", authors: [String] = [], date: String = "", version: String = "",
    languages: [String] = ["fr"], isFiction: Bool = false, inclusive: InclusiveWriting? = nil
  ) {
    self.title = title
    self.subtitle = subtitle
    self.authors = authors
    self.date = date
    self.version = version
    self.languages = languages
    self.isFiction = isFiction
    self.inclusive = inclusive
  }
}
