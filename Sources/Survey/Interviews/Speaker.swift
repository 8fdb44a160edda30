/// One speaker of one interview, as `entretiens.csv` declares them.
package struct Speaker: Hashable, Sendable {
  package enum Role: String, CaseIterable, Sendable {
    /// Asks; never coded nor counted.
    case interviewer = "enqueteur"
    case respondent = "enquete"
  }

  package struct Attribute: Hashable, Sendable {
    package var name: String
    package var value: String

    package init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  package var label: String
  package var role: Role
  package var organisation: String?
  package var initiative: String?
  /// `fr` where nothing is said.
  package var language: String
  package var consent: Consent
  /// The further columns of the table, in their order.
  package var attributes: [Attribute]

  package init(
    label: String, role: Role, organisation: String? = nil, initiative: String? = nil, language: String = "fr",
    consent: Consent = .refused, attributes: [Attribute] = []
  ) {
    self.label = label
    self.role = role
    self.organisation = organisation
    self.initiative = initiative
    self.language = language
    self.consent = consent
    self.attributes = attributes
  }
}
