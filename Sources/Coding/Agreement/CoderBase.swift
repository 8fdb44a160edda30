import Survey

/// The interviews two coders or more have finished, who finished them, and the codings they kept there.
///
/// Initiatives that are no pooling stay in: the coders worked on them as well. The arbiter is no coder.
struct CoderBase: Sendable {
  /// A kept coding of a respondent’s turn.
  struct Given: Sendable {
    /// The interview’s place among `interviews`.
    var interview: Int
    /// The coder’s place among `coders`.
    var coder: Int
    /// The code as the grid names it now.
    var code: String
    /// All that the coding counts for: the code, its parents, their families.
    var counted: [String]
    /// `nil` where its dimension counts all modalities together: there it tells nothing.
    var modality: PassageCoding.Modality?
    var coding: PassageCoding
  }

  let coders: [String]
  let interviews: [Interview]
  /// For each interview, the places of the coders who finished it.
  let deciding: [[Int]]
  /// Interviews that fewer than two coders have finished.
  let unfinished: [String]
  let given: [Given]

  init(_ study: Study) {
    let finished = study.states.filter { $0.progress == .finished && $0.coder != Self.arbiter }
    var coders: [String] = []
    var kept: [(interview: Interview, coders: [String])] = []
    var unfinished: [String] = []
    for interview in study.interviews {
      let own = finished.filter { $0.interview == interview.id }.map(\.coder)
      if own.count < 2 {
        unfinished.append(interview.id)
      } else {
        kept.append((interview, own))
        coders += own.filter { !coders.contains($0) }
      }
    }
    coders.sort()
    self.coders = coders
    self.unfinished = unfinished
    interviews = kept.map(\.interview)
    deciding = kept.map { pair in coders.indices.filter { pair.coders.contains(coders[$0]) } }
    given = Self.given(study, interviews: interviews, coders: coders, deciding: deciding)
  }

  /// The coder whose word settles what the others disagree on.
  static let arbiter = CodingPlan.arbiter

  private static func given(
    _ study: Study, interviews: [Interview], coders: [String], deciding: [[Int]]
  ) -> [Given] {
    let places = Dictionary(uniqueKeysWithValues: interviews.enumerated().map { ($1.id, $0) })
    let turns = interviews.map { Set($0.respondentTurns.map(\.number)) }
    var counted: [String: [String]] = [:]
    let apart = Set(study.codebook.dimensions.filter { !$0.counted.isEmpty }.flatMap(\.codes).map(\.id))
    return study.codings.compactMap { coding in
      guard coding.status == .kept, let place = places[coding.interview], turns[place].contains(coding.turn),
        let coder = coders.firstIndex(of: coding.coder), deciding[place].contains(coder)
      else { return nil }
      let codes = counted[coding.code] ?? study.codebook.counted(for: coding.code)
      counted[coding.code] = codes
      guard let code = codes.first else { return nil }
      return Given(
        interview: place, coder: coder, code: code, counted: codes,
        modality: apart.contains(code) ? coding.modality : nil, coding: coding)
    }
  }

  /// The person whose words a coding marks.
  func speaker(of given: Given) -> SpeakerKey? {
    let interview = interviews[given.interview]
    return interview.transcript.turns.first { $0.number == given.coding.turn }.map {
      SpeakerKey(interview: interview.id, label: $0.speaker)
    }
  }
}
