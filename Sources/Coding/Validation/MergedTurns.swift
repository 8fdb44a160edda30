import Survey

/// The codes people gave each turn, merged by the study’s rule: both finished coders, either, or the arbiter where the
/// coders differ.
struct MergedTurns {
  /// The interviews finished as the rule asks, of those asked for, in the study’s order.
  private(set) var interviews: [Interview] = []
  private(set) var codes: [TurnKey: Set<String>] = [:]
  /// What people marked in each turn, for those who read the list of what the rules missed.
  private(set) var codings: [TurnKey: [PassageCoding]] = [:]

  init(_ study: Study, among wanted: [String]) {
    let merging = study.plan.coding.merging
    for interview in study.interviews where wanted.contains(interview.id) {
      let coders = Set(
        study.states.filter { $0.interview == interview.id && $0.progress == .finished }.map(\.coder)
      ).subtracting([CoderBase.arbiter])
      guard coders.count >= (merging == .both ? 2 : 1) else { continue }
      interviews.append(interview)
      let own = study.codings.filter { $0.interview == interview.id }
      for (turn, codings) in Dictionary(grouping: own, by: \.turn) {
        let key = TurnKey(interview: interview.id, turn: turn)
        let turn = CodedTurn(codings, coders: coders, codebook: study.codebook)
        codes[key] = turn.merged(merging)
        self.codings[key] = codings.filter { $0.status == .kept }
      }
    }
  }
}
