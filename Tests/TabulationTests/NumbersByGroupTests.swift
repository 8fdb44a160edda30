import Survey
import Tabulation
import Testing

/// Expected values: R 4.2.2 (`quantile`, `oneway.test`, `aov`, `kruskal.test`, `t.test`), and
/// `reference/tabs/N01_heurestv_by_qualif.json`’s definitions over small data.
struct NumbersByGroupTests {
  @Test(arguments: [
    (1, [1, 2, 7, 22]), (2, [1, 3, 9, 22]), (3, [1, 2, 7, 22]), (4, [1, 2, 7, 22]), (5, [1.3, 3, 9, 22]),
    (6, [1, 2.5, 9, 22]), (7, [1.7, 3.5, 9, 22]), (8, [1.16666666666667, 2.83333333333333, 9, 22]),
    (9, [1.2, 2.875, 9, 22]),
  ])
  func `quantiles of the nine types are R’s`(type: Int, expected: [Double]) throws {
    let type = try #require(QuantileType(rawValue: type))
    for (p, value) in zip([0.1, 0.25, 0.5, 0.9], expected) {
      let own = type.quantile(p, ascending: [1, 2, 4, 7, 11, 16, 22, 22])
      #expect(isClose(try #require(own), value, 1e-13))
    }
    #expect(type.quantile(0.5, ascending: []) == nil)
  }

  static let samples = [[1, 2, 4], [7, 11, 16], [5, 6, 9]].map { values in
    NumberSample(values.map { (value: Double($0), weight: 1) })
  }

  @Test func `groups are compared as R does`() throws {
    let tests = try GroupMeansTests(Self.samples)
    #expect(isClose(tests.anova.statistic, 6.75308641975309))
    #expect(isClose(tests.anova.p, 0.0291029857678601))
    #expect(isClose(tests.etaSquared, 0.692405063291139))
    let welch = try #require(tests.welch)
    #expect(isClose(welch.statistic, 6.81194168841895))
    #expect((welch.above, true) == (2, isClose(welch.below, 3.6114507245349)))
    #expect(isClose(welch.p, 0.0594819990680557))
    #expect(isClose(tests.kruskalWallis.statistic, 6.48888888888889))
    #expect(isClose(tests.kruskalWallis.p, 0.0389902195744872))
    #expect(isClose(tests.levene.statistic, 1))
    #expect(isClose(tests.levene.p, 0.421875))
    #expect(isClose(try #require(GroupMeansTests.welch(Self.samples[0], Self.samples[1])), 0.0620229285638509))
  }

  @Test func `one group alone, or groups of one, have no test`() {
    #expect(throws: Undefined(.tooFewLevels)) { try GroupMeansTests([Self.samples[0]]) }
    let single = NumberSample([(value: 3, weight: 1)])
    #expect(throws: Undefined(.tooFewLevels)) { try GroupMeansTests([single, single]) }
    #expect((single.variance, single.interval) == (nil, nil))
  }

  /// Weights that count cases give what the repeated cases give.
  @Test func `whole weights stand for repeated cases`() throws {
    let weighted = NumberSample([(2, 1), (3, 2), (7, 3)].map { (value: $0.0, weight: $0.1) })
    let repeated = NumberSample([2, 3, 3, 7, 7, 7].map { (value: $0, weight: 1) })
    #expect(isClose(try #require(weighted.weightedMean), 29.0 / 6))
    #expect(isClose(try #require(weighted.weightedSquares), try #require(repeated.weightedSquares)))
    #expect(isClose(try #require(weighted.sum.effectiveCount), 36.0 / 14))
    for p in [0.1, 0.4, 0.5, 0.9] { #expect(weighted.quantiles.inverse(p) == repeated.quantiles.inverse(p)) }
    for type in QuantileType.allCases where type.rawValue > 3 {
      let own = repeated.quantiles.survey(type, 0.4)
      let plain = try #require(type.quantile(0.4, ascending: repeated.values))
      #expect(isClose(own, plain, 1e-12))
    }
  }

  @Test func `means by group have the errors of the design`() throws {
    let table = try WeightedNumberTable(
      of: WeightedTablesTests.dataset, number: "taille", by: "ligne", design: WeightedTablesTests.design)
    #expect(table.samples.map(\.n) == [5, 6])
    #expect((table.overall.n, table.selectedCount, table.weightMissing, table.weightNotPositive) == (11, 12, 1, 1))
    let means = try table.means.get()
    #expect(isClose(try #require(means.means[0]), (6.0 * 10 + 2.5 * 20) / 8.5))
    #expect(means.degrees == 4)
  }

  @Test func `a multiple response is tested as a whole`() throws {
    var dataset = WeightedTablesTests.dataset
    let answers: [[Int]] = [[0], [0, 1], [1], [], [0], [1], [0, 1], [1], [], [0], [1], [0], [0, 2], [1]]
    dataset.set(
      Column(
        Variable(name: "besoins", kind: .multiple, categories: ["a", "b", "c"].map { Category(code: $0) }),
        answers: answers.map { .choices($0) }))
    let test = try MultipleResponseTest.of(dataset, rows: "besoins", columns: "colonne", permutations: 99).get()
    let table = try Crosstab(of: dataset, rows: "besoins", columns: "colonne")
    let sum = try [0, 1, 2].reduce(0.0) { try $0 + TestedTable(table, level: $1).pearson.statistic }
    #expect(isClose(test.sum.statistic, sum))
    #expect(test.sum.degrees == 3)
    #expect(isClose(test.eigenvalues.reduce(0, +), 3))
    #expect(isClose(test.adjusted / test.adjustedDegrees, test.sum.statistic / 3))
  }

  @Test func `a net counts each case once, and a banner stands on one row variable`() throws {
    let net = Net(name: "tous", codes: ["x", "y"])
    let counted = try WeightedFrequency(
      of: net.taken(in: WeightedTablesTests.dataset, variable: "ligne"), variable: "ligne",
      design: WeightedTablesTests.design)
    #expect(counted.frequency.counts == [11, 0])
    #expect(counted.sums.map(\.sum) == [21, 0])
    #expect(throws: TabulationError.unknownCode("z", variable: "ligne", known: ["x", "y"])) {
      try Net(name: "z", codes: ["z"]).taken(in: WeightedTablesTests.dataset, variable: "ligne")
    }
    let banner = try Banner(
      of: WeightedTablesTests.dataset, rows: "ligne", columns: ["colonne"],
      nested: [Banner.Nesting(outer: "strate", inner: "colonne")], design: SampleDesign(weight: "poids"))
    let nested = try #require(banner.nested.first)
    #expect(nested.tables.map(\.base.sum) == [10, 11])
    #expect(banner.tables.map(\.base.sum) == [21])
  }
}
