/// Only the cases that gave one level of a variable (`V=code`).
package struct CaseFilter: Hashable, Sendable {
  package var variable: String
  package var code: String

  package init(variable: String, code: String) {
    self.variable = variable
    self.code = code
  }

  /// Reads `V=code`; the code may hold further equal signs.
  package init(parsing text: String) throws(TabulationError) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { throw .unreadableFilter(text) }
    self.init(variable: String(parts[0]), code: String(parts[1]))
  }
}
