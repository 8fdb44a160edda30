/// Which passages of two coders are the same one.
struct PassageMatching: Equatable, Sendable {
  /// The places of the passages that go together, left and right.
  let pairs: [(left: Int, right: Int)]

  static func == (first: PassageMatching, second: PassageMatching) -> Bool {
    first.pairs.elementsEqual(second.pairs, by: ==)
  }

  /// Each passage goes with one at most, the largest common part first.
  /// - Parameter overlap: what they share, at least, of what they cover together.
  init(_ left: [Range<Int>], _ right: [Range<Int>], overlap: Double) {
    var candidates: [(share: Double, left: Int, right: Int)] = []
    for (first, own) in left.enumerated() {
      for (second, theirs) in right.enumerated() {
        let shared = own.clamped(to: theirs).count
        let share = Double(shared) / Double(own.count + theirs.count - shared)
        if shared > 0, share >= overlap { candidates.append((share, first, second)) }
      }
    }
    candidates.sort { ($1.share, $0.left, $0.right) < ($0.share, $1.left, $1.right) }
    var takenLeft: Set<Int> = []
    var takenRight: Set<Int> = []
    pairs = candidates.compactMap { candidate in
      guard !takenLeft.contains(candidate.left), !takenRight.contains(candidate.right) else { return nil }
      takenLeft.insert(candidate.left)
      takenRight.insert(candidate.right)
      return (candidate.left, candidate.right)
    }
  }
}
