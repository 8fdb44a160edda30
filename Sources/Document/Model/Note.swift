/// A note called from the text by its label.
package struct Note: Hashable, Sendable {
  package var label: String
  package var blocks: [Block]

  package init(label: String, blocks: [Block]) {
    self.label = label
    self.blocks = blocks
  }
}
