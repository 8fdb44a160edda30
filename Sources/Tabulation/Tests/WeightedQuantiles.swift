/// Quantiles of weighted values, by the definitions in use.
///
/// Sources: F. Harrell’s `Hmisc::wtd.quantile` (weights scaled to the number of cases), T. Lumley’s `survey::svyquantile`
/// (rules after Hyndman and Fan). Limits: positive weights, at least one case.
package struct WeightedQuantiles: Sendable {
  /// Cases by ascending value, equal values in the order they came.
  private let cases: [(value: Double, weight: Double)]
  /// Distinct values, their weights scaled so that all weigh the number of cases.
  private let levels: [(value: Double, weight: Double)]
  private let total: Double

  init(ascending cases: [(value: Double, weight: Double)]) {
    let total = cases.reduce(0.0) { $0 + $1.weight }
    var levels: [(value: Double, weight: Double)] = []
    for (value, weight) in cases {
      let scaled = weight * Double(cases.count) / total
      if levels.last?.value == value {
        levels[levels.count - 1].weight += scaled
      } else {
        levels.append((value, scaled))
      }
    }
    (self.cases, self.levels, self.total) = (cases, levels, total)
  }

  /// The least value that a share `p` of the weights does not pass.
  package func inverse(_ p: Double) -> Double {
    var passed = 0.0
    for (value, weight) in cases {
      passed += weight
      if passed >= p * total { return value }
    }
    return cases.last?.value ?? .nan
  }

  /// Type 7 over scaled weights.
  package func typeSeven(_ p: Double) -> Double {
    let n = Double(cases.count)
    let order = 1 + (n - 1) * p
    let low = max(order.rounded(.down), 1)
    let fraction = order - order.rounded(.down)
    return (1 - fraction) * value(at: low) + fraction * value(at: min(low + 1, n))
  }

  private func value(at rank: Double) -> Double {
    var passed = 0.0
    for (value, weight) in levels {
      passed += weight
      if passed >= rank { return value }
    }
    return levels.last?.value ?? .nan
  }

  /// Interpolated on the distribution (cumulated weights + `above`) / (all + `below`).
  package func interpolated(_ p: Double, above: Double, below: Double) -> Double {
    let whole = levels.reduce(0.0) { $0 + $1.weight } + below
    var passed = above
    var points: [(Double, Double)] = []
    for (value, weight) in levels {
      passed += weight
      points.append((passed / whole, value))
    }
    if let first = points.first, first.0 > 0 { points.insert((0, first.1), at: 0) }
    return Self.interpolated(p, points)
  }

  private static func interpolated(_ p: Double, _ points: [(Double, Double)]) -> Double {
    guard let first = points.first, let last = points.last else { return .nan }
    guard p > first.0 else { return first.1 }
    guard p < last.0, let next = points.firstIndex(where: { $0.0 >= p }) else { return last.1 }
    let (low, high) = (points[next - 1], points[next])
    return high.0 == p ? high.1 : low.1 + (high.1 - low.1) * (p - low.0) / (high.0 - low.0)
  }

  /// The rule of `survey` that extends a type to weights.
  package func survey(_ type: QuantileType, _ p: Double) -> Double {
    guard cases.count > 1 else { return cases.first?.value ?? .nan }
    switch type {
    case .inverse, .inverseAveraged, .nearest, .linearInverse: return stepped(type, p)
    case .hydrologists, .weibull, .mode, .median, .normal: return Self.interpolated(p, points(type))
    }
  }

  private func stepped(_ type: QuantileType, _ p: Double) -> Double {
    let steps = type == .nearest ? levels : cases
    let whole = steps.reduce(0.0) { $0 + $1.weight }
    var (passed, at, reached) = (0.0, 0, 0.0)
    for (place, step) in steps.enumerated() {
      passed += step.weight
      if place == 0 || passed <= p * whole { (at, reached) = (place, passed) }
    }
    let next = min(at + 1, steps.count - 1)
    let below = p - reached / whole
    switch type {
    case .inverse: return below == 0 ? steps[at].value : steps[next].value
    case .inverseAveraged: return below == 0 ? (steps[at].value + steps[next].value) / 2 : steps[next].value
    case .nearest: return below == 0 && at % 2 == 1 ? steps[at].value : steps[next].value
    default:
      let above = (next == at ? reached : reached + steps[next].weight) / whole - p
      let fraction = below / (above + below)
      return steps[at].value * (1 - fraction) + steps[next].value * fraction
    }
  }

  private func points(_ type: QuantileType) -> [(Double, Double)] {
    let last = cases.last?.weight ?? 0
    var passed = 0.0
    return cases.map { value, weight in
      let before = passed
      passed += weight
      let place =
        switch type {
        case .hydrologists: (passed - weight / 2) / total
        case .weibull: passed / (total + last)
        case .mode: before / (total - last)
        case .median: (before / 3 + passed * 2 / 3) / (total + last / 3)
        default: (before * 3 / 8 + passed * 5 / 8) / (total + last / 4)
        }
      return (place, value)
    }
  }

}
