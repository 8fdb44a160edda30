/// The identifiers under which a study leaves for another program, so that what comes back is known again.
extension StableID {
  /// - Parameter id: of a code (`effet.surcout`) or a dimension (`effet`).
  package static func code(_ id: String) -> StableID { StableID("code", id) }

  package static func coder(_ name: String) -> StableID { StableID("codeur", name) }

  /// - Parameter interview: its id (`E01`).
  package static func source(_ interview: String) -> StableID { StableID("entretien", interview) }
}
