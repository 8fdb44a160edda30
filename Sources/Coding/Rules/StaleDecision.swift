package import Survey

/// A person's decision on a proposal that the rules no longer make: it stands, and is told.
package struct StaleDecision: Equatable, Sendable {
  package enum Reason: CaseIterable, Hashable, Sendable {
    /// The grid has no such rule.
    case noRule
    /// The rule finds nothing there any more.
    case notProposed
    /// The rule proposes another code there.
    case otherCode
  }

  package var decision: RuleDecision
  package var reason: Reason

  /// The decisions of a study that no longer answer a proposal, in their order.
  package static func all(_ study: Study, _ matches: [RuleMatch]) -> [StaleDecision] {
    let rules = Set(study.codebook.codes.flatMap(\.rules).map(\.id))
    let found = Dictionary(grouping: matches.map(\.coding)) { $0.rule ?? "" }
    return study.decisions.compactMap { decision in
      let rule = decision.proposal.rule ?? ""
      guard rules.contains(rule) else { return StaleDecision(decision: decision, reason: .noRule) }
      let here = (found[rule] ?? []).filter {
        $0.interview == decision.proposal.interview && $0.range.overlaps(decision.proposal.range)
      }
      if here.isEmpty { return StaleDecision(decision: decision, reason: .notProposed) }
      if here.contains(where: { $0.code == decision.proposal.code }) { return nil }
      return StaleDecision(decision: decision, reason: .otherCode)
    }
  }
}

extension RuleDecision {
  /// Whether it decides of what a rule proposes there.
  package func answers(_ proposal: PassageCoding) -> Bool {
    self.proposal.rule == proposal.rule && self.proposal.interview == proposal.interview
      && self.proposal.range.overlaps(proposal.range)
  }
}
