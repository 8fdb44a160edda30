/// A coefficient of agreement, or why there is none: never 1 nor a blank where nothing varies.
package enum Coefficient: Hashable, Sendable {
  case value(Double)
  case notComputable(Reason)

  /// « non calculable », and why. The raw value names its words in the catalogue.
  package enum Reason: String, CaseIterable, Hashable, Sendable {
    /// No unit was decided by two coders.
    case noUnit = "aucune-unite"
    /// Everyone always decided the same: chance explains it all.
    case noVariation = "aucune-variation"
    /// Passages only: what nobody coded is no unit, so that chance has no base.
    case noUncodedUnit = "passages"
    /// The coefficient compares two coders; there are more, or fewer.
    case notTwoCoders = "pas-deux"
    /// Nobody gave the code.
    case neverGiven = "jamais-donne"
  }

  /// The number, where there is one.
  package var value: Double? {
    switch self {
    case .value(let number): number
    case .notComputable: nil
    }
  }

  /// (observed − expected) / (1 − expected), or « no variation » where chance leaves nothing to explain.
  static func corrected(observed: Double, expected: Double) -> Coefficient {
    guard 1 - expected > 1e-12 else { return .notComputable(.noVariation) }
    return .value((observed - expected) / (1 - expected))
  }
}
