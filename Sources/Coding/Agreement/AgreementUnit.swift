/// What two coders are compared on; named wherever a coefficient is printed.
package enum AgreementUnit: Hashable, Sendable {
  /// Passages of the two coders are the same when what they share is at least this part of what they cover together
  /// (from 0 to 1). What nobody coded is no unit.
  case passage(overlap: Double)
  /// A respondent’s turn: the code is in it or not.
  case turn
  case interview
  case organisation
  case initiative

  /// The word of the interfaces (`tour`).
  package var name: String {
    switch self {
    case .passage: "passage"
    case .turn: "tour"
    case .interview: "entretien"
    case .organisation: "organisation"
    case .initiative: "initiative"
    }
  }
}
