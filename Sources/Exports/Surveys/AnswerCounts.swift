package import Survey

/// How a variable was answered, over all cases: the three kinds of « no answer » apart.
package struct AnswerCounts: Equatable, Sendable {
  /// How many cases gave each category.
  package private(set) var given: [Int]
  package private(set) var answered = 0
  package private(set) var empty = 0
  /// Hidden by its condition, or on a page never reached.
  package private(set) var notAsked = 0
  package private(set) var declared = 0
  /// Of those, by code.
  package private(set) var declaredByCode: [String: Int] = [:]

  package init(_ column: Column) {
    given = Array(repeating: 0, count: column.variable.categories.count)
    var counts = Array(repeating: 0, count: column.dictionary.count)
    for index in column.indexes { counts[Int(index)] += 1 }
    for (answer, count) in zip(column.dictionary, counts) { add(answer, count) }
  }

  private mutating func add(_ answer: Answer, _ count: Int) {
    switch answer {
    case .none(.leftEmpty): empty += count
    case .none(.notAsked), .none(.notReached): notAsked += count
    case .none(.declared(let code)):
      declared += count
      declaredByCode[code, default: 0] += count
    case .choice(let index):
      answered += count
      given[index] += count
    case .choices(let indexes), .ranks(let indexes):
      answered += count
      for index in Set(indexes) { given[index] += count }
    case .number, .words, .date: answered += count
    }
  }
}
