/// Sums of weights in cells, and their variance under a design of strata and clusters drawn with replacement, or with the
/// finite population correction.
///
/// Source: W. Cochran, « Sampling Techniques », 1977, 11.7, linearised; as R’s `survey`. Cells’ numbers are in the order
/// they were given. Limits: `cellLimit` cells.
package struct DesignTotals: Hashable, Sendable {
  package static let cellLimit = 400

  package let sums: [Double]
  /// The cases without both answers stay in the design, as an empty part of it: what `survey::svychisq` does.
  package let domain: Part
  /// Only the cases that gave both answers are the design.
  package let valid: Part
  /// Clusters less strata of the cases of each group of cells: its degrees if it were the whole design.
  package let groupDegrees: [Int]

  /// The variance of the sums, and what its degrees rest on.
  package struct Part: Hashable, Sendable {
    package var covariance: Matrix
    package var cases: Int
    /// Clusters less strata.
    package var degrees: Int
  }

  /// Cell `c` is in the group `c % groups`.
  init(
    _ cellOfCase: [Int?], cells: Int, groups: Int, weights: [Double], _ units: SampleUnits
  ) throws(Undefined) {
    guard cells <= Self.cellLimit else { throw Undefined(.tooManyCells) }
    var clusters = Array(repeating: [Int: Double](), count: units.clusterCount)
    var sums = Array(repeating: 0.0, count: cells)
    var validCases = 0
    for (row, cluster) in units.clusterOfCase.enumerated() {
      guard let cluster, let cell = cellOfCase[row] else { continue }
      clusters[cluster][cell, default: 0] += weights[row]
      sums[cell] += weights[row]
      validCases += 1
    }
    self.sums = sums
    let totals = clusters.map { $0.sorted { $0.key < $1.key }.map { (cell: $0.key, weight: $0.value) } }
    groupDegrees = (0..<groups).map { group in
      let members = totals.indices.filter { totals[$0].contains { $0.cell % groups == group } }
      return members.count - Set(members.map { units.stratumOfCluster[$0] }).count
    }
    domain = try Self.part(totals, cells, units, onlyValid: false, cases: units.caseCount)
    valid = try Self.part(totals, cells, units, onlyValid: true, cases: validCases)
  }

  private static func part(
    _ totals: [[(cell: Int, weight: Double)]], _ cells: Int, _ units: SampleUnits, onlyValid: Bool, cases: Int
  ) throws(Undefined) -> Part {
    var members = Array(repeating: [Int](), count: units.strataCount)
    for (cluster, stratum) in units.stratumOfCluster.enumerated() where !onlyValid || !totals[cluster].isEmpty {
      members[stratum].append(cluster)
    }
    var sum = Matrix(rows: cells, columns: cells)
    for (stratum, clusters) in members.enumerated() where !clusters.isEmpty {
      guard clusters.count > 1 else { throw Undefined(.lonelyCluster) }
      let size = Double(clusters.count)
      let scale = (1 - size / units.populations[stratum]) * size / (size - 1)
      var means = Array(repeating: 0.0, count: cells)
      for cluster in clusters {
        for (cell, weight) in totals[cluster] { means[cell] += weight / size }
        for (one, weight) in totals[cluster] {
          for (other, otherWeight) in totals[cluster] { sum[one, other] += scale * weight * otherWeight }
        }
      }
      for one in 0..<cells where means[one] > 0 {
        for other in 0..<cells { sum[one, other] -= scale * size * means[one] * means[other] }
      }
    }
    let degrees = members.reduce(0) { $0 + $1.count } - members.count { !$0.isEmpty }
    return Part(covariance: sum, cases: cases, degrees: degrees)
  }
}
