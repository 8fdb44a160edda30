/// Blocks that belong together under an id and style classes.
package struct Section: Hashable, Sendable {
  package var id: String?
  /// CSS classes (`lieu`, `question`, `constats`, `citations`, `relances`, `glossaire`, `fiche` …).
  package var classes: [String]
  /// The text at the head of the printed pages of this section, when it is not the piece's.
  package var runningHead: String?
  package var blocks: [Block]

  package init(id: String? = nil, classes: [String] = [], runningHead: String? = nil, _ blocks: [Block]) {
    self.id = id
    self.classes = classes
    self.runningHead = runningHead
    self.blocks = blocks
  }
}
