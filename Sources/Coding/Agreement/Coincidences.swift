/// The lengths of text the coders’ segments share, by category (0: gap).
struct Coincidences: Equatable, Sendable {
  /// o_ck: what a coder put in c and another in k, each pair of coders weighing 1/(m − 1).
  private(set) var counts: [[Double]]
  /// Σ of the squared lengths of the units of each category; of the plain lengths for the gaps.
  private(set) var squares: [Double]
  /// Σ over units of the squared text each shares with the units of each other coder.
  private(set) var sharedSquares: [Double]
  let others: Double

  init(_ text: UnitizedText) {
    let values = text.values
    let coders = text.coders.map { Segments($0, length: text.length, values: values) }
    others = Double(coders.count - 1)
    counts = Array(repeating: Array(repeating: 0, count: values.count + 1), count: values.count + 1)
    squares = Array(repeating: 0, count: values.count + 1)
    sharedSquares = squares
    for segment in coders.flatMap(\.segments) {
      let length = Double(segment.range.count)
      squares[segment.category] += segment.category == 0 ? length : length * length
    }
    for own in coders.indices {
      for theirs in coders.indices where theirs != own { meet(coders[own], coders[theirs]) }
    }
  }

  private mutating func meet(_ own: Segments, _ theirs: Segments) {
    var shared = Array(repeating: 0.0, count: own.segments.count)
    own.forEachMeeting(with: theirs) { left, right, length in
      let category = own.segments[left].category
      let other = theirs.segments[right].category
      counts[category][other] += Double(length) / others
      if category != 0, other != 0 { shared[left] += Double(length) }
    }
    for (place, segment) in own.segments.enumerated() where segment.category != 0 {
      sharedSquares[segment.category] += shared[place] * shared[place]
    }
  }

  /// uα.
  var whole: Coefficient {
    let totals = counts.map { $0.reduce(0, +) }
    let total = totals.reduce(0, +)
    let agreeing = counts.indices.reduce(0) { $0 + counts[$1][$1] }
    let expected = counts.indices.reduce(0) { $0 + self.expected($1, $1, totals) }
    guard total - expected > 1e-9 else { return .notComputable(.noVariation) }
    return .value(1 - (total - agreeing) / (total - expected))
  }

  /// |uα.
  var relevance: Coefficient {
    let totals = counts.map { $0.reduce(0, +) }
    let apart = counts.indices.dropFirst().reduce(0) { $0 + expected(0, $1, totals) }
    guard apart > 1e-9 else { return .notComputable(.noVariation) }
    return .value(1 - (totals[0] - counts[0][0]) / apart)
  }

  private func expected(_ category: Int, _ other: Int, _ totals: [Double]) -> Double {
    let total = totals.reduce(0, +)
    let own = category == other ? squares[category] : 0
    return total * (totals[category] * totals[other] - own) / (total * total - squares.reduce(0, +))
  }
}
