package import Diagnostics

/// What one piece prints while it is filled: the facts, the quotes, the references.
///
/// A class because the directives of a template are filled by closures, one after the other, and a quote printed by one
/// must not be printed by the next.
package final class PrintLog {
  package private(set) var facts: [String] = []
  package private(set) var quotes: [Quote] = []
  package private(set) var references: [String] = []
  package private(set) var assertions: [Assertion] = []
  package private(set) var problems: [Problem] = []
  private let avoided: Set<String>

  /// - Parameter avoided: ids of quotes other pieces print already.
  package init(avoiding avoided: Set<String> = []) { self.avoided = avoided }

  /// What a piece made of other pieces prints: what they print.
  convenience init(of pieces: [StudyPieces.Placed]) {
    self.init()
    for piece in pieces {
      for fact in piece.facts { use(fact: fact) }
      use(piece.quotes)
      for assertion in piece.assertions { assert(assertion) }
    }
  }

  var usedQuotes: Set<String> { avoided.union(quotes.map(\.id)) }

  func use(fact id: String) { if !facts.contains(id) { facts.append(id) } }
  func use(_ more: [Quote]) { quotes += more }
  func note(_ problem: Problem) { problems.append(problem) }
  func assert(_ assertion: Assertion) { assertions.append(assertion) }
  func use(reference id: String) { if !references.contains(id) { references.append(id) } }
}
