/// Sums of weights in cells, and their variance under a design of strata and clusters drawn with replacement, or with the
/// finite population correction.
///
/// Source: W. Cochran, « Sampling Techniques », 1977, 11.7, linearised; as R’s `survey`. Cells’ numbers are in the order
/// they were given. Limits: `TestedTable.cellLimit` cells.
package struct DesignTotals: Hashable, Sendable {
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

  init(sums: [Double], domain: Part, valid: Part, groupDegrees: [Int]) {
    self.sums = sums
    self.domain = domain
    self.valid = valid
    self.groupDegrees = groupDegrees
  }

  /// Cell `c` is in the group `c % groups`.
  init(
    _ cellOfCase: [Int?], cells: Int, groups: Int, weights: [Double], _ units: SampleUnits
  ) throws(Undefined) {
    guard cells <= TestedTable.cellLimit else { throw Undefined(.tooManyCells) }
    let totals = units.totals { row in cellOfCase[row].map { (sum: $0, value: weights[row]) } }
    var sums = Array(repeating: 0.0, count: cells)
    for cluster in totals { for part in cluster { sums[part.sum] += part.value } }
    self.sums = sums
    groupDegrees = (0..<groups).map { group in
      Self.degrees(units.members { totals[$0].contains { $0.sum % groups == group } })
    }
    let whole = units.members()
    let kept = units.members { !totals[$0].isEmpty }
    let validCases = zip(units.clusterOfCase, cellOfCase).count { $0 != nil && $1 != nil }
    domain = Part(
      covariance: try units.covariance(of: cells, totals, among: whole), cases: units.caseCount,
      degrees: Self.degrees(whole))
    valid = Part(
      covariance: try units.covariance(of: cells, totals, among: kept), cases: validCases,
      degrees: Self.degrees(kept))
  }

  private static func degrees(_ members: [[Int]]) -> Int {
    members.reduce(0) { $0 + $1.count } - members.count { !$0.isEmpty }
  }
}
