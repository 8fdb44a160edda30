import Survey

/// The speech of all respondents, end to end, for the alphas that compare passages by their characters. Only interviews
/// that every coder has finished.
struct Continuum: Sendable {
  private(set) var length = 0
  private let coders: Int
  /// For each interview, its turns with where each starts in the continuum; empty when a coder has not finished it.
  private var turns: [[(range: Range<Int>, start: Int)]] = []

  init(_ base: CoderBase) {
    coders = base.coders.count
    for (place, interview) in base.interviews.enumerated() {
      guard base.deciding[place].count == coders else {
        turns.append([])
        continue
      }
      var own: [(range: Range<Int>, start: Int)] = []
      for turn in interview.respondentTurns {
        own.append((turn.range, length))
        length += turn.range.count
      }
      turns.append(own)
    }
  }

  /// The text as marked with these codes, each a value; passages of one coder and code that touch or overlap are one.
  func marked(_ codes: [[CoderBase.Given]]) -> UnitizedText {
    var units: [[UnitizedText.Unit]] = Array(repeating: [], count: coders)
    for (value, given) in codes.enumerated() {
      for coder in 0..<coders {
        let ranges = given.filter { $0.coder == coder }.flatMap { pieces($0) }
        units[coder] += Self.merged(ranges).map { UnitizedText.Unit($0, value: value) }
      }
    }
    return UnitizedText(length: length, coders: units)
  }

  private func pieces(_ given: CoderBase.Given) -> [Range<Int>] {
    turns[given.interview].compactMap { turn in
      let shared = turn.range.clamped(to: given.coding.range)
      guard !shared.isEmpty else { return nil }
      let shift = turn.start - turn.range.lowerBound
      return shared.lowerBound + shift..<shared.upperBound + shift
    }
  }

  private static func merged(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var merged: [Range<Int>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = merged.last, range.lowerBound <= last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    return merged
  }
}
