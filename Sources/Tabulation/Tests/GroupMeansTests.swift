/// Whether a number differs between groups of cases, unweighted. Groups without cases are left out.
///
/// Sources: R. Fisher (analysis of variance), B. Welch, 1951 (unequal variances), W. Kruskal and W. Wallis, 1952 (ranks),
/// M. Brown and A. Forsythe, 1974 (equal variances, from distances to the medians).
package struct GroupMeansTests: Hashable, Sendable {
  package let anova: FTest
  /// Share of the variation that the groups explain.
  package let etaSquared: Double
  /// `nil` where a group has no variance.
  package let welch: FTest?
  package let kruskalWallis: ChiSquaredTest
  /// H / (n − 1).
  package let epsilonSquared: Double
  package let tieCorrection: Double
  package let levene: FTest

  package init(_ samples: [NumberSample]) throws(Undefined) {
    let groups = samples.map(\.values).filter { !$0.isEmpty }
    let n = groups.reduce(0) { $0 + $1.count }
    guard groups.count > 1, n > groups.count else { throw Undefined(.tooFewLevels) }
    let whole = Self.analysis(groups)
    anova = whole.test
    etaSquared = whole.explained
    welch = Self.welch(samples.filter { $0.n > 0 })
    let distances = groups.map { group in
      let median = QuantileType.mode.quantile(0.5, ascending: group) ?? 0
      return group.map { abs($0 - median) }
    }
    levene = Self.analysis(distances).test
    let levels = Set(groups.joined()).sorted()
    let places = Dictionary(levels.enumerated().map { ($1, $0) }) { first, _ in first }
    let counts = groups.map { group in
      group.reduce(into: Array(repeating: 0, count: levels.count)) { counts, value in
        if let place = places[value] { counts[place] += 1 }
      }
    }
    kruskalWallis = ScoredTests.kruskalWallis(groups: counts)
    epsilonSquared = kruskalWallis.statistic / Double(n - 1)
    tieCorrection = ScoredTests.tieCorrection(levels.indices.map { level in counts.reduce(0) { $0 + $1[level] } })
  }

  private static func analysis(_ groups: [[Double]]) -> (test: FTest, explained: Double) {
    let n = groups.reduce(0) { $0 + $1.count }
    let mean = groups.joined().reduce(0, +) / Double(n)
    var (between, within) = (0.0, 0.0)
    for group in groups {
      let center = group.reduce(0, +) / Double(group.count)
      between += Double(group.count) * (center - mean) * (center - mean)
      within += group.reduce(0.0) { $0 + ($1 - center) * ($1 - center) }
    }
    let (above, below) = (Double(groups.count - 1), Double(n - groups.count))
    let test = FTest(statistic: between / above / (within / below), above: above, below: below)
    return (test, between / (between + within))
  }

  private static func welch(_ samples: [NumberSample]) -> FTest? {
    var parts: [(n: Double, mean: Double, weight: Double)] = []
    for sample in samples {
      guard let mean = sample.mean, let variance = sample.variance, variance > 0 else { return nil }
      parts.append((Double(sample.n), mean, Double(sample.n) / variance))
    }
    let weight = parts.reduce(0.0) { $0 + $1.weight }
    let center = parts.reduce(0.0) { $0 + $1.weight * $1.mean } / weight
    let k = Double(parts.count)
    let rest =
      parts.reduce(0.0) { sum, part in
        let share = 1 - part.weight / weight
        return sum + share * share / (part.n - 1)
      } / (k * k - 1)
    let between = parts.reduce(0.0) { $0 + $1.weight * ($1.mean - center) * ($1.mean - center) }
    return FTest(
      statistic: between / ((k - 1) * (1 + 2 * (k - 2) * rest)), above: k - 1, below: 1 / (3 * rest))
  }

  /// Welch’s t test of two groups, two-sided; `nil` where a variance is missing or both are 0.
  package static func welch(_ one: NumberSample, _ other: NumberSample) -> Double? {
    guard let mean = one.mean, let center = other.mean, let variance = one.variance, let spread = other.variance
    else { return nil }
    let (a, b) = (variance / Double(one.n), spread / Double(other.n))
    guard a + b > 0 else { return nil }
    let degrees = (a + b) * (a + b) / (a * a / Double(one.n - 1) + b * b / Double(other.n - 1))
    return StudentT.twoSided((mean - center) / (a + b).squareRoot(), degrees: degrees)
  }
}
