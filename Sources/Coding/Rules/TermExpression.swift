/// What a term asks of a passage, over its phrases and patterns, which it names by their places.
indirect enum TermExpression: Equatable, Sendable {
  case phrase(Int)
  case pattern(Int)
  /// Both, at most so many words apart, in either order.
  case near(TermExpression, TermExpression, Int)
  case both(TermExpression, TermExpression)
  case either(TermExpression, TermExpression)
  case except(TermExpression, TermExpression)

  /// Where a passage meets the term: each hit as the runs of words it stands on.
  /// - Parameters:
  ///   - words: the words of the turn, to count the distance between two runs; elisions do not count.
  ///   - found: the runs of a phrase or a pattern in the passage.
  func hits(in words: [Word], _ found: (_ leaf: TermExpression) -> [Range<Int>]) -> [[Range<Int>]] {
    switch self {
    case .phrase, .pattern: return found(self).map { [$0] }
    case .near(let left, let right, let distance):
      let owns = left.hits(in: words, found)
      let others = owns.isEmpty ? [] : right.hits(in: words, found)
      return owns.flatMap { own in
        others.filter { Self.distance(own, $0, in: words) <= distance }.map { own + $0 }
      }
    case .both(let left, let right):
      let own = left.hits(in: words, found)
      guard !own.isEmpty else { return [] }
      let others = right.hits(in: words, found)
      return others.isEmpty ? [] : own + others
    case .either(let left, let right): return left.hits(in: words, found) + right.hits(in: words, found)
    case .except(let left, let right):
      let own = left.hits(in: words, found)
      return own.isEmpty || right.hits(in: words, found).isEmpty ? own : []
    }
  }

  /// How many words one goes from the nearest end of one hit to the other: 1 for neighbours; more than any limit when
  /// they share a word.
  private static func distance(_ left: [Range<Int>], _ right: [Range<Int>], in words: [Word]) -> Int {
    guard let leftStart = left.map(\.lowerBound).min(), let leftEnd = left.map(\.upperBound).max(),
      let rightStart = right.map(\.lowerBound).min(), let rightEnd = right.map(\.upperBound).max()
    else { return .max }
    let gap = leftEnd <= rightStart ? leftEnd..<rightStart : rightEnd <= leftStart ? rightEnd..<leftStart : nil
    guard let gap else { return .max }
    return 1 + gap.count { !words[$0].isElided }
  }
}
