/// What a speaker agreed to. None given is no.
package enum Consent: Hashable, Sendable {
  case yes
  /// Quotable under the pseudonym.
  case pseudonym
  /// Agreed after reading, on the date given (as written; never compared with today).
  case agreedAfterReading(String)
  /// The person has not yet given the text back.
  case waitingForReading
  /// Coded and counted; words stay inside.
  case refused
  /// Not read, not coded, not counted.
  case withdrawn

  /// Whether the speaker's words may leave.
  package var allowsQuotes: Bool {
    switch self {
    case .yes, .pseudonym, .agreedAfterReading: true
    case .waitingForReading, .refused, .withdrawn: false
    }
  }
}
