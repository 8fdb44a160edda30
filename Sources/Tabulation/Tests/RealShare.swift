/// A share of a base that need not be whole: a weighted share with its effective number of cases.
package struct RealShare: Hashable, Sendable {
  package var count: Double
  package var base: Double

  package init(count: Double, base: Double) {
    self.count = count
    self.base = base
  }

  /// Wilson’s interval; `nil` over nobody.
  package func wilson(level: Double = 0.95) -> ConfidenceInterval? {
    guard base > 0 else { return nil }
    let z = -Normal.quantile((1 - level) / 2)
    let center = count + z * z / 2
    let half = z * (count * (base - count) / base + z * z / 4).squareRoot()
    let width = base + z * z
    return ConfidenceInterval(
      low: count == 0 ? 0 : (center - half) / width, high: count == base ? 1 : (center + half) / width)
  }

  /// Clopper and Pearson’s interval by beta quantiles; `nil` over nobody.
  package func clopperPearson(level: Double = 0.95) -> ConfidenceInterval? {
    guard base > 0 else { return nil }
    let tail = (1 - level) / 2
    return ConfidenceInterval(
      low: Beta.quantile(tail, a: count, b: base - count + 1),
      high: Beta.quantile(1 - tail, a: count + 1, b: base - count))
  }
}
