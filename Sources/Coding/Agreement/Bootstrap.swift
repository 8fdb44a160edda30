/// An interval by drawing the interviews again, with replacement: passages of one interview are not independent.
package struct Bootstrap: Equatable, Sendable {
  package var draws: Int
  package var seed: UInt64

  package init(draws: Int = 1000, seed: UInt64 = 1960) {
    self.draws = draws
    self.seed = seed
  }

  /// The 2.5th and 97.5th percentiles of `measure` over the draws, or `nil` under two groups or when fewer than half of
  /// the draws have a value. Source: Efron & Tibshirani 1993, An Introduction to the Bootstrap, chapter 13.
  package func interval<Group>(
    of groups: [Group], _ measure: ([Group]) -> Coefficient
  ) -> ClosedRange<Double>? {
    guard groups.count > 1 else { return nil }
    var generator = SeededGenerator(seed: seed)
    var values: [Double] = []
    var drawn = groups
    for _ in 0..<draws {
      for place in drawn.indices { drawn[place] = groups[generator.next(below: groups.count)] }
      if case .value(let value) = measure(drawn) { values.append(value) }
    }
    guard values.count * 2 >= draws, let low = Self.quantile(0.025, of: values.sorted()),
      let high = Self.quantile(0.975, of: values.sorted())
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
