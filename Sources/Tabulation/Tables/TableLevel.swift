package import Survey

/// One row or column of a table: a category, a code of the grid, or a distinct value of an open question.
package struct TableLevel: Hashable, Sendable {
  package var code: String
  package var label: Label

  package init(code: String, label: Label = Label()) {
    self.code = code
    self.label = label
  }
}
