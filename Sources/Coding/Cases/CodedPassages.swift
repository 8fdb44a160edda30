import Survey

/// The passages of the interviews: in one turn, codings that count and share a character or more are one passage, with
/// all those it goes on with, from where the first begins to where the last ends; codings that only touch are two. It is
/// the meeting of passages that coders are compared on, without a smallest part in common: whoever coded it, it is one.
///
/// A passage has the codes that the study’s merging gives it; one without any is in no base, and counted.
struct CodedPassages {
  /// One passage, in the stored transcript.
  struct Place: Equatable {
    var turn: TurnKey
    /// 0-based Unicode scalar offsets, half-open.
    var range: Range<Int>
    /// Whose words they are; the interview, where no organisation is declared.
    var organisation: String
  }

  /// In the order of the interviews, then of the text.
  let places: [Place]
  /// The codings by passage.
  let tally: CodingTally
  let uncodedCount: Int

  /// What each passage is called: `E01/4:120-180`.
  var names: [String] {
    places.map { "\($0.turn.interview)/\($0.turn.turn):\($0.range.lowerBound)-\($0.range.upperBound)" }
  }

  var organisations: [String] { places.map(\.organisation) }

  /// - Parameter tally: the same codings by any other case.
  init(_ tally: CodingTally, _ study: Study) {
    let kept = tally.given.filter { $0.coding.status == .kept }
    let byTurn = Dictionary(grouping: kept, by: \.turn).mapValues { Self.runs($0.map(\.coding.range)) }
    let found = study.interviews.flatMap { interview in
      interview.transcript.turns.flatMap { turn -> [Place] in
        let key = TurnKey(interview: interview.id, turn: turn.number)
        let organisation = interview.speaker(labelled: turn.speaker)?.organisation ?? interview.id
        return (byTurn[key] ?? []).map { Place(turn: key, range: $0, organisation: organisation) }
      }
    }
    let codes = Self.tally(tally, found).codes(rows: found.count, modalities: PassageCoding.Modality.allCases)
    places = zip(found, codes).filter { !$1.isEmpty }.map(\.0)
    uncodedCount = found.count - places.count
    self.tally = Self.tally(tally, places)
  }

  /// The codings of the passages; what the arbiter rejected is no part of one, and kept for its turn.
  private static func tally(_ tally: CodingTally, _ places: [Place]) -> CodingTally {
    let rows = Dictionary(grouping: places.indices) { places[$0].turn }
    let given = tally.given.compactMap { one -> CodingTally.Given? in
      var moved = one
      let range = one.coding.range
      let row = rows[one.turn]?.first { places[$0].range.contains(range.lowerBound) }
      guard let row = one.coding.status == .kept ? row : rows[one.turn]?.first else { return nil }
      moved.row = row
      return moved
    }
    return CodingTally(merging: tally.merging, given: given, finished: tally.finished, codebook: tally.codebook)
  }

  /// The ranges that share a character or more taken together, in order; one of no character is its own.
  private static func runs(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for range in ranges.sorted(by: { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) })
    where !range.isEmpty {
      if let last = runs.last, range.lowerBound < last.upperBound {
        runs[runs.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        runs.append(range)
      }
    }
    return runs
  }
}
