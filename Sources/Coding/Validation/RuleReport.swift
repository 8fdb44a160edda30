package import Survey

/// What the rules caught over all interviews, and how far they can be trusted: measured turn by turn against people’s
/// merged codings, in the interviews set aside for it, on the turns rules read. Denied hits and echoes count for nothing.
package struct RuleReport: Equatable, Sendable {
  /// The interviews set aside that people have finished; empty: no rule is validated.
  package let validation: [String]
  /// Those set aside that are missing or not finished.
  package let notReady: [String]
  /// Those set aside where people decided of proposals: they have seen what the rules say, so that nothing is measured
  /// there.
  package let seen: [String]
  package let rules: [RuleRow]
  /// The codes that have rules, or sub-codes that have.
  package let codes: [CodeQuality]

  /// - Parameter matches: what the study’s rules found in all its interviews.
  package init(_ study: Study, _ matches: [RuleMatch]) {
    let wanted = study.plan.coding.validation
    let decided = Set(study.decisions.map(\.proposal.interview))
    seen = wanted.filter(decided.contains)
    let people = MergedTurns(study, among: wanted.filter { !decided.contains($0) })
    let check = RuleCheck(study.codebook, people, matches)
    validation = people.interviews.map(\.id)
    notReady = wanted.filter { id in !decided.contains(id) && !people.interviews.contains { $0.id == id } }
    let caught = Dictionary(grouping: matches) { $0.coding.rule ?? "" }
    rules = study.codebook.codes.flatMap { code in
      code.rules.map { check.row($0.id, code: code.id, caught[$0.id] ?? []) }
    }
    codes = study.codebook.codes.compactMap(check.quality)
  }

  /// How far the rules of a code and of its sub-codes say what people said; `nil` where it has none.
  package func quality(of code: String) -> CodeQuality? { codes.first { $0.code == code } }

  /// The decisions on all the codes of a dimension together; `nil`: no rule, or « non validé ».
  package func quality(ofDimension dimension: String) -> RuleQuality? {
    RuleQuality.sum(codes.filter { $0.code.hasPrefix(dimension + ".") }.compactMap(\.quality))
  }

  /// The decisions on all the codes that have rules.
  package var overall: RuleQuality? { RuleQuality.sum(codes.compactMap(\.quality)) }
}
