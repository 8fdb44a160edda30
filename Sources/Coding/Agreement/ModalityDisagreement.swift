package import Survey

/// A code that two coders or more give to a person, not with the same modality: seen for one, feared for the other.
/// They agree on the code, which is all that agreement measures; of the counts that keep modalities apart, it may be in none.
package struct ModalityDisagreement: Equatable, Sendable {
  /// What a coder marked there.
  package struct Passage: Equatable, Sendable {
    /// The turn’s number.
    package var turn: Int
    /// The code, or a sub-code of it.
    package var code: String
    package var modality: PassageCoding.Modality
    package var extract: String

    package init(turn: Int, code: String, modality: PassageCoding.Modality, extract: String) {
      self.turn = turn
      self.code = code
      self.modality = modality
      self.extract = extract
    }
  }

  /// What one coder gave the person of the code; nothing where they did not give it.
  package struct Given: Equatable, Sendable {
    package var coder: String
    /// In the order of the text.
    package var passages: [Passage]

    package init(coder: String, passages: [Passage]) {
      self.coder = coder
      self.passages = passages
    }

    /// In the order of ``PassageCoding/Modality``, each once.
    package var modalities: [PassageCoding.Modality] {
      PassageCoding.Modality.allCases.filter { one in passages.contains { $0.modality == one } }
    }
  }

  package var code: String
  package var speaker: SpeakerKey
  /// The coders who finished the interview, by name.
  package var given: [Given]

  package init(code: String, speaker: SpeakerKey, given: [Given]) {
    self.code = code
    self.speaker = speaker
    self.given = given
  }

  /// The turns in which coders who give the code do not give it the same modalities, in order; none where they differ from
  /// one turn to another only.
  package var turns: [Int] {
    let all = Set(given.flatMap(\.passages).map(\.turn)).sorted()
    return all.filter { turn in
      let sets = given.map { Set($0.passages.filter { $0.turn == turn }.map(\.modality)) }.filter { !$0.isEmpty }
      return Set(sets).count > 1
    }
  }

  /// The first turn somebody marked.
  package var firstTurn: Int? { given.flatMap(\.passages).map(\.turn).min() }

  /// Two coders or more give the code, and differ in a turn, or no two of them give the same modality.
  var isOne: Bool {
    let said = given.map(\.modalities).filter { !$0.isEmpty }
    guard said.count > 1 else { return false }
    return !turns.isEmpty
      || !PassageCoding.Modality.allCases.contains { one in said.count { $0.contains(one) } > 1 }
  }

  /// Whether the arbiter has spoken of the code in each turn in which the coders differ; never where they differ from one
  /// turn to another, which is for each of the two a code that one gave and the other did not.
  package func isSettled(in study: Study) -> Bool { !turns.isEmpty && openTurns(in: study).isEmpty }

  /// The turns in which they differ and an arbiter’s file says nothing of the code.
  func openTurns(in study: Study) -> [Int] {
    let settled = study.codings.filter {
      $0.coder == CodingPlan.arbiter && $0.interview == speaker.interview
        && study.codebook.counted(for: $0.code).contains(code)
    }
    return turns.filter { turn in !settled.contains { $0.turn == turn } }
  }
}
