/// All facts of a study, in the order they are listed in `chiffres.csv`.
package struct FactBook: Equatable, Sendable {
  package private(set) var facts: [Fact] = []
  private var places: [String: Int] = [:]

  package init(_ facts: [Fact] = []) {
    for fact in facts { add(fact) }
  }

  /// Adds a fact; one of the same id keeps its place and takes the new value.
  package mutating func add(_ fact: Fact) {
    if let place = places[fact.id] {
      facts[place] = fact
    } else {
      places[fact.id] = facts.count
      facts.append(fact)
    }
  }

  package subscript(id: String) -> Fact? { places[id].map { facts[$0] } }

  /// The ids, for « did you mean ».
  package var ids: [String] { facts.map(\.id) }
}
