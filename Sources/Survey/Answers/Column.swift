/// The answers of all cases to one variable, dictionary-encoded: each distinct answer is kept once, in order of first
/// appearance, and each case holds its index.
package struct Column: Hashable, Sendable {
  package var variable: Variable
  package private(set) var dictionary: [Answer]
  /// One per case: an index in `dictionary`.
  package private(set) var indexes: [Int32]

  package init(_ variable: Variable, answers: some Sequence<Answer>) {
    self.variable = variable
    var places: [Answer: Int32] = [:]
    dictionary = []
    indexes = []
    for answer in answers {
      if let place = places[answer] {
        indexes.append(place)
      } else {
        let place = Int32(dictionary.count)
        places[answer] = place
        dictionary.append(answer)
        indexes.append(place)
      }
    }
  }

  package var caseCount: Int { indexes.count }

  /// The answer of a case, by its row.
  package subscript(row: Int) -> Answer { dictionary[Int(indexes[row])] }

  /// The answers, case by case.
  package var answers: some Sequence<Answer> { indexes.lazy.map { dictionary[Int($0)] } }

  /// The same cases with each distinct answer replaced, under another variable.
  package func mapped(to variable: Variable, _ replace: (Answer) -> Answer) -> Column {
    let replaced = dictionary.map(replace)
    return Column(variable, answers: indexes.lazy.map { replaced[Int($0)] })
  }
}
