/// How codings become counts.
package struct CodingPlan: Hashable, Sendable {
  /// Which cases a base takes.
  package enum Base: String, CaseIterable, Sendable {
    /// Cases whose initiative meets the five criteria.
    case pooling = "mutualisations"
    case all = "toutes"
  }

  /// When a case has a code.
  package enum Merging: String, CaseIterable, Sendable {
    /// Both finished coders gave it there at least once.
    case both = "deux"
    /// One finished coder gave it.
    case either = "un"
    /// The arbiter's file says so.
    case arbiter = "arbitre"
  }

  /// The name the arbiter’s codings bear: no coder’s.
  package static let arbiter = "arbitre"

  package var unit: CaseUnit
  package var base: Base
  package var merging: Merging
  /// The interviews rules were not tuned on.
  package var validation: [String]

  package init(
    unit: CaseUnit = .organisation, base: Base = .pooling, merging: Merging = .both, validation: [String] = []
  ) {
    self.unit = unit
    self.base = base
    self.merging = merging
    self.validation = validation
  }
}
