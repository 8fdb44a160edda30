/// A coefficient of agreement, or why there is none: never 1 nor a blank where nothing varies.
package enum Coefficient: Hashable, Sendable {
  case value(Double)
  case notComputable(Reason)

  /// « non calculable », and why.
  package enum Reason: CaseIterable, Hashable, Sendable {
    /// No unit was decided by two coders.
    case noUnit
    /// Everyone always decided the same: chance explains it all.
    case noVariation
    /// Passages only: what nobody coded is no unit, so that chance has no base.
    case noUncodedUnit
    /// The coefficient compares two coders; there are more, or fewer.
    case notTwoCoders
    /// Nobody gave the code.
    case neverGiven
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
