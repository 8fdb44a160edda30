package import Diagnostics

/// Something a final version waits for.
package struct OpenPoint: Hashable, Sendable {
  /// Why it keeps the version from being final; raw values are the words a researcher reads.
  package enum Kind: String, CaseIterable, Sendable {
    /// A blank that somebody has to fill: a room, a floor, a time, a facilitator.
    case toComplete = "à compléter"
    /// A sentence the data no longer say, an extract that is not found word for word.
    case toReview = "à revoir"
    /// A rule whose proposals nobody has measured.
    case notValidated = "non validé"
    /// A row or extract that was left out.
    case setAside = "écarté"
    /// What nobody has looked for: names that would leave.
    case unchecked = "non vérifié"
  }

  package var kind: Kind
  package var problem: Problem

  package init(_ kind: Kind, _ problem: Problem) {
    self.kind = kind
    self.problem = problem
  }
}
