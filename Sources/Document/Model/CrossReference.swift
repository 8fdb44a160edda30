package import Diagnostics

/// A mention of a table or figure of the same piece, printed « tableau 3 » as a link.
package struct CrossReference: Hashable, Sendable {
  package enum Target: String, CaseIterable, Sendable {
    case table = "tableau"
    case figure = "figure"
  }

  package var target: Target
  package var id: String
  /// Where the mention is written, for the problem when nothing has this id.
  package var place: Place?

  package init(_ target: Target, id: String, place: Place? = nil) {
    self.target = target
    self.id = id
    self.place = place
  }
}
