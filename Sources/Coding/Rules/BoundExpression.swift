/// What a term asks of a passage, over the leaves of the book: the places of its phrases among all, patterns after them.
indirect enum BoundExpression: Equatable, Sendable {
  /// Any of these leaves, in the order they are written.
  case any([Int])
  /// Both, at most so many words apart, in either order.
  case near(BoundExpression, BoundExpression, Int)
  case both(BoundExpression, BoundExpression)
  case either(BoundExpression, BoundExpression)
  case except(BoundExpression, BoundExpression)

  /// - Parameters:
  ///   - phrase: the leaf of a phrase of the term.
  ///   - pattern: that of a pattern.
  init(_ expression: TermExpression, phrase: (Int) -> Int, pattern: (Int) -> Int) {
    func bound(_ part: TermExpression) -> Self { Self(part, phrase: phrase, pattern: pattern) }
    switch expression {
    case .phrase(let place): self = .any([phrase(place)])
    case .pattern(let place): self = .any([pattern(place)])
    case .near(let left, let right, let distance): self = .near(bound(left), bound(right), distance)
    case .both(let left, let right): self = .both(bound(left), bound(right))
    case .except(let left, let right): self = .except(bound(left), bound(right))
    case .either(let left, let right):
      switch (bound(left), bound(right)) {
      case (.any(let own), .any(let others)): self = .any(own + others)
      case (let own, let other): self = .either(own, other)
      }
    }
  }

  /// Where a passage meets the term: each hit as the runs of words it stands on.
  /// - Parameters:
  ///   - words: the words of the turn, to count the distance between two runs; elisions do not count.
  ///   - runs: for each leaf of the book, where it stands in the passage.
  func hits(in words: [Word], _ runs: [[Range<Int>]]) -> [[Range<Int>]] {
    var hits: [[Range<Int>]] = []
    gather(&hits, in: words, runs)
    return hits
  }

  private func gather(_ hits: inout [[Range<Int>]], in words: [Word], _ runs: [[Range<Int>]]) {
    switch self {
    case .any(let leaves):
      for leaf in leaves { for run in runs[leaf] { hits.append([run]) } }
    case .near(let left, let right, let distance):
      let owns = left.hits(in: words, runs)
      let others = owns.isEmpty ? [] : right.hits(in: words, runs)
      for own in owns {
        for other in others where Self.distance(own, other, in: words) <= distance { hits.append(own + other) }
      }
    case .both(let left, let right):
      let own = left.hits(in: words, runs)
      let others = own.isEmpty ? [] : right.hits(in: words, runs)
      if !others.isEmpty { hits += own + others }
    case .either(let left, let right):
      left.gather(&hits, in: words, runs)
      right.gather(&hits, in: words, runs)
    case .except(let left, let right):
      let own = left.hits(in: words, runs)
      if !own.isEmpty, right.hits(in: words, runs).isEmpty { hits += own }
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
