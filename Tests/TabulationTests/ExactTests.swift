import Foundation
import Tabulation
import Testing

/// Expected values: R 4.2.2, `reference/tabs/T01`, `T03`, `T07`, `T11`, `T14`.
struct ExactTests {
  @Test(arguments: [
    (ReferenceTables.sparse, 0.0271572160054272), (ReferenceTables.filtered, 0.95877118200445),
    (ReferenceTables.satisfaction, 0.782684938965693), (ReferenceTables.network, 0.0392896436553332),
    (ReferenceTables.sport, 4.62880210003585e-05),
  ])
  func `Fisher’s test of any table is R’s`(crosstab: Crosstab, p: Double) throws {
    #expect(isClose(try #require(try TableNetwork.fisher(TestedTable(crosstab))), p, 1e-10))
  }

  @Test func `a table too large to enumerate is left to chance`() throws {
    #expect(try TableNetwork.fisher(TestedTable(ReferenceTables.religion)) == nil)
    #expect(try TableNetwork.fisher(TestedTable(ReferenceTables.network), costLimit: 1000) == nil)
  }

  /// The enumerated probabilities: Fisher’s above; Pearson’s by R’s 99,999 draws, 0.05319.
  @Test func `drawn tables come near the exact probabilities, and the same ones each time`() throws {
    let table = try TestedTable(ReferenceTables.sparse)
    let test = MonteCarloTest(table, draws: 9_999)
    #expect(abs(test.fisher.p - 0.0271572160054272) < 4 * test.fisher.error)
    #expect(abs(test.pearson.p - 0.05319) < 4 * test.pearson.error)
    #expect(test == MonteCarloTest(table, draws: 9_999))
    #expect(test != MonteCarloTest(table, draws: 9_999, seed: 1))
  }

  @Test func `an event that no draw shows has the probability of one draw, not 0`() throws {
    let test = MonteCarloTest(try TestedTable(ReferenceTables.religion), draws: 99)
    #expect((test.pearson.p, test.pearson.error) == (0.01, 0.01))
  }

  /// R’s `fisher.test` stops at 1e-4; the equations are solved to 1e-9.
  @Test func `the conditional odds ratio solves its equations, near R’s`() throws {
    let ratio = ConditionalOddsRatio([[[530, 747], [369, 354]]])
    #expect(isClose(ratio.estimate, 0.680812439600832, 1e-4))
    #expect(isClose(ratio.interval.low, 0.564192653169256, 1e-4))
    #expect(isClose(ratio.interval.high, 0.821267501325311, 1e-4))
    let law = Hypergeometric(marked: 1277, unmarked: 723, drawn: 899)
    func terms(_ odds: Double) -> [Double] {
      let raw = law.terms.enumerated().map { $1 * pow(odds, Double($0 + law.least - 530)) }
      let sum = raw.reduce(0, +)
      return raw.map { $0 / sum }
    }
    let mean = terms(ratio.estimate).enumerated().reduce(0.0) { $0 + Double($1.offset + law.least) * $1.element }
    #expect(isClose(mean, 530, 1e-9))
    #expect(isClose(terms(ratio.interval.low).dropFirst(530 - law.least).reduce(0, +), 0.025, 1e-9))
    #expect(isClose(terms(ratio.interval.high).prefix(531 - law.least).reduce(0, +), 0.025, 1e-9))
  }

  @Test func `an empty cell gives an infinite odds ratio with a finite lower end`() {
    let ratio = ConditionalOddsRatio([[[3, 0], [2, 5]]])
    #expect(ratio.estimate == .infinity)
    #expect(ratio.interval.high == .infinity)
    #expect(isClose(ratio.interval.low, 0.4933712344, 1e-4))
    #expect(isClose(ratio.p, 0.1666666666666667))
  }
}
