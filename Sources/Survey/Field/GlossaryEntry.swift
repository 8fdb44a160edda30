/// A term and what it means here.
package struct GlossaryEntry: Hashable, Sendable {
  package var term: String
  package var definition: String
  /// The workshops whose sheet prints it.
  package var workshops: [String]

  package init(term: String, definition: String, workshops: [String] = []) {
    self.term = term
    self.definition = definition
    self.workshops = workshops
  }
}
