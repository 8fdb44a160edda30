package import Survey

/// Whether a multiple response, taken as a whole, differs between groups of cases; unweighted.
///
/// Sources: A. Agresti and I. Liu, 1999 (the sum of the levels’ chi-squared); R. Thomas and Y. Decady, 2004, and C. Bilder
/// and T. Loughin, 2004, for the second-order correction of Rao and Scott, by the eigenvalues of the levels’ correlations
/// within groups; the groups shuffled at random. Levels given by nobody or by everybody say nothing and are left out.
package struct MultipleResponseTest: Hashable, Sendable {
  package let sum: ChiSquaredTest
  /// Largest first; they add up to the number of levels.
  package let eigenvalues: [Double]
  package let adjusted: Double
  package let adjustedDegrees: Double
  /// The groups shuffled: sums as large or larger.
  package let permutation: MonteCarloTest.Estimate
  package let permutations: Int

  package var adjustedP: Double { ChiSquared.upperTail(adjusted, degrees: adjustedDegrees) }

  /// The result, or why there is none.
  package static func of(
    _ dataset: Dataset, rows: String, columns: String, filter: CaseFilter? = nil,
    kept: CaseSelection.Kept = .complete, permutations: Int = 4999
  ) throws(TabulationError) -> Result<MultipleResponseTest, Undefined> {
    let rowCoding = LevelCoding(try dataset.tabulated(rows))
    let columnCoding = LevelCoding(try dataset.tabulated(columns))
    let selection = try CaseSelection(of: dataset, filter: filter, kept: kept)
    return Result { () throws(Undefined) in
      guard !columnCoding.variable.isMultiple else { throw Undefined(.multipleResponse) }
      let cases = ResponseCases(rowCoding, columnCoding, selection)
      return try MultipleResponseTest(cases, permutations: permutations)
    }
  }

  init(_ cases: ResponseCases, permutations: Int) throws(Undefined) {
    guard cases.groupSizes.count > 1, !cases.levels.isEmpty else { throw Undefined(.tooFewLevels) }
    let observed = cases.statistic(cases.groups)
    let groups = cases.groupSizes.count - 1
    sum = ChiSquaredTest(statistic: observed, degrees: groups * cases.levels.count)
    eigenvalues = cases.correlations.eigenvalues
    let first = eigenvalues.reduce(0, +) * Double(groups)
    let second = eigenvalues.reduce(0.0) { $0 + $1 * $1 } * Double(groups)
    adjusted = observed * first / second
    adjustedDegrees = first * first / second
    var random = SplitMix64(seed: MonteCarloTest.seed)
    var shuffled = cases.groups
    var hits = 0
    for _ in 0..<permutations {
      shuffled.shuffle(using: &random)
      if cases.statistic(shuffled) >= observed * (1 - 1e-7) { hits += 1 }
    }
    self.permutations = permutations
    permutation = MonteCarloTest.estimate(hits, permutations)
  }
}
