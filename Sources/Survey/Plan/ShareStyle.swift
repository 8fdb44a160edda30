/// What the printed shares of a table are of, and how they are rounded.
package struct ShareStyle: Hashable, Sendable {
  /// The base of a question of several answers. Raw values are the words of study files and commands.
  package enum Base: String, CaseIterable, Sendable {
    /// Every case that was asked, those who ticked nothing too.
    case cases = "cas"
    /// The cases that gave at least one answer.
    case responding = "repondants"
    /// The answers that were given: shares add up to 100.
    case responses = "reponses"
  }

  package var base = Base.cases
  /// The shares of a column are rounded by the largest remainders, so that they add up to 100.
  package var sumsToHundred = false

  package init(base: Base = .cases, sumsToHundred: Bool = false) {
    self.base = base
    self.sumsToHundred = sumsToHundred
  }

  /// Why a variable in rows cannot have shares of this style; `nil` where it can.
  package func fault(isMultiple: Bool) -> Fault? {
    if base != .cases, !isMultiple { return .oneAnswer }
    return sumsToHundred && isMultiple && base != .responses ? .doesNotSum : nil
  }

  package enum Fault: Hashable, Sendable {
    /// A single answer a case: the three bases are one.
    case oneAnswer
    /// A case counts on several lines: shares of cases do not add up.
    case doesNotSum
  }
}
