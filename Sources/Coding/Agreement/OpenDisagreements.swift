package import Survey

extension AgreementReport {
  /// How many turns wait for the arbiter’s word: on a code, or on the modality of a code that all give.
  package func openCount(in study: Study) -> Int {
    open(in: study).count + modalities.reduce(0) { $0 + $1.openTurns(in: study).count }
  }

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
