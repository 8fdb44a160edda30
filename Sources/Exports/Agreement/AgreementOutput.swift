package import Coding
package import Survey

/// What a study's coders and rules agree on, for other programs.
package struct AgreementOutput {
  let codebook: Codebook
  let report: AgreementReport
  let rules: RuleReport
  let bootstrap: Bootstrap
  /// The words of a coefficient that cannot be computed, and of a code whose rules are not measured.
  let words: Words

  package struct Words {
    package var reason: (Coefficient.Reason) -> String
    package var noRule: String
    package var notValidated: String
    /// Precision needs a proposal, recall a person who gave the code, F1 one of the two.
    package var notProposed: String
    package var notGiven: String
    package var neither: String

    package init(
      reason: @escaping (Coefficient.Reason) -> String, noRule: String, notValidated: String, notProposed: String,
      notGiven: String, neither: String
    ) {
      self.reason = reason
      self.noRule = noRule
      self.notValidated = notValidated
      self.notProposed = notProposed
      self.notGiven = notGiven
      self.neither = neither
    }
  }

  package init(
    _ codebook: Codebook, _ report: AgreementReport, _ rules: RuleReport, bootstrap: Bootstrap, words: Words
  ) {
    self.codebook = codebook
    self.report = report
    self.rules = rules
    self.bootstrap = bootstrap
    self.words = words
  }

  /// How far the rules of a code or dimension are trusted, or why nothing is known.
  enum Trust {
    case measured(RuleQuality)
    case unknown(why: String)
  }

  func trust(_ subject: AgreementRow.Subject) -> Trust? {
    switch subject {
    case .interview: nil
    case .code(let id):
      rules.quality(of: id).map { $0.quality.map(Trust.measured) ?? .unknown(why: words.notValidated) }
        ?? .unknown(why: words.noRule)
    case .dimension(let id):
      rules.quality(ofDimension: id).map(Trust.measured)
        ?? .unknown(
          why: rules.codes.contains { $0.code.hasPrefix(id + ".") } ? words.notValidated : words.noRule)
    }
  }

  func measures(_ quality: RuleQuality) -> [RuleMeasure] {
    let (precision, recall) = (quality.precision, quality.recall)
    return [
      RuleMeasure(
        name: "precision", value: precision.share, interval: precision.interval, why: words.notProposed),
      RuleMeasure(name: "rappel", value: recall.share, interval: recall.interval, why: words.notGiven),
      RuleMeasure(name: "f1", value: quality.f1, interval: quality.f1Interval, why: words.neither),
    ]
  }

  func label(_ subject: AgreementRow.Subject) -> String {
    switch subject {
    case .code(let id): codebook.code(id)?.label.text() ?? id
    case .dimension(let id): codebook.dimension(id)?.label.text() ?? id
    case .interview(let id): id
    }
  }
}
