package import Diagnostics

/// What a workshop wrote in one field of its sheet, typed back after the day.
package struct WorkshopReturn: Hashable, Sendable {
  /// Which field of the sheet; the letter is that of its printed id (`A1-N2`).
  package enum Field: Hashable, Sendable {
    /// The three fields of the note grid: what the group brings back, told to everyone.
    case finding
    case disagreement
    case proposal
    /// Lines under a prompt, written by one person.
    case prompt(Int)
    /// A card somebody wrote.
    case card(Int)

    /// The note grid is the group's word; the others are somebody's.
    package var isOfTheGroup: Bool {
      switch self {
      case .finding, .disagreement, .proposal: true
      case .prompt, .card: false
      }
    }
  }

  /// The id printed beside the field: `A1-N2`.
  package var id: String
  package var workshop: String
  package var field: Field
  package var text: String
  /// Codes of the grid somebody linked it to.
  package var codes: [String]
  /// What was agreed to; `nil` where nothing is written.
  package var consent: Consent?
  package var place: Place

  package init(
    id: String, workshop: String, field: Field, text: String, codes: [String] = [], consent: Consent? = nil,
    place: Place
  ) {
    self.id = id
    self.workshop = workshop
    self.field = field
    self.text = text
    self.codes = codes
    self.consent = consent
    self.place = place
  }

  /// Whether the words may leave: the group's were told to everyone and leave unless refused; a person's need a yes.
  package var isPrintable: Bool { consent?.allowsQuotes ?? field.isOfTheGroup }
}
