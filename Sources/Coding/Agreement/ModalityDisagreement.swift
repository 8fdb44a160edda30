package import Survey

/// A code that all coders of an interview give to a person, each with another modality: seen by one, feared by the other.
/// They agree on the code, which is what agreement measures, and merging finds no modality that both gave: it is counted
/// nowhere.
package struct ModalityGap: Equatable, Sendable {
  /// What one coder gave it.
  package struct Given: Equatable, Sendable {
    package var coder: String
    /// In the order of ``PassageCoding/Modality``, each once.
    package var modalities: [PassageCoding.Modality]
  }

  package var interview: String
  package var speaker: String
  package var code: String
  /// By coder’s name.
  package var given: [Given]

  /// Those of dimensions that count modalities apart, in a study that keeps what both coders gave, or what an arbiter
  /// settles and has not; in the order of the interviews and of the codings.
  package static func all(in study: Study) -> [ModalityGap] {
    guard study.plan.coding.merging != .either else { return [] }
    let apart = Set(study.codebook.dimensions.filter { !$0.counted.isEmpty }.flatMap(\.codes).map(\.id))
    return study.interviews.flatMap { interview -> [ModalityGap] in
      let finished = Set(
        study.states.filter { $0.interview == interview.id && $0.progress == .finished }.map(\.coder)
      ).subtracting([CodingPlan.arbiter])
      let kept = study.codings.filter {
        $0.interview == interview.id && $0.status == .kept && apart.contains($0.code)
      }
      let settled = Set(
        study.codings.filter { $0.interview == interview.id && $0.coder == CodingPlan.arbiter }.map(\.code))
      let speakers = Dictionary(
        interview.transcript.turns.map { ($0.number, $0.speaker) }, uniquingKeysWith: { first, _ in first })
      var gaps: [ModalityGap] = []
      for coding in kept where finished.contains(coding.coder) && !settled.contains(coding.code) {
        guard let speaker = speakers[coding.turn] else { continue }
        guard !gaps.contains(where: { $0.speaker == speaker && $0.code == coding.code }) else { continue }
        let own = kept.filter { $0.code == coding.code && speakers[$0.turn] == speaker }
        gaps.append(
          ModalityGap(
            interview: interview.id, speaker: speaker, code: coding.code, given: given(own, by: finished.sorted())))
      }
      return gaps.filter(\.isOne)
    }
  }

  private static func given(_ codings: [PassageCoding], by coders: [String]) -> [Given] {
    coders.map { coder in
      let own = Set(codings.filter { $0.coder == coder }.map(\.modality))
      return Given(coder: coder, modalities: PassageCoding.Modality.allCases.filter(own.contains))
    }
  }

  /// Everybody gave the code, and no modality is everybody’s.
  private var isOne: Bool {
    guard given.count > 1, given.allSatisfy({ !$0.modalities.isEmpty }) else { return false }
    return !PassageCoding.Modality.allCases.contains { one in given.allSatisfy { $0.modalities.contains(one) } }
  }
}
