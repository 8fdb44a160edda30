import Diagnostics
import Survey

/// The filters of a Triple-S definition: a variable was asked where its filter says yes, a filter itself filtered out
/// says no, and one left empty says nothing.
struct TripleSFilters {
  private let variables: [TripleSVariable]
  private let places: [String: Int]
  private var answers: [[Answer]]
  private var isResolved: [Bool]
  /// How many answers each variable has where its filter says it was not asked.
  private(set) var contradictions: [Int: Int] = [:]

  /// `answers` are those of each variable, in the order of `variables`.
  init(_ variables: [TripleSVariable], _ answers: [[Answer]]) {
    self.variables = variables
    self.answers = answers
    places = variables.enumerated().reduce(into: [:]) { $0[$1.element.name] = $1.offset }
    isResolved = variables.map { $0.filter == nil }
  }

  /// The same answers, the absences of those who were not asked apart.
  mutating func resolved() -> [[Answer]] {
    for index in variables.indices { resolve(index) }
    return answers
  }

  /// Marked before its filter is looked at: filters that name one another stop there.
  private mutating func resolve(_ index: Int) {
    guard !isResolved[index] else { return }
    isResolved[index] = true
    guard let filter = variables[index].filter.flatMap({ places[$0] }), filter != index else { return }
    resolve(filter)
    for row in answers[index].indices where says(answers[filter][row], variables[filter]) == false {
      if answers[index][row] == .none(.leftEmpty) {
        answers[index][row] = .none(.notAsked)
      } else if !isNothing(answers[index][row]) {
        contradictions[index, default: 0] += 1
      }
    }
  }

  private func isNothing(_ answer: Answer) -> Bool {
    if case .none = answer { true } else { answer == .choices([]) }
  }

  /// Yes, no, or `nil` where the filter has no value.
  private func says(_ answer: Answer, _ filter: TripleSVariable) -> Bool? {
    switch answer {
    case .choice(let index): filter.kind == .logical ? index == 0 : filter.compared(filter.values[index].code) != "0"
    case .choices(let indexes): !indexes.isEmpty
    case .number(let number): number != 0
    case .words, .date, .ranks: true
    case .none(.notAsked): false
    case .none: nil
    }
  }
}
