import Survey

/// Chooses and makes the test of a number between groups.
package struct NumberTesting {
  private let table: WeightedNumberTable
  private let protected: ProtectedNumberTable

  package init(_ table: WeightedNumberTable, _ protected: ProtectedNumberTable) {
    (self.table, self.protected) = (table, protected)
  }

  /// The test asked for, else the one the rules take; `nil` where there are no groups.
  package func chosen(asked: TableTest? = nil) -> ChosenTest? {
    guard table.groups != nil else { return nil }
    if let asked { return ChosenTest(asked, .asked) { () throws(ChosenTest.Silence) in try outcome(asked) } }
    let (test, rule) = choice
    return ChosenTest(test, rule) { () throws(ChosenTest.Silence) in
      guard table.unit == .answer else { throw .undefined(.interviews) }
      return try outcome(test)
    }
  }

  /// W. Welch’s test compares means well from groups of about this size, whatever the numbers’ law.
  private static let largeGroup = 30

  private var hasDesign: Bool { table.design != SampleDesign() }

  private var choice: (TableTest, TestRule) {
    if hasDesign { return (.kruskal, .design) }
    let least = table.samples.map(\.n).filter { $0 > 0 }.min() ?? 0
    return least >= Self.largeGroup ? (.welch, .largeGroups) : (.kruskal, .smallGroups(least: least))
  }

  private func outcome(_ test: TableTest) throws(ChosenTest.Silence) -> TestOutcome {
    guard protected.overall != nil else { throw .undefined(.hiddenCells) }
    guard table.groups?.isMultiple != true else { throw .undefined(.multipleResponse) }
    if hasDesign {
      guard test == .kruskal else { throw .weighted }
      let means = try ChosenTest.Silence.catching { () throws(Undefined) in try table.means.get() }
      guard let ranks = means.ranks else { throw .noVariance }
      return TestOutcome(.f(ranks.statistic, above: ranks.above, below: ranks.below), p: ranks.p)
    }
    let tests = try ChosenTest.Silence.catching { () throws(Undefined) in try GroupMeansTests(table.samples) }
    switch test {
    case .welch, .anova:
      guard let f = test == .welch ? tests.welch : tests.anova, f.p.isFinite else { throw .noVariance }
      return TestOutcome(
        .f(f.statistic, above: f.above, below: f.below), p: f.p, strength: .etaSquared(tests.etaSquared))
    case .kruskal:
      let ranks = tests.kruskalWallis
      guard ranks.statistic.isFinite else { throw .noVariance }
      return TestOutcome(
        .chiSquared(ranks.statistic, degrees: Double(ranks.degrees)), p: ranks.p,
        strength: .epsilonSquared(tests.epsilonSquared))
    case .pearson, .yates, .likelihoodRatio, .fisher, .fisherDrawn, .raoScott, .trend, .multipleResponse,
      .mantelHaenszel:
      throw .otherTable
    }
  }
}
