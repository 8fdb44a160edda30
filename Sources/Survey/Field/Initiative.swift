/// A pooling initiative, the five criteria and the verdict on it.
package struct Initiative: Hashable, Sendable {
  /// The five criteria of *mutualisation associative*; raw values are the table's columns.
  package enum Criterion: String, CaseIterable, Sendable {
    case associative = "associatif"
    case means = "moyens"
    case several = "plusieurs"
    case lasting = "perenne"
    case control = "controle"
  }

  package var id: String
  package var name: String
  /// The code of its form without the dimension (`faitiere`), where it has one.
  package var form: String?
  package var organisations: [String]
  /// The criteria it meets.
  package var met: Set<Criterion>
  /// What it is instead, where it misses a criterion (`reseau`, `externalisation`).
  package var collaboration: String?
  package var reason: String

  package init(
    id: String, name: String, form: String? = nil, organisations: [String] = [], met: Set<Criterion>,
    collaboration: String? = nil, reason: String = ""
  ) {
    self.id = id
    self.name = name
    self.form = form
    self.organisations = organisations
    self.met = met
    self.collaboration = collaboration
    self.reason = reason
  }

  /// Whether all five criteria are met.
  package var isPooling: Bool { missed.isEmpty }

  /// The criteria it misses, in their order.
  package var missed: [Criterion] { Criterion.allCases.filter { !met.contains($0) } }
}
