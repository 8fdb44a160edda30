/// What a rule caught, and how far it can be trusted.
package struct RuleRow: Equatable, Sendable {
  /// A form of words a rule caught and how often.
  package struct Form: Equatable, Sendable {
    package var form: String
    package var count: Int
    /// How many of them were denied.
    package var denied: Int

    package init(_ form: String, count: Int, denied: Int = 0) {
      self.form = form
      self.count = count
      self.denied = denied
    }
  }

  package var rule: String
  package var code: String
  /// Passages proposed, neither denied nor echoes.
  package var proposed: Int
  package var denied: Int
  package var echoes: Int
  /// The most frequent first, then by alphabet.
  package var forms: [Form]
  /// `nil`: « non validé ». Recall is that of the rule alone.
  package var quality: RuleQuality?
}
