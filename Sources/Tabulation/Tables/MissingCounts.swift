package import Survey

/// The cases of a table that gave no answer to one variable, by reason; cases set aside before (partial answers, other
/// cases of a filter) are not among them.
package struct MissingCounts: Hashable, Sendable {
  /// A declared missing code (« ne sait pas ») and how many cases gave it.
  package struct Declared: Hashable, Sendable {
    package var code: String
    package var count: Int

    package init(code: String, count: Int) {
      self.code = code
      self.count = count
    }
  }

  package var notAsked: Int
  package var leftEmpty: Int
  package var notReached: Int
  /// In order of first appearance.
  package var declared: [Declared]

  package init(notAsked: Int = 0, leftEmpty: Int = 0, notReached: Int = 0, declared: [Declared] = []) {
    self.notAsked = notAsked
    self.leftEmpty = leftEmpty
    self.notReached = notReached
    self.declared = declared
  }

  package var total: Int { declared.reduce(notAsked + leftEmpty + notReached) { $0 + $1.count } }

  /// The absences of these kinds that occur.
  package func absences(_ kinds: Set<AbsenceKind>) -> [Answer.Absence] {
    let counted: [(absence: Answer.Absence, count: Int)] =
      [(.notAsked, notAsked), (.leftEmpty, leftEmpty), (.notReached, notReached)]
      + declared.map { (.declared($0.code), $0.count) }
    return counted.filter { $0.count > 0 && kinds.contains(AbsenceKind($0.absence)) }.map(\.absence)
  }

  mutating func add(_ count: Int, for absence: Answer.Absence) {
    switch absence {
    case .notAsked: notAsked += count
    case .leftEmpty: leftEmpty += count
    case .notReached: notReached += count
    case .declared(let code):
      if let index = declared.firstIndex(where: { $0.code == code }) {
        declared[index].count += count
      } else {
        declared.append(Declared(code: code, count: count))
      }
    }
  }
}
