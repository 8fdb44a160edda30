import Survey

/// Chooses and makes the test of a two-way table.
package struct TableTesting {
  private let table: ProtectedTable
  private let weighted: WeightedCrosstab?
  private let omnibus: Result<MultipleResponseTest, Undefined>?

  /// - Parameters:
  ///   - weighted: the same table with its weights and design, where there is one.
  ///   - omnibus: the test of a multiple response as a whole, where one was made.
  package init(
    _ table: ProtectedTable, weighted: WeightedCrosstab? = nil,
    omnibus: Result<MultipleResponseTest, Undefined>? = nil
  ) {
    (self.table, self.weighted, self.omnibus) = (table, weighted, omnibus)
  }

  /// The test asked for, else the one the rules take.
  package func chosen(asked: TableTest? = nil) -> ChosenTest {
    if let asked { return requested(asked) }
    let (test, rule) = choice
    let made = unasked(test, rule)
    guard test == .fisher, made.outcome == .failure(.undefined(.tooCostly)) else { return made }
    return unasked(.fisherDrawn, rule)
  }

  /// Fisher’s test of more tables than can be numbered is made by drawing, and says so.
  private func requested(_ test: TableTest) -> ChosenTest {
    let made = ChosenTest(test, .asked) { () throws(ChosenTest.Silence) in try outcome(test) }
    guard test == .fisher, made.outcome == .failure(.undefined(.tooCostly)) else { return made }
    return ChosenTest(.fisherDrawn, .askedTooCostly) { () throws(ChosenTest.Silence) in try outcome(.fisherDrawn) }
  }

  private func unasked(_ test: TableTest, _ rule: TestRule) -> ChosenTest {
    ChosenTest(test, rule) { () throws(ChosenTest.Silence) in
      guard table.crosstab.unit == .answer else { throw .undefined(.interviews) }
      return try outcome(test)
    }
  }

  private var crosstab: Crosstab { table.crosstab }
  private var hasDesign: Bool { weighted.map { $0.design != SampleDesign() } ?? false }

  private var tested: Result<TestedTable, Undefined> {
    Result { () throws(Undefined) in
      guard table.verdict == .whole else { throw Undefined(.hiddenCells) }
      return try TestedTable(crosstab)
    }
  }

  private var choice: (TableTest, TestRule) {
    if crosstab.rowIsMultiple || crosstab.columnIsMultiple { return (.multipleResponse, .multipleResponse) }
    if hasDesign { return (.raoScott, .design) }
    guard case .success(let tested) = tested else { return (.pearson, .largeExpected(least: 0)) }
    let least = tested.expected.joined().min() ?? 0
    if tested.n >= Self.orderedCases {
      if isOrdered(tested) { return (.trend, .ordered) }
      if crosstab.rows.isOrdinal || crosstab.columns.isOrdinal { return (.kruskal, .orderedByGroups) }
    }
    if tested.expectedAreLarge { return (.pearson, .largeExpected(least: least)) }
    return (.fisher, .smallExpected(least: least))
  }

  /// Under this many cases the laws of ordered tests are far from what they tend to.
  private static let orderedCases = 20

  /// Both orders are known: one of two levels needs none.
  private func isOrdered(_ tested: TestedTable) -> Bool {
    let (rows, columns) = (crosstab.rows.isOrdinal, crosstab.columns.isOrdinal)
    return (rows || tested.rows.count == 2) && (columns || tested.columns.count == 2) && (rows || columns)
  }

  private func outcome(_ test: TableTest) throws(ChosenTest.Silence) -> TestOutcome {
    if test == .multipleResponse { return try multipleResponse() }
    let tested = try ChosenTest.Silence.catching { () throws(Undefined) in try self.tested.get() }
    if hasDesign, test != .raoScott { throw .weighted }
    let v = TestOutcome.Strength.cramersV(tested.cramersV)
    switch test {
    case .pearson, .yates, .likelihoodRatio:
      guard tested.expectedAreLarge else { throw .smallExpected(least: tested.expected.joined().min() ?? 0) }
      return try chiSquared(test, tested, v)
    case .fisher: return try TestOutcome(p: fisher(tested), strength: v)
    case .fisherDrawn:
      guard !tested.isLarge else { throw .undefined(.tooManyCells) }
      let drawn = MonteCarloTest(tested).fisher
      return TestOutcome(p: drawn.p, error: drawn.error, strength: v)
    case .raoScott: return try raoScott(tested)
    case .trend, .kruskal: return try ordered(test, tested)
    case .welch, .anova, .mantelHaenszel, .multipleResponse: throw .otherTable
    }
  }

  private func chiSquared(
    _ test: TableTest, _ tested: TestedTable, _ strength: TestOutcome.Strength
  ) throws(ChosenTest.Silence) -> TestOutcome {
    if test == .likelihoodRatio {
      let g = tested.likelihoodRatio
      return TestOutcome(.likelihood(g.statistic, degrees: Double(g.degrees)), p: g.p, strength: strength)
    }
    let made = try ChosenTest.Silence.catching { () throws(Undefined) in
      test == .yates ? try tested.yates() : tested.pearson
    }
    return TestOutcome(.chiSquared(made.statistic, degrees: Double(made.degrees)), p: made.p, strength: strength)
  }

  private func fisher(_ tested: TestedTable) throws(ChosenTest.Silence) -> Double {
    if tested.isTwoByTwo {
      return try ChosenTest.Silence.catching { () throws(Undefined) in try FisherTest(tested).p }
    }
    guard !tested.isLarge, let p = TableNetwork.fisher(tested) else { throw .undefined(.tooCostly) }
    return p
  }

  private func raoScott(_ tested: TestedTable) throws(ChosenTest.Silence) -> TestOutcome {
    guard let weighted, hasDesign else { throw .noDesign }
    return try ChosenTest.Silence.catching { () throws(Undefined) in
      let totals = try weighted.totals.get()
      let test = try RaoScottTest(tested, totals, totals.domain)
      let sums = RealTable(tested.rows.map { row in tested.columns.map { weighted.cells[row][$0].sum } })
      return TestOutcome(
        .f(test.f.statistic, above: test.f.above, below: test.f.below), p: test.f.p,
        strength: .cramersV(sums.cramersV))
    }
  }

  private func ordered(_ test: TableTest, _ tested: TestedTable) throws(ChosenTest.Silence) -> TestOutcome {
    guard tested.n >= Self.orderedCases else { throw .tooFewCases(least: Self.orderedCases) }
    let scores = ScoredTests(tested)
    if test == .trend {
      guard isOrdered(tested) else { throw .notOrdered }
      let linear = scores.linearByLinear
      return TestOutcome(
        .chiSquared(linear.statistic, degrees: 1), p: linear.p,
        strength: .gamma(OrdinalMeasures(tested).gamma.value))
    }
    guard crosstab.rows.isOrdinal || crosstab.columns.isOrdinal else { throw .notOrdered }
    let ranks = crosstab.rows.isOrdinal ? scores.rowsByColumn : scores.columnsByRow
    return TestOutcome(
      .chiSquared(ranks.statistic, degrees: Double(ranks.degrees)), p: ranks.p,
      strength: .epsilonSquared(ranks.statistic / Double(tested.n - 1)))
  }

  private func multipleResponse() throws(ChosenTest.Silence) -> TestOutcome {
    guard crosstab.rowIsMultiple else { throw .otherTable }
    guard table.verdict == .whole else { throw .undefined(.hiddenCells) }
    if hasDesign { throw .weighted }
    guard let omnibus else { throw .undefined(.multipleResponse) }
    let test = try ChosenTest.Silence.catching { () throws(Undefined) in try omnibus.get() }
    return TestOutcome(.chiSquared(test.adjusted, degrees: test.adjustedDegrees), p: test.adjustedP)
  }
}

extension TestedTable {
  /// Chi-squared may be compared with its law: W. Cochran’s rule, 1954; every cell of a 2×2 table expects 5.
  package var expectedAreLarge: Bool {
    let cells = Array(expected.joined())
    let few = cells.count { $0 < 5 }
    return isTwoByTwo ? few == 0 : few * 5 <= cells.count && !cells.contains { $0 < 1 }
  }
}
