package import Survey

extension AgreementReport {
  /// The disagreements an arbiter's file says nothing of: the code does not count there. On turns only.
  package func open(in study: Study) -> [Disagreement] {
    let settled = Dictionary(grouping: study.codings.filter { $0.coder == CodingPlan.arbiter }) { coding in
      TurnKey(coding)
    }
    return disagreements.filter { one in
      guard let interview = one.unit.interview, let turn = one.unit.turn else { return false }
      let said = settled[TurnKey(interview: interview, turn: turn)] ?? []
      return !said.contains { study.codebook.counted(for: $0.code).contains(one.code) }
    }
  }
}
