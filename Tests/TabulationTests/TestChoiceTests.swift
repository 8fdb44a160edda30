import Survey
import Tabulation
import Testing

/// Which test a table bears by itself, and when it bears none. Probabilities: R 4.2.2 (`chisq.test`, `fisher.test`).
struct TestChoiceTests {
  private static func table(
    _ counts: [[Int]], ordinal: (Bool, Bool) = (false, false), unit: CaseUnit = .answer, threshold: Int = 0
  ) -> ProtectedTable {
    func variable(_ name: String, _ size: Int, _ isOrdinal: Bool) -> TableVariable {
      TableVariable(name: name, levels: (0..<size).map { TableLevel(code: "\($0)") }, isOrdinal: isOrdinal)
    }
    return Crosstab(
      unit: unit, rows: variable("q", counts.count, ordinal.0), columns: variable("g", counts[0].count, ordinal.1),
      counts: counts
    ).protected(threshold: threshold)
  }

  @Test(arguments: [
    ([[12, 5], [9, 7]], (false, false), TableTest.pearson, TestRule.largeExpected(least: 16.0 * 12 / 33)),
    ([[8, 2], [1, 5]], (false, false), .fisher, .smallExpected(least: 2.625)),
    ([[20, 10, 5], [10, 20, 5]], (false, false), .pearson, .largeExpected(least: 5)),
    ([[20, 10, 5], [10, 20, 5]], (true, true), .trend, .ordered),
    ([[20, 10, 5], [10, 20, 5]], (false, true), .trend, .ordered),
    ([[20, 10, 5], [10, 20, 5], [5, 5, 9]], (true, false), .kruskal, .orderedByGroups),
    ([[4, 2, 1], [1, 2, 4]], (true, true), .fisher, .smallExpected(least: 2)),
  ])
  func `the rule takes a test from the expected counts and the order`(
    counts: [[Int]], ordinal: (Bool, Bool), test: TableTest, rule: TestRule
  ) {
    let chosen = TableTesting(Self.table(counts, ordinal: ordinal)).chosen()
    #expect(chosen.test == test)
    #expect(chosen.rule == rule)
  }

  @Test func `a table too large to enumerate is drawn, and the draws’ error told`() throws {
    let counts = [[9, 3, 4, 1, 2], [2, 8, 1, 4, 5], [1, 2, 9, 3, 3], [4, 4, 2, 9, 1], [1, 5, 3, 2, 12]]
      .map { $0.map { $0 * 3 } }
    let few =
      counts.enumerated().map { row, line in row == 0 ? line.map { $0 > 3 ? $0 : 0 } : line } + [[1, 0, 0, 0, 1]]
    for (asked, rule) in [(nil, nil), (TableTest.fisher, TestRule.askedTooCostly)] {
      let chosen = TableTesting(Self.table(few)).chosen(asked: asked)
      #expect(chosen.test == .fisherDrawn)
      #expect(rule == nil || chosen.rule == rule)
      #expect(try chosen.outcome.get().error ?? 0 > 0)
    }
  }

  @Test func `the exact test and chi-squared have R’s probabilities`() throws {
    let fisher = try TableTesting(Self.table([[8, 2], [1, 5]])).chosen().outcome.get()
    #expect(isClose(fisher.p, 0.03496503496503495))
    #expect(fisher.statistic == .none)
    let pearson = try TableTesting(Self.table([[20, 10, 5], [10, 20, 5]])).chosen().outcome.get()
    #expect(pearson.statistic == .chiSquared(20.0 / 3, degrees: 2))
    #expect(isClose(pearson.p, 0.035673993347252395))
    #expect(pearson.strength == .cramersV((20.0 / 3 / 70).squareRoot()))
  }

  @Test(arguments: [
    (TableTest.pearson, ChosenTest.Silence.smallExpected(least: 2.625)),
    (.likelihoodRatio, .smallExpected(least: 2.625)), (.raoScott, .noDesign), (.trend, .tooFewCases(least: 20)),
    (.welch, .otherTable), (.mantelHaenszel, .otherTable), (.multipleResponse, .otherTable),
  ])
  func `a test whose conditions fail is not given, and says why`(test: TableTest, why: ChosenTest.Silence) {
    let chosen = TableTesting(Self.table([[8, 2], [1, 5]])).chosen(asked: test)
    #expect(chosen.rule == .asked)
    #expect(chosen.outcome == .failure(why))
  }

  @Test func `hidden cells and interviews bear no test; asked for, interviews do`() {
    let hidden = TableTesting(Self.table([[12, 3, 9], [9, 7, 11]], threshold: 5)).chosen()
    #expect(hidden.outcome == .failure(.undefined(.hiddenCells)))
    let interviews = Self.table([[12, 5], [9, 7]], unit: .organisation)
    #expect(TableTesting(interviews).chosen().outcome == .failure(.undefined(.interviews)))
    #expect(TableTesting(interviews).chosen(asked: .fisher).isSignificant == false)
  }

  @Test func `letters name the columns whose share is smaller, at the correction asked for`() throws {
    let table = Self.table([[30, 10, 18], [10, 30, 22]])
    let letters = try ColumnLetters(table, .holm)
    #expect(letters.names == ["A", "B", "C"])
    #expect(letters.cells == [["B C", "", ""], ["", "A", "A"]])
    #expect(try ColumnLetters(table, .bonferroni).cells == [["B C", "", ""], ["", "A", "A"]])
    #expect(throws: ChosenTest.Silence.undefined(.hiddenCells)) {
      try ColumnLetters(Self.table([[12, 3, 9], [9, 7, 11]], threshold: 5), .holm)
    }
  }

  @Test func `a weighted table is tested under its design`() throws {
    let weighted = try WeightedCrosstab(
      of: WeightedTablesTests.dataset, rows: "ligne", columns: "colonne", design: WeightedTablesTests.design)
    let protected = weighted.crosstab.protected(threshold: 0)
    let chosen = TableTesting(protected, weighted: weighted).chosen()
    #expect(chosen.test == .raoScott)
    #expect(isClose(try chosen.outcome.get().p, 0.10673007407954756))
    #expect(TableTesting(protected, weighted: weighted).chosen(asked: .fisher).outcome == .failure(.weighted))
  }
}
