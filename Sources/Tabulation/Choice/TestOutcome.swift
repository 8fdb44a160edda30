/// What a test says of a table, or why it says nothing.
package struct TestOutcome: Hashable, Sendable {
  /// The statistic a test compares, by the letter it is printed with.
  package enum Statistic: Hashable, Sendable {
    case chiSquared(Double, degrees: Double)
    case likelihood(Double, degrees: Double)
    case f(Double, above: Double, below: Double)
    /// Exact tests compare tables, not a statistic.
    case none
  }

  /// How strong the link is, on a scale of its own; a probability does not say it.
  package enum Strength: Hashable, Sendable {
    case cramersV(Double)
    case gamma(Double)
    case etaSquared(Double)
    case epsilonSquared(Double)
    /// One odds ratio for all strata, and whether they may have one (Breslow and Day).
    case commonOdds(Double, ConfidenceInterval, homogeneity: Double)
  }

  package var statistic: Statistic
  package var p: Double
  /// How far the draws let the probability be off.
  package var error: Double?
  package var strength: Strength?

  init(_ statistic: Statistic = .none, p: Double, error: Double? = nil, strength: Strength? = nil) {
    (self.statistic, self.p, self.error, self.strength) = (statistic, p, error, strength)
  }
}
