package import Diagnostics

/// What could be read, beside what was wrong with it.
package struct Reading<Value> {
  package var value: Value
  package var problems: [Problem]

  package init(_ value: Value, problems: [Problem] = []) {
    self.value = value
    self.problems = problems
  }

  /// The same problems beside another value.
  package func map<Other>(_ transform: (Value) -> Other) -> Reading<Other> {
    Reading<Other>(transform(value), problems: problems)
  }

  /// The same value, with the problems met before it.
  package func adding(_ earlier: [Problem]) -> Reading {
    Reading(value, problems: earlier + problems)
  }
}

extension Reading: Sendable where Value: Sendable {}

extension Reading: Equatable where Value: Equatable {}
