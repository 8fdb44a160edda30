import Tabulation
import Testing

/// Expected values: R 4.2.2, `reference/tabs/T01_2x2_sport_sexe.json`, `T02_rxc_relig_occup.json`,
/// `T07_filter_zero_margins.json`, `M01_multiple_response_sexe.json`.
struct TestsOfTablesTests {
  @Test func `a 2×2 table has R’s tests`() throws {
    let table = try TestedTable(ReferenceTables.sport)
    #expect(table.expected == [[574.0115, 702.9885], [324.9885, 398.0115]])
    #expect(isClose(table.pearson.statistic, 16.9568868654075))
    #expect(isClose(table.pearson.p, 3.82383535294288e-05))
    #expect(isClose(table.pearsonNMinus1.statistic, 16.9484084219748))
    #expect(isClose(table.pearsonNMinus1.p, 3.84095075593704e-05))
    #expect(isClose(table.likelihoodRatio.statistic, 16.9286509043239))
    #expect(isClose(table.likelihoodRatio.p, 3.88113461118388e-05))
    #expect(try isClose(table.yates().statistic, 16.5737923084836))
    #expect(try isClose(table.yates().p, 4.67932077222201e-05))
    #expect(table.pearson.degrees == 1)
  }

  @Test func `a 2×2 table has R’s measures`() throws {
    let table = try TestedTable(ReferenceTables.sport)
    #expect(isClose(table.cramersV, 0.092078463457552))
    #expect(isClose(table.cramersVBiasCorrected, 0.0893430825379602))
    #expect(isClose(table.contingencyCoefficient, 0.0916905871409286))
    #expect(isClose(table.tschuprowT, 0.092078463457552))
    #expect(try isClose(table.phiSigned(), -0.092078463457552))
    #expect(try isClose(table.oddsRatio(), 0.680663031529914))
    let difference = try RiskDifference(table)
    #expect(isClose(difference.value, -0.0953382051423688))
    #expect(isClose(difference.interval.low, -0.140407654678296))
    #expect(isClose(difference.interval.high, -0.0498768920561049))
    #expect(isClose(table.adjustedResiduals[0][0], -4.11787407109633))
    #expect(isClose(Normal.twoSided(table.adjustedResiduals[0][0]), 3.82383535294293e-05, 1e-11))
  }

  @Test func `Fisher’s exact test is R’s`() throws {
    let fisher = try FisherTest(TestedTable(ReferenceTables.sport))
    #expect(isClose(fisher.p, 4.62880210003585e-05))
    #expect(isClose(fisher.pLess, 2.37192681955531e-05))
    #expect(isClose(fisher.pGreater, 0.999984184362993))
    #expect(isClose(fisher.midP, 4.23362054061226e-05))
  }

  @Test func `a table of six rows and seven columns has R’s tests`() throws {
    let table = try TestedTable(ReferenceTables.religion)
    #expect(table.degrees == 30)
    #expect(isClose(table.pearson.statistic, 135.844607236418))
    #expect(isClose(table.pearson.p, 2.03110241593478e-15))
    #expect(isClose(table.likelihoodRatio.statistic, 139.992507751057))
    #expect(isClose(table.likelihoodRatio.p, 3.86112037896561e-16))
    #expect(isClose(table.cramersV, 0.116552394757215))
    #expect(isClose(table.cramersVBiasCorrected, 0.103002412516565))
    #expect(isClose(table.adjustedResiduals[3][3], -4.39832273355646))
    #expect(table.expected.joined().min() == 1.54)
    #expect(throws: Undefined(.notTwoByTwo)) { try table.yates() }
    #expect(throws: Undefined(.notTwoByTwo)) { try FisherTest(table) }
  }

  @Test func `rows and columns that nobody gave are left out of the tests`() throws {
    let table = try TestedTable(ReferenceTables.filtered)
    #expect(table.rows == [0, 1, 2, 3, 5, 6])
    #expect(table.columns == [0, 1, 3, 6])
    #expect(isClose(table.pearson.statistic, 7.74642857142857))
    #expect(isClose(table.pearson.p, 0.933545754783393))
    #expect(isClose(table.likelihoodRatio.statistic, 8.83869295265742))
    #expect(table.cramersVBiasCorrected == 0)
  }

  @Test(arguments: [
    ([7, 7], 0.145302980924931, 0.703065028116589, 0.79036388728933),
    ([172, 52], 103.318294842028, 2.85405595994765e-24, 1.27247763853424e-24),
    ([515, 338], 143.016842900438, 5.82838582596715e-33, 4.31599581635433e-33),
  ])
  func `each level of a multiple response is tested alone`(given: [Int], statistic: Double, p: Double, fisher: Double)
    throws
  {
    var crosstab = ReferenceTables.crosstab([given])
    crosstab.rows.isMultiple = true
    (crosstab.columnTotals, crosstab.base) = ([899, 1101], 2000)
    let table = try TestedTable(crosstab, level: 0)
    #expect(isClose(table.pearson.statistic, statistic))
    #expect(isClose(table.pearson.p, p, 1e-11))
    #expect(try isClose(FisherTest(table).p, fisher, 1e-11))
    #expect(throws: Undefined(.multipleResponse)) { try TestedTable(crosstab) }
  }

  @Test(arguments: [
    (530, 899, 0.55707333546099, 0.621252547147791), (354, 1101, 0.294598880622728, 0.349693975277622),
    (4, 7, 0.250458364527657, 0.84178014474853),
  ])
  func `Wilson’s interval is R’s`(count: Int, base: Int, low: Double, high: Double) throws {
    let interval = try #require(Share(count: count, base: base).wilson())
    #expect(isClose(interval.low, low))
    #expect(isClose(interval.high, high))
  }

  @Test func `a table with one row or an empty cell says why it has no test`() throws {
    #expect(throws: Undefined(.tooFewLevels)) { try TestedTable(ReferenceTables.crosstab([[3, 4], [0, 0]])) }
    let table = try TestedTable(ReferenceTables.crosstab([[3, 0], [2, 5]]))
    #expect(throws: Undefined(.emptyCell)) { try table.oddsRatio() }
  }
}
