/// The weighted means of a number by group under a sample design, and the design’s rank test.
///
/// Sources: W. Cochran, 1977 (linearised, the groups as domains); T. Lumley and A. Scott, 2013 (ranks; `svyranktest`).
package struct DesignMeans: Hashable, Sendable {
  /// `nil` for a group without cases.
  package let means: [Double?]
  package let errors: [Double?]
  /// Clusters less strata of the design.
  package let degrees: Int
  /// Kruskal and Wallis’s statistic, compared with F: divided by its degrees.
  package let ranks: FTest?

  /// One value a case, `nil` where it has no number or no group.
  init(_ cases: [(value: Double, group: Int)?], groups: Int, weights: [Double], _ units: SampleUnits)
    throws(Undefined)
  {
    guard groups <= TestedTable.cellLimit else { throw Undefined(.tooManyCells) }
    let numbers = cases.map { $0?.value }
    let groupOfCase = cases.map { $0?.group }
    let means = Self.means(numbers, groupOfCase, groups, weights)
    let covariance = try Self.covariance(numbers, groupOfCase, means, weights, units)
    self.means = means.map { $0?.mean }
    errors = means.indices.map { means[$0] == nil ? nil : max(0, covariance[$0, $0]).squareRoot() }
    degrees = units.clusterCount - units.strataCount
    let scores = Self.scores(numbers, weights)
    let scoreMeans = Self.means(scores, groupOfCase, groups, weights)
    ranks = Self.rankTest(
      scoreMeans, try Self.covariance(scores, groupOfCase, scoreMeans, weights, units),
      degrees: Self.degrees(cases.map { $0 != nil }, units))
  }

  private static func means(
    _ numbers: [Double?], _ groupOfCase: [Int?], _ groups: Int, _ weights: [Double]
  ) -> [(mean: Double, weight: Double)?] {
    var sums = Array(repeating: (product: 0.0, weight: 0.0), count: groups)
    for (row, number) in numbers.enumerated() {
      guard let number, let group = groupOfCase[row] else { continue }
      sums[group].product += weights[row] * number
      sums[group].weight += weights[row]
    }
    return sums.map { $0.weight > 0 ? ($0.product / $0.weight, $0.weight) : nil }
  }

  private static func covariance(
    _ numbers: [Double?], _ groupOfCase: [Int?], _ means: [(mean: Double, weight: Double)?], _ weights: [Double],
    _ units: SampleUnits
  ) throws(Undefined) -> Matrix {
    let totals = units.totals { row in
      guard let number = numbers[row], let group = groupOfCase[row], let mean = means[group] else { return nil }
      return (group, weights[row] * (number - mean.mean) / mean.weight)
    }
    return try units.covariance(of: means.count, totals, among: units.members())
  }

  /// Middle of the cumulated weights at each number, 0 to 1; equal numbers share the plain mean, as `svyranktest`.
  private static func scores(_ numbers: [Double?], _ weights: [Double]) -> [Double?] {
    let order = numbers.indices.filter { numbers[$0] != nil }.sorted {
      (numbers[$0] ?? 0, $0) < (numbers[$1] ?? 0, $1)
    }
    let total = order.reduce(0.0) { $0 + weights[$1] }
    var scores: [Double?] = Array(repeating: nil, count: numbers.count)
    var passed = 0.0
    var start = 0
    while start < order.count {
      let ties = order[start...].prefix { numbers[$0] == numbers[order[start]] }
      var sum = 0.0
      for row in ties {
        passed += weights[row]
        sum += passed - weights[row] / 2
      }
      for row in ties { scores[row] = sum / Double(ties.count) / total }
      start = ties.endIndex
    }
    return scores
  }

  private static func degrees(_ isValid: [Bool], _ units: SampleUnits) -> Int {
    let clusters = Set(units.clusterOfCase.indices.compactMap { isValid[$0] ? units.clusterOfCase[$0] : nil })
    return clusters.count - Set(clusters.map { units.stratumOfCluster[$0] }).count
  }

  private static func rankTest(
    _ means: [(mean: Double, weight: Double)?], _ covariance: Matrix, degrees: Int
  ) -> FTest? {
    let kept = means.indices.filter { means[$0] != nil }
    guard kept.count > 1, let first = means[kept[0]] else { return nil }
    let size = kept.count - 1
    let differences = Matrix(rows: size, columns: 1) { row, _ in (means[kept[row + 1]]?.mean ?? 0) - first.mean }
    let variance = Matrix(rows: size, columns: size) { row, column in
      let (one, other, base) = (kept[row + 1], kept[column + 1], kept[0])
      return covariance[one, other] - covariance[one, base] - covariance[base, other] + covariance[base, base]
    }
    guard let solved = variance.solving(differences) else { return nil }
    let statistic = (differences.transposed * solved)[0, 0]
    return FTest(statistic: statistic / Double(size), above: Double(size), below: Double(degrees - size))
  }
}
