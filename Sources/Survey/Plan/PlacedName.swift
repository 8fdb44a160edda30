/// A name a study file gives, and where it stands there.
package struct PlacedName: Hashable, Sendable {
  package var name: String
  package var place: SourceLine

  package init(_ name: String, at place: SourceLine = SourceLine()) {
    self.name = name
    self.place = place
  }
}
