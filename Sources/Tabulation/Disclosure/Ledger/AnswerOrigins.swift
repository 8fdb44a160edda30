/// Which variables are made from which, and which codes include one another: what decides the lines of a ledger.
package struct AnswerOrigins: Hashable, Sendable {
  /// The question each derived variable is made from, by name.
  package var roots: [String: String]
  /// Multiple choices whose options are grouped by some variable: their options are decided together.
  package var grouped: Set<String>
  /// Codes decided together: a family and the codes it is made of.
  package var unions: [[String]]
  /// The codes behind a level that merges several, by variable and level.
  package var merged: [String: [String: [String]]] = [:]

  package init(roots: [String: String] = [:], grouped: Set<String> = [], unions: [[String]] = []) {
    self.roots = roots
    self.grouped = grouped
    self.unions = unions
  }

  /// The question at the beginning, through variables made from variables.
  package func root(of name: String) -> String {
    var current = name
    var passed: Set<String> = []
    while passed.insert(current).inserted, let next = roots[current] { current = next }
    return current
  }

  /// The answers behind a level. A code of the grid stands for itself with its sub-codes, in each modality apart; an
  /// option of a multiple choice for itself.
  func answers(behind level: String, of variable: TableVariable) -> [String] {
    let root = root(of: variable.name)
    guard variable.isMultiple, !grouped.contains(root) else { return [root] }
    return (merged[variable.name]?[level] ?? [level]).map { code in
      let parts = code.split(separator: ".", omittingEmptySubsequences: false)
      guard parts.count > 1 else { return "\(root)#\(code)" }
      return parts.prefix(2).joined(separator: ".") + String(root.drop { $0 != "~" })
    }
  }
}
