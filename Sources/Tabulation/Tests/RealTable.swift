import Foundation

/// A table of counts that need not be whole: weighted counts, scaled as one likes. Its tests are naive: they take the
/// weights for cases.
package struct RealTable: Hashable, Sendable {
  package let counts: [[Double]]
  private let rowTotals: [Double]
  private let columnTotals: [Double]
  private let n: Double

  package init(_ counts: [[Double]]) {
    self.counts = counts
    rowTotals = counts.map { $0.reduce(0, +) }
    columnTotals = (counts.first ?? []).indices.map { column in counts.reduce(0) { $0 + $1[column] } }
    n = rowTotals.reduce(0, +)
  }

  package func scaled(to size: Double) -> RealTable { RealTable(counts.map { $0.map { $0 * size / n } }) }
  package var rounded: RealTable { RealTable(counts.map { $0.map { $0.rounded() } }) }

  private func sum(_ value: (_ count: Double, _ expected: Double) -> Double) -> Double {
    counts.enumerated().reduce(0.0) { total, row in
      row.element.enumerated().reduce(total) { total, cell in
        total + value(cell.element, rowTotals[row.offset] * columnTotals[cell.offset] / n)
      }
    }
  }

  private var degrees: Int { (rowTotals.count - 1) * (columnTotals.count - 1) }

  package var pearson: ChiSquaredTest {
    ChiSquaredTest(statistic: sum { ($0 - $1) * ($0 - $1) / $1 }, degrees: degrees)
  }

  package var likelihoodRatio: ChiSquaredTest {
    ChiSquaredTest(statistic: 2 * sum { $0 > 0 ? Stirling.deviance($0, $1) : $1 }, degrees: degrees)
  }

  package var cramersV: Double {
    (pearson.statistic / (n * Double(min(rowTotals.count, columnTotals.count) - 1))).squareRoot()
  }

  /// Yates’s correction, for 2×2 only.
  package func yates() throws(Undefined) -> ChiSquaredTest {
    guard rowTotals.count == 2, columnTotals.count == 2 else { throw Undefined(.notTwoByTwo) }
    let distance = abs(counts[0][0] - rowTotals[0] * columnTotals[0] / n)
    let corrected = distance - min(0.5, distance)
    return ChiSquaredTest(statistic: corrected * corrected * sum { _, expected in 1 / expected }, degrees: 1)
  }
}
