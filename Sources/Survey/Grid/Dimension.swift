/// One dimension of the grid: its codes, parents before their sub-codes, in declared order.
package struct Dimension: Hashable, Sendable {
  package var id: String
  package var label: Label
  package var codes: [Code]
  /// Families counted beside the codes: id (`effet.service-rendu`) and label.
  package var families: [Category]
  /// The modalities its plain counts take; empty for all. What is feared is no observed effect.
  package var counted: [PassageCoding.Modality]
  /// Anyone can see from outside which organisation has these codes (a legal form): crossings protect it as an attribute.
  package var isObservable = false

  package init(
    id: String, label: Label, codes: [Code], families: [Category] = [], counted: [PassageCoding.Modality] = []
  ) {
    self.id = id
    self.label = label
    self.codes = codes
    self.families = families
    self.counted = counted
  }
}
