/// Fisher’s exact test of a 2×2 table.
package struct FisherTest: Hashable, Sendable {
  /// The probability of tables no more probable than this one.
  package var p: Double
  /// The first cell as small or smaller.
  package var pLess: Double
  /// The first cell as large or larger.
  package var pGreater: Double
  /// The two-sided probability, the observed table counting for half.
  package var midP: Double

  package init(_ table: TestedTable) throws(Undefined) {
    guard table.isTwoByTwo else { throw Undefined(.notTwoByTwo) }
    let value = table.counts[0][0]
    let law = Hypergeometric(marked: table.rowTotals[0], unmarked: table.rowTotals[1], drawn: table.columnTotals[0])
    p = law.twoSided(value)
    pLess = law.lowerTail(value)
    pGreater = law.upperTail(from: value)
    midP = p - 0.5 * law.terms[value - law.least]
  }
}
