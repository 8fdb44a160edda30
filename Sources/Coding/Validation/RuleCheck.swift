import Survey

/// Compares what rules propose with what people coded.
struct RuleCheck {
  private let codebook: Codebook
  private let people: MergedTurns
  /// The turns rules read in the interviews set aside.
  private let turns: [TurnKey]
  /// Whose words each of them is: the speaker's organisation, else the interview.
  private let organisations: [TurnKey: String]
  /// What counts as a proposal in those turns.
  private let proposals: [PassageCoding]

  init(_ codebook: Codebook, _ people: MergedTurns, _ matches: [RuleMatch]) {
    self.codebook = codebook
    self.people = people
    let read = people.interviews.flatMap { interview in
      interview.transcript.turns.filter(interview.isReadByRules).map { turn in
        (
          turn: TurnKey(interview: interview.id, turn: turn.number),
          organisation: interview.speaker(labelled: turn.speaker)?.organisation ?? interview.id
        )
      }
    }
    turns = read.map(\.turn)
    organisations = Dictionary(read.map { ($0.turn, $0.organisation) }, uniquingKeysWith: { first, _ in first })
    let known = Set(turns)
    proposals = matches.map(\.coding).filter { $0.isProposal && known.contains(TurnKey($0)) }
  }

  func row(_ rule: String, code: String, _ matches: [RuleMatch]) -> RuleRow {
    let own = proposals.filter { $0.rule == rule }
    return RuleRow(
      rule: rule, code: code, proposed: matches.count { $0.coding.isProposal },
      denied: matches.count { $0.coding.status == .denied },
      echoes: matches.count { $0.coding.status != .denied && $0.coding.isEcho }, forms: Self.forms(matches),
      quality: turns.isEmpty ? nil : quality(of: code, turns: Set(own.map(TurnKey.init))))
  }

  /// `nil` for a code no rule proposes.
  func quality(_ code: Code) -> CodeQuality? {
    let rules = codebook.codes.filter { codebook.counted(for: $0.id).contains(code.id) }.flatMap(\.rules).map(\.id)
    guard !rules.isEmpty else { return nil }
    let known = Set(rules)
    let own = proposals.filter { known.contains($0.rule ?? "") }
    let found = Set(own.map(TurnKey.init))
    let missed = turns.filter { !found.contains($0) && has(code.id, $0) }.flatMap { turn in
      (people.codings[turn] ?? []).filter { codebook.counted(for: $0.code).contains(code.id) }
    }
    let given = turns.filter { found.contains($0) || has(code.id, $0) }
    return CodeQuality(
      code: code.id, rules: rules, quality: turns.isEmpty ? nil : quality(of: code.id, turns: found),
      organisations: Set(given.compactMap { organisations[$0] }),
      wrong: own.filter { !has(code.id, TurnKey($0)) }, missed: missed)
  }

  private func has(_ code: String, _ turn: TurnKey) -> Bool { people.codes[turn]?.contains(code) ?? false }

  private func quality(of code: String, turns found: Set<TurnKey>) -> RuleQuality {
    var quality = RuleQuality(found: 0, wrong: 0, missed: 0, left: 0)
    for turn in turns {
      switch (found.contains(turn), has(code, turn)) {
      case (true, true): quality.found += 1
      case (true, false): quality.wrong += 1
      case (false, true): quality.missed += 1
      case (false, false): quality.left += 1
      }
    }
    return quality
  }

  private static func forms(_ matches: [RuleMatch]) -> [RuleRow.Form] {
    let hits = Dictionary(grouping: matches.flatMap(\.hits), by: \.form)
    return hits.map { RuleRow.Form($0.key, count: $0.value.count, denied: $0.value.count { $0.isDenied }) }
      .sorted { ($1.count, $0.form) < ($0.count, $1.form) }
  }
}

extension PassageCoding {
  /// Whether it is put to a person: neither denied nor an echo.
  package var isProposal: Bool { status == .proposed && !isEcho }
}

extension TurnKey {
  init(_ coding: PassageCoding) { self.init(interview: coding.interview, turn: coding.turn) }
}
