import Tabulation
import Testing

/// Expected values: R 4.2.2, `reference/tabs/T01`, `T07`, `T14`.
struct SharesOfColumnsTests {
  @Test func `two columns are compared by a pooled z`() throws {
    let tests = try ColumnComparisons(TestedTable(ReferenceTables.sport))
    #expect(isClose(try #require(tests.pairs[0].z), -4.11787407109633))
    #expect(isClose(try #require(tests.probabilities(.bonferroni, over: .table)[0]), 7.64767070588566e-05, 1e-11))
    #expect(
      isClose(try #require(tests.probabilities(.benjaminiHochberg, over: .table)[0]), 3.82383535294283e-05, 1e-11))
    #expect(tests.letters(.bonferroni) == [["", "A"], ["B", ""]])
  }

  @Test func `a share of 0 or 1 is compared but gives no letter`() throws {
    let tests = try ColumnComparisons(TestedTable(ReferenceTables.network))
    #expect(tests.letters(.none).joined().allSatisfy { !$0.contains("F") })
    let filtered = try ColumnComparisons(TestedTable(ReferenceTables.filtered))
    let pair = try #require(filtered.pairs.first { $0.row == 1 && $0.first == 1 && $0.second == 3 })
    #expect(pair.z == nil)
    let spss = filtered.probabilities(.bonferroni, over: .openPairsOfRow)
    #expect(isClose(try #require(spss[7]), 0.694354473030455, 1e-11))
    #expect(spss[6] == nil)
  }

  @Test(arguments: [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA")])
  func `columns past Z have two letters`(column: Int, letter: String) {
    #expect(ColumnComparisons.letter(column) == letter)
  }

  @Test(arguments: [
    (
      Share(count: 530, base: 899), (0.556581849813049, 0.621917297669732), (0.557071083399034, 0.621254799209747),
      (0.557388111609631, 0.621699763807499), (0.557142814183485, 0.621369531998296)
    ),
    (
      Share(count: 0, base: 2), (0, 0.841886116991581), (-0.0521529752906844, 0.709772747784031), (0, 0),
      (0, 0.666821754401209)
    ),
  ])
  func `intervals of a share are R’s`(
    share: Share, exact: (Double, Double), agresti: (Double, Double), wald: (Double, Double),
    jeffreys: (Double, Double)
  ) throws {
    let pairs = [
      (share.clopperPearson(), exact), (share.agrestiCoull(), agresti), (share.wald(), wald),
      (share.jeffreys(), jeffreys),
    ]
    for (interval, ends) in pairs {
      #expect(isClose(try #require(interval?.low), ends.0))
      #expect(isClose(try #require(interval?.high), ends.1))
    }
  }

  @Test func `a 2×2 table has R’s ratios`() throws {
    let table = try TestedTable(ReferenceTables.sport)
    #expect(isClose(try table.oddsRatioInterval().low, 0.566581511133269))
    #expect(isClose(try table.oddsRatioInterval().high, 0.817714933134336))
    #expect(isClose(try table.riskRatio(), 0.813199126509668))
    #expect(isClose(try table.yuleQ(), -0.190006540561193))
    #expect(isClose(try table.mcNemar().statistic, 128.032258064516))
    #expect(isClose(try table.mcNemar().p, 1.10433417545966e-29, 1e-11))
  }
}
