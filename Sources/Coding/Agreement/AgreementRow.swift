/// How far the coders agree on one code, one dimension or one interview.
package struct AgreementRow: Equatable, Sendable {
  package enum Subject: Hashable, Sendable {
    case code(String)
    /// The decisions on all its codes together.
    case dimension(String)
    /// The decisions on all codes in one interview.
    case interview(String)
  }

  package var subject: Subject
  /// How many units were decided.
  package var units: Int
  /// How many units each coder gave it, in the order of the report’s coders.
  package var given: [Int]
  /// The units all coders who decided gave it.
  package var agreed: Int
  package var coefficients: AgreementCoefficients
  /// Alpha over the sets of codes given to a unit, MASI distance; for a dimension.
  package var masi: Coefficient?
  /// Krippendorff’s classic alpha for unitizing, on the characters of the passages; for a code or a dimension.
  package var unitizing: Coefficient?
  /// uα of 2016; for a code.
  package var unitizing2016: Coefficient?
}
