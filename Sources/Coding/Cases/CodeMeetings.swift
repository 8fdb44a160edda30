package import Survey

/// How often codes meet in one unit: the units that have each code, and those that have two of them. Merged by the study's
/// rule; sub-codes count for their parents, once a unit.
package struct CodeMeetings: Equatable, Sendable {
  /// Where codes meet.
  package enum Place: Hashable, Sendable {
    /// One turn of speech of one interview.
    case turn
    case cases(CaseUnit)
  }

  package struct Pair: Equatable, Sendable {
    package var first: String
    package var second: String
    package var firstCount: Int
    package var secondCount: Int
    /// Units that have both.
    package var both: Int

    /// Of the units that have either, the share that have both (c = n12 / (n1 + n2 − n12)), from 0 to 1.
    package var coefficient: Double { Double(both) / Double(firstCount + secondCount - both) }
  }

  package let place: Place
  /// How many units there are, with any code or none.
  package let base: Int
  /// Those that meet at least once, in the order of the grid. A code and the code it is part of always meet: left out.
  package let pairs: [Pair]

  package init(_ study: Study, place: Place) {
    self.place = place
    let sets = Self.sets(study, place)
    base = sets.count
    let order = study.codebook.codes.map(\.id)
    var counts: [String: Int] = [:]
    for code in sets.joined() { counts[code, default: 0] += 1 }
    var pairs: [Pair] = []
    for (index, first) in order.enumerated() where counts[first] != nil {
      let having = sets.filter { $0.contains(first) }
      for second in order[(index + 1)...] where !second.hasPrefix(first + ".") {
        let both = having.count { $0.contains(second) }
        guard both > 0 else { continue }
        pairs.append(
          Pair(
            first: first, second: second, firstCount: counts[first, default: 0],
            secondCount: counts[second, default: 0], both: both))
      }
    }
    self.pairs = pairs
  }

  /// The codes of each unit.
  private static func sets(_ study: Study, _ place: Place) -> [Set<String>] {
    switch place {
    case .turn:
      let turns = MergedTurns(study, among: study.interviews.map(\.id))
      return turns.interviews.flatMap { interview in
        let asking = Set(interview.speakers.filter { $0.role == .interviewer }.map(\.label))
        return interview.transcript.turns.filter { !asking.contains($0.speaker) }.map { turn in
          turns.codes[TurnKey(interview: interview.id, turn: turn.number)] ?? []
        }
      }
    case .cases(let unit):
      let dataset = CodedCases(study, unit: unit).dataset
      let columns = study.codebook.dimensions.compactMap { dataset.column(named: $0.id + ".*") }
      return dataset.caseNames.indices.map { row in
        Set(
          columns.flatMap { column -> [String] in
            guard case .choices(let chosen) = column[row] else { return [] }
            return chosen.map { column.variable.categories[$0].code }
          })
      }
    }
  }
}
