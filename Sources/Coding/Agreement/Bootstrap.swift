import Survey

/// An interval by drawing the interviews again, with replacement: passages of one interview are not independent.
package struct Bootstrap: Equatable, Sendable {
  package var draws: Int
  package var seed: UInt64

  package init(draws: Int = 1000, seed: UInt64 = 1960) {
    self.draws = draws
    self.seed = seed
  }

  /// For each measure the 2.5th and 97.5th percentiles over the draws, the same draws for all; `nil` under two groups or
  /// when fewer than half of the draws have a value. Source: Efron & Tibshirani 1993, An Introduction to the Bootstrap,
  /// chapter 13.
  ///
  /// - Parameters:
  ///   - tallies: what each group adds to the sums that measures are made of, as many a group.
  ///   - measures: each from the sums of the groups drawn.
  package func intervals(
    of tallies: [[Int]], _ measures: [([Int]) -> Coefficient]
  ) -> [ClosedRange<Double>?] {
    guard tallies.count > 1, let width = tallies.first?.count else { return measures.map { _ in nil } }
    var generator = SplitMix64(seed: seed)
    var values = measures.map { _ in [Double]() }
    for _ in 0..<draws {
      var sums = Array(repeating: 0, count: width)
      for _ in tallies.indices {
        let drawn = generator.next(below: tallies.count)
        for place in 0..<width { sums[place] += tallies[drawn][place] }
      }
      for (place, measure) in measures.enumerated() {
        if case .value(let value) = measure(sums) { values[place].append(value) }
      }
    }
    return values.map { Self.interval(of: $0.sorted(), draws: draws) }
  }

  private static func interval(of sorted: [Double], draws: Int) -> ClosedRange<Double>? {
    guard sorted.count * 2 >= draws, let low = quantile(0.025, of: sorted), let high = quantile(0.975, of: sorted)
    else { return nil }
    return low...high
  }

  /// The quantile by linear interpolation between the ranks (type 7 of Hyndman & Fan 1996).
  private static func quantile(_ share: Double, of sorted: [Double]) -> Double? {
    guard let last = sorted.last else { return nil }
    let place = share * Double(sorted.count - 1)
    let below = Int(place)
    guard below + 1 < sorted.count else { return last }
    return sorted[below] + (place - Double(below)) * (sorted[below + 1] - sorted[below])
  }
}
