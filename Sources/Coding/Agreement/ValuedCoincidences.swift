/// The coincidences of the text that two coders at least marked, gaps left out.
struct ValuedCoincidences: Equatable, Sendable {
  /// Row and column 0, the gaps, are empty.
  let counts: [[Double]]
  private let squares: [Double]
  private let totals: [Double]
  /// The share of all the text that two coders at least marked, averaged over the coders.
  let coverage: Double

  init(_ all: Coincidences) {
    var counts = all.counts
    let length = counts.joined().reduce(0, +)
    for category in counts.indices {
      counts[0][category] = 0
      counts[category][0] = 0
    }
    self.counts = counts
    totals = counts.map { $0.reduce(0, +) }
    squares = all.sharedSquares.map { $0 / all.others }
    coverage = totals.reduce(0, +) / length
  }

  /// cuα.
  var alpha: Coefficient {
    let total = totals.reduce(0, +)
    guard total > 0 else { return .notComputable(.noUnit) }
    let agreeing = counts.indices.reduce(0) { $0 + counts[$1][$1] }
    let expected = counts.indices.reduce(0) { $0 + self.expected($1, $1) }
    guard total - expected > 1e-9 else { return .notComputable(.noVariation) }
    return .value(1 - (total - agreeing) / (total - expected))
  }

  /// (k)uα.
  func alpha(of category: Int) -> Coefficient {
    guard totals[category] > 0 else { return .notComputable(.noUnit) }
    let row = counts.indices.reduce(0) { $0 + expected(category, $1) }
    let apart = row - expected(category, category)
    guard apart > 1e-9 else { return .notComputable(.noVariation) }
    return .value(1 - row / totals[category] * (totals[category] - counts[category][category]) / apart)
  }

  private func expected(_ category: Int, _ other: Int) -> Double {
    let total = totals.reduce(0, +)
    let own = category == other ? squares[category] : 0
    let room = total - squares.reduce(0, +) / total
    return room <= 0 ? 0 : (totals[category] * totals[other] - own) / room
  }
}
