/// The test of a table: which, by what rule, and what it says.
package struct ChosenTest: Hashable, Sendable {
  /// Why a table bears no test.
  package enum Silence: Error, Hashable, Sendable {
    case undefined(TestedTable.Why)
    /// Expected counts too small for the test that was asked for.
    case smallExpected(least: Double)
    /// A test that takes weights for cases.
    case weighted
    /// A test of a sample design was asked of data without one.
    case noDesign
    /// Levels without an order.
    case notOrdered
    /// The test is of numbers by group, and the table is none; or the reverse.
    case otherTable
    /// A group has no variance, or one case.
    case noVariance
    /// Fewer cases than the test can do with.
    case tooFewCases(least: Int)
  }

  package var test: TableTest
  package var rule: TestRule
  package var outcome: Result<TestOutcome, Silence>

  init(_ test: TableTest, _ rule: TestRule, _ outcome: () throws(Silence) -> TestOutcome) {
    (self.test, self.rule) = (test, rule)
    self.outcome = Result { () throws(Silence) in try outcome() }
  }

  /// Two-sided, at 5 %.
  package var isSignificant: Bool? {
    if case .success(let outcome) = outcome { outcome.p < 0.05 } else { nil }
  }
}

extension ChosenTest.Silence {
  /// A value, its absence told as a silence.
  static func catching<Value>(_ value: () throws(Undefined) -> Value) throws(ChosenTest.Silence) -> Value {
    do throws(Undefined) {
      return try value()
    } catch {
      throw .undefined(error.why)
    }
  }
}
