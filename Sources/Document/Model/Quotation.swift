/// Words of somebody, or a text quoted, one entry a line.
package struct Quotation: Hashable, Sendable {
  package var lines: [[Inline]]
  /// Who speaks and what kind of organisation; empty when the text around says it.
  package var attribution: [Inline]
  /// The language of the words, when it is not the piece's.
  package var language: String?
  package var id: String?

  package init(lines: [[Inline]], attribution: [Inline] = [], language: String? = nil, id: String? = nil) {
    self.lines = lines
    self.attribution = attribution
    self.language = language
    self.id = id
  }
}
