/// Only the cases that gave one of some levels of a variable (`V=code`, `V=a|b`); with several conditions, all must hold.
package struct CaseFilter: Hashable, Sendable {
  package struct Condition: Hashable, Sendable {
    package var variable: String
    /// What was written after the equal sign: a code or a label, or several between bars.
    package var levels: String

    package init(variable: String, levels: String) {
      self.variable = variable
      self.levels = levels
    }
  }

  package var conditions: [Condition]

  package init(_ conditions: [Condition]) { self.conditions = conditions }

  package init(variable: String, code: String) { conditions = [Condition(variable: variable, levels: code)] }

  /// Reads `V=code`; the code may hold further equal signs.
  package init(parsing text: String) throws(TabulationError) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { throw .unreadableFilter(text) }
    self.init(variable: String(parts[0]), code: String(parts[1]))
  }

  /// This filter, and one more level of a variable.
  package func and(_ variable: String, _ code: String) -> CaseFilter {
    CaseFilter(conditions + [Condition(variable: variable, levels: code)])
  }

  /// As outputs write it: `V=a|b et W=c`.
  package var text: String { conditions.map { "\($0.variable)=\($0.levels)" }.joined(separator: " et ") }
}

extension CaseFilter? {
  /// The filter, or none, and one more level of a variable.
  func and(_ variable: String, _ code: String) -> CaseFilter {
    self?.and(variable, code) ?? CaseFilter(variable: variable, code: code)
  }
}
