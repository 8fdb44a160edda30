import Survey

/// Makes the test of a table in strata: whether the two variables are linked once the third is held.
package struct StrataTesting {
  private let table: ThreeWayTable
  private let threshold: Int

  package init(_ table: ThreeWayTable, threshold: Int) { (self.table, self.threshold) = (table, threshold) }

  package func chosen(asked: TableTest? = nil) -> ChosenTest {
    ChosenTest(.mantelHaenszel, asked == nil ? .strata : .asked) { () throws(ChosenTest.Silence) in
      if let asked, asked != .mantelHaenszel { throw .otherTable }
      guard asked != nil || table.collapsed.unit == .answer else { throw .undefined(.interviews) }
      guard table.isWhole(threshold: threshold) else { throw .undefined(.hiddenCells) }
      let strata = try ChosenTest.Silence.catching { () throws(Undefined) in try table.tested() }
      return try ChosenTest.Silence.catching { () throws(Undefined) in try Self.outcome(strata) }
    }
  }

  private static func outcome(_ strata: [[[Int]]]) throws(Undefined) -> TestOutcome {
    guard strata.allSatisfy({ $0.count == 2 && $0.allSatisfy { $0.count == 2 } }) else {
      let general = try GeneralStratifiedTest(strata).general
      return TestOutcome(.chiSquared(general.statistic, degrees: Double(general.degrees)), p: general.p)
    }
    let tests = try StratifiedTables(strata)
    return TestOutcome(
      .chiSquared(tests.mantelHaenszel.statistic, degrees: 1), p: tests.mantelHaenszel.p,
      strength: .commonOdds(tests.oddsRatio, tests.interval, homogeneity: tests.breslowDay.p))
  }
}
