/// A term and what it means here.
package struct GlossaryEntry: Hashable, Sendable {
  package var term: String
  package var definition: String
  /// The workshops whose sheet prints it.
  package var workshops: [String]
  /// Other words for the same thing, which the texts should not use.
  package var variants: [String]

  package init(term: String, definition: String, workshops: [String] = [], variants: [String] = []) {
    self.term = term
    self.definition = definition
    self.workshops = workshops
    self.variants = variants
  }
}
