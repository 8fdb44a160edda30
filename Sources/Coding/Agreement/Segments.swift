/// A coder's text cut end to end into units and the gaps between them; category 0 is a gap, others a value plus one.
struct Segments: Equatable, Sendable {
  struct Segment: Equatable, Sendable {
    var range: Range<Int>
    var category: Int
  }

  let segments: [Segment]

  /// - Parameter values: the values in order: the first is category 1.
  init(_ units: [UnitizedText.Unit], length: Int, values: [Int]) {
    let gaps = UnitizedText.gaps(units, length: length).map { Segment(range: $0, category: 0) }
    let marked = units.compactMap { unit in
      values.firstIndex(of: unit.value).map { Segment(range: unit.range, category: $0 + 1) }
    }
    segments = (gaps + marked).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Calls `meet` with every pair of segments of two coders that share some text, and how much of it.
  func forEachMeeting(with other: Segments, _ meet: (_ own: Int, _ theirs: Int, _ shared: Int) -> Void) {
    var own = 0
    var theirs = 0
    while own < segments.count, theirs < other.segments.count {
      let left = segments[own].range
      let right = other.segments[theirs].range
      let shared = min(left.upperBound, right.upperBound) - max(left.lowerBound, right.lowerBound)
      if shared > 0 { meet(own, theirs, shared) }
      if left.upperBound <= right.upperBound { own += 1 } else { theirs += 1 }
    }
  }
}
