/// Ruled lines to write on, 8 mm apart.
package struct WritingLines: Hashable, Sendable {
  package var count: Int
  /// What the lines are for; empty when the text before says it.
  package var label: [Inline]
  /// The id under which what is written there is typed back.
  package var id: String

  package init(count: Int, label: [Inline] = [], id: String) {
    self.count = count
    self.label = label
    self.id = id
  }
}
