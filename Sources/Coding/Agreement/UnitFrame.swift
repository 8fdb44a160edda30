import Survey

/// The units coders decide of whatever the code, and the unit each coding falls in. Passages have none: they are where
/// the codings are.
struct UnitFrame: Sendable {
  private(set) var units: [DecisionUnit] = []
  /// For each unit, false where the coder decides and `nil` where not.
  private(set) var blank: [[Bool?]] = []
  private var places: [TurnKey: Int] = [:]

  private struct TurnKey: Hashable, Sendable {
    var interview: Int
    var turn: Int
  }

  init(_ base: CoderBase, unit: AgreementUnit) {
    var named: [DecisionUnit: Int] = [:]
    for (place, interview) in base.interviews.enumerated() {
      let decisions: [Bool?] = base.coders.indices.map { base.deciding[place].contains($0) ? false : nil }
      for turn in interview.respondentTurns {
        let decided = Self.unit(unit, turn: turn, in: interview)
        if let known = named[decided] {
          // Who has not finished one of its interviews has not decided of an organisation.
          for coder in decisions.indices where decisions[coder] == nil { blank[known][coder] = nil }
        } else {
          named[decided] = units.count
          units.append(decided)
          blank.append(decisions)
        }
        places[TurnKey(interview: place, turn: turn.number)] = named[decided]
      }
    }
  }

  /// The unit a coding falls in.
  func unit(of given: CoderBase.Given) -> Int? {
    places[TurnKey(interview: given.interview, turn: given.coding.turn)]
  }

  private static func unit(_ unit: AgreementUnit, turn: Turn, in interview: Interview) -> DecisionUnit {
    let speaker = interview.speaker(labelled: turn.speaker)
    switch unit {
    case .turn, .passage: return DecisionUnit(interview: interview.id, turn: turn.number, group: interview.id)
    case .interview: return DecisionUnit(interview: interview.id, group: interview.id)
    case .organisation: return DecisionUnit(group: speaker?.organisation ?? interview.id)
    case .initiative: return DecisionUnit(group: speaker?.initiative ?? interview.id)
    }
  }
}
