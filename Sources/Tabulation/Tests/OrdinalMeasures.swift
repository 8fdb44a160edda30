/// Association of two ordered variables, from the pairs of cases that agree on the order and those that do not.
///
/// Sources: M. Brown and J. Benedetti, 1977, for the errors (ASE1 for intervals, ASE0 under independence for tests); R.
/// Somers, 1962; A. Stuart, 1953.
package struct OrdinalMeasures: Hashable, Sendable {
  package struct Measure: Hashable, Sendable {
    package var value: Double
    /// Standard error, for intervals.
    package var error: Double
    /// Standard error under independence, for tests.
    package var nullError: Double

    package var t: Double { value / nullError }
    package var p: Double { Normal.twoSided(t) }

    package var interval: ConfidenceInterval {
      let half = -Normal.quantile(0.025) * error
      return ConfidenceInterval(low: value - half, high: value + half)
    }
  }

  package let concordant: Int
  package let discordant: Int
  package let gamma: Measure
  package let tauB: Measure
  /// One error only, of the test.
  package let tauC: Measure
  package let somersColumn: Measure
  package let somersRow: Measure
  package let somersSymmetric: Double

  package init(_ table: TestedTable) {
    let pairs = OrderedPairs(table)
    concordant = pairs.agreeing / 2
    discordant = pairs.opposing / 2
    gamma = pairs.gamma
    tauB = pairs.tauB
    tauC = pairs.tauC
    somersColumn = pairs.somers(rest: pairs.rowRest) { row, _ in Double(table.rowTotals[row]) }
    somersRow = pairs.somers(rest: pairs.columnRest) { _, column in Double(table.columnTotals[column]) }
    somersSymmetric = 2 * pairs.difference / (pairs.rowRest + pairs.columnRest)
  }
}
