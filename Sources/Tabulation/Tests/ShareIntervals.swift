extension Share {
  /// Clopper and Pearson’s interval (1934): never covers less than it says; `nil` over nobody.
  package func clopperPearson(level: Double = 0.95) -> ConfidenceInterval? {
    RealShare(count: Double(count), base: Double(base)).clopperPearson(level: level)
  }

  /// Agresti and Coull’s interval (1998); its ends may pass 0 and 1.
  package func agrestiCoull(level: Double = 0.95) -> ConfidenceInterval? {
    guard base > 0 else { return nil }
    let z = -Normal.quantile((1 - level) / 2)
    let size = Double(base) + z * z
    let center = (Double(count) + z * z / 2) / size
    let half = z * (center * (1 - center) / size).squareRoot()
    return ConfidenceInterval(low: center - half, high: center + half)
  }

  /// Wald’s interval; its ends may pass 0 and 1, and it is empty at 0 and at all.
  package func wald(level: Double = 0.95) -> ConfidenceInterval? {
    guard let value else { return nil }
    let half = -Normal.quantile((1 - level) / 2) * (value * (1 - value) / Double(base)).squareRoot()
    return ConfidenceInterval(low: value - half, high: value + half)
  }

  /// Jeffreys’s interval, of the beta distribution with a half added to both counts; closed at 0 and at all.
  package func jeffreys(level: Double = 0.95) -> ConfidenceInterval? {
    guard base > 0 else { return nil }
    let (a, b) = (Double(count) + 0.5, Double(base - count) + 0.5)
    let tail = (1 - level) / 2
    return ConfidenceInterval(
      low: count == 0 ? 0 : Beta.quantile(tail, a: a, b: b),
      high: count == base ? 1 : Beta.quantile(1 - tail, a: a, b: b))
  }
}
