/// One dimension of the grid: its codes, parents before their sub-codes, in declared order.
package struct Dimension: Hashable, Sendable {
  package var id: String
  package var label: Label
  package var codes: [Code]
  /// Families counted beside the codes: id (`effet.service-rendu`) and label.
  package var families: [Category]

  package init(id: String, label: Label, codes: [Code], families: [Category] = []) {
    self.id = id
    self.label = label
    self.codes = codes
    self.families = families
  }
}
