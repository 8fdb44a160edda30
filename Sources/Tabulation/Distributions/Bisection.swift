/// Roots of monotone functions, to the last bit: slow, but it cannot miss.
enum Bisection {
  /// Where `isBelow` turns from true to false between `low` and `high`. Limits: true at `low`, false at `high`.
  static func turn(from low: Double, to high: Double, _ isBelow: (Double) -> Bool) -> Double {
    var (low, high) = (low, high)
    for _ in 0..<2000 {
      let middle = low + (high - low) / 2
      guard middle > low, middle < high else { break }
      if isBelow(middle) { low = middle } else { high = middle }
    }
    return low + (high - low) / 2
  }
}
