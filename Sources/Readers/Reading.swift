package import Diagnostics

/// What could be read, beside what was wrong with it.
package struct Reading<Value> {
  package var value: Value
  package var problems: [Problem]

  package init(_ value: Value, problems: [Problem] = []) {
    self.value = value
    self.problems = problems
  }
}

extension Reading: Sendable where Value: Sendable {}

extension Reading: Equatable where Value: Equatable {}
