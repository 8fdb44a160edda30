/// What a person decided of a passage a rule proposed.
package struct RuleDecision: Hashable, Sendable {
  /// The raw value is the word of `decisions-<codeur>.csv`.
  package enum Verdict: String, CaseIterable, Sendable {
    case accepted = "accepte"
    case rejected = "rejete"
    /// The passage has a code, but another one.
    case moved = "deplace"
  }

  /// The passage as it was proposed: its code, its rule, and the person who decided as coder.
  package var proposal: PassageCoding
  package var verdict: Verdict
  /// The code a moved passage has.
  package var movedTo: String?
  /// Where the decision is written.
  package var line: SourceLine

  package init(
    _ proposal: PassageCoding, _ verdict: Verdict, movedTo: String? = nil, line: SourceLine = SourceLine()
  ) {
    self.proposal = proposal
    self.verdict = verdict
    self.movedTo = movedTo
    self.line = line
  }

  /// The codings it makes: what is kept bears the person’s name and the rule’s.
  package var codings: [PassageCoding] {
    var given = proposal
    given.status = verdict == .accepted ? .kept : .rejected
    guard verdict == .moved, let movedTo else { return [given] }
    var moved = proposal
    moved.status = .kept
    moved.code = movedTo
    return [given, moved]
  }
}

extension PassageCoding {
  /// Whether a person kept it because a rule had proposed it: not an independent judgement.
  package var comesFromRule: Bool { rule != nil }

  /// Whether it says the same of the same words as another of the same coder.
  package func says(_ other: PassageCoding) -> Bool {
    interview == other.interview && range == other.range && code == other.code && coder == other.coder
      && status == other.status && modality == other.modality
  }
}
