/// A term and what it means.
package struct Definition: Hashable, Sendable {
  package var term: [Inline]
  package var meaning: [Block]

  package init(term: [Inline], meaning: [Block]) {
    self.term = term
    self.meaning = meaning
  }
}
