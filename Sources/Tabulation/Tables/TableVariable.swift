package import Survey

/// A variable as one side of a table: its name and its levels, in declared order, else numeric, else of first appearance.
package struct TableVariable: Hashable, Sendable {
  package var name: String
  package var label: Label
  package var levels: [TableLevel]
  /// A case may give several levels: counts are of cases, and do not add up to the base.
  package var isMultiple: Bool
  package var isOrdinal: Bool
  /// A dimension of the grid: what coders heard, not an attribute others can look up.
  package var isCode = false

  package init(
    name: String, label: Label = Label(), levels: [TableLevel], isMultiple: Bool = false, isOrdinal: Bool = false
  ) {
    self.name = name
    self.label = label
    self.levels = levels
    self.isMultiple = isMultiple
    self.isOrdinal = isOrdinal
  }

  /// The index of the level with this code.
  package func index(ofCode code: String) -> Int? { levels.firstIndex { $0.code == code } }

  /// The index of the level of this code, else of this label.
  package func index(named name: String) -> Int? {
    index(ofCode: name) ?? levels.firstIndex { $0.label.text() == name }
  }
}
