/// The nine definitions of a quantile (R. Hyndman and Y. Fan, 1996), by their number; 7 is R’s and Excel’s.
package enum QuantileType: Int, CaseIterable, Sendable {
  case inverse = 1
  case inverseAveraged
  case nearest
  case linearInverse
  case hydrologists
  case weibull
  case mode
  case median
  case normal

  /// The value that a share `p` of ascending values stays under; `nil` of none.
  package func quantile(_ p: Double, ascending values: [Double]) -> Double? {
    guard let first = values.first, let last = values.last else { return nil }
    let (place, fraction) = position(p, Double(values.count))
    func value(_ rank: Int) -> Double { rank < 1 ? first : rank > values.count ? last : values[rank - 1] }
    let low = value(place)
    return fraction == 0 ? low : low + fraction * (value(place + 1) - low)
  }

  /// The rank below, and how far to go to the next.
  private func position(_ p: Double, _ n: Double) -> (Int, Double) {
    let fuzz = 4 * Double.ulpOfOne
    switch self {
    case .inverse, .inverseAveraged:
      let at = n * p
      let place = (at + fuzz).rounded(.down)
      return (Int(place), at > place ? 1 : self == .inverse ? 0 : 0.5)
    case .nearest:
      let at = n * p - 0.5
      let place = (at + fuzz).rounded(.down)
      return (Int(place), at != place || Int(place) % 2 != 0 ? 1 : 0)
    default:
      let (a, b) = constants
      let at = a + p * (n + 1 - a - b)
      let place = (at + fuzz).rounded(.down)
      return (Int(place), abs(at - place) < fuzz ? 0 : at - place)
    }
  }

  private var constants: (Double, Double) {
    switch self {
    case .inverse, .inverseAveraged, .nearest, .linearInverse: (0, 1)
    case .hydrologists: (0.5, 0.5)
    case .weibull: (0, 0)
    case .mode: (1, 1)
    case .median: (1.0 / 3, 1.0 / 3)
    case .normal: (0.375, 0.375)
    }
  }
}
