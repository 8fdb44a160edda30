/// One possible answer of a closed question: the code in the data and what it says.
package struct Category: Hashable, Sendable {
  package var code: String
  package var label: Label

  package init(code: String, label: Label = Label()) {
    self.code = code
    self.label = label
  }
}
