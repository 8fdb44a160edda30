/// The weighted shares of two columns on a row, compared in several ways.
package struct DesignComparison: Hashable, Sendable {
  package let firstShare: Double
  package let secondShare: Double
  /// Cases of equal weight in place of cases (L. Kish), pooled and unpooled.
  package let kishPooled: Double
  package let kishUnpooled: Double
  /// Weights scaled to the cases, pooled: naive.
  package let normalised: Double
  package let difference: Double
  /// Under the design.
  package let error: Double
  package let degrees: Int

  package var t: Double { difference / error }
  package var p: Double { StudentT.twoSided(t, degrees: Double(degrees)) }

  /// What a z needs of a column: its effective cases, and its weights scaled to the cases of the table.
  package struct Column: Hashable, Sendable {
    package var cells: [Int]
    package var effective: Double
    package var normalised: Double

    package init(cells: [Int], effective: Double, normalised: Double) {
      self.cells = cells
      self.effective = effective
      self.normalised = normalised
    }
  }

  /// `row` is the place of the row in the columns’ cells.
  package init(_ totals: DesignTotals, row: Int, _ first: Column, _ second: Column) {
    let one = DesignShare.slopes(totals, [first.cells[row]], first.cells)
    let other = DesignShare.slopes(totals, [second.cells[row]], second.cells)
    let gradient = zip(one.gradient, other.gradient).map { $0 - $1 }
    let (p, q) = (one.value, other.value)
    func pooled(_ n: Double, _ m: Double) -> Double {
      let share = (p * n + q * m) / (n + m)
      return (p - q) / (share * (1 - share) * (1 / n + 1 / m)).squareRoot()
    }
    (firstShare, secondShare, difference) = (p, q, p - q)
    kishPooled = pooled(first.effective, second.effective)
    kishUnpooled = (p - q) / (p * (1 - p) / first.effective + q * (1 - q) / second.effective).squareRoot()
    normalised = pooled(first.normalised, second.normalised)
    error = max(0, totals.domain.covariance.product(gradient, gradient)).squareRoot()
    degrees = totals.domain.degrees
  }
}
