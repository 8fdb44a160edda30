/// One code of the grid. A passage coded with a sub-code counts for its parent, once.
package struct Code: Hashable, Sendable {
  /// The whole id: `effet.professionnalisation-metier.echange`.
  package var id: String
  package var label: Label
  package var definition: Label
  /// The family it is counted in as well (`effet.professionnalisation`).
  package var family: String?
  /// Ids of the codes that say the contrary.
  package var opposites: [String]
  /// Former ids, so that old codings still count.
  package var formerIDs: [String]
  package var rules: [CodingRule]
  /// For a recommendation: the group it is printed in, and whom it is addressed to.
  package var group: String
  package var addressee: String

  package init(
    id: String, label: Label, definition: Label = Label(), family: String? = nil, opposites: [String] = [],
    formerIDs: [String] = [], rules: [CodingRule] = [], group: String = "", addressee: String = ""
  ) {
    self.id = id
    self.label = label
    self.definition = definition
    self.family = family
    self.opposites = opposites
    self.formerIDs = formerIDs
    self.rules = rules
    self.group = group
    self.addressee = addressee
  }

  /// The id of the code above, or `nil` for a code right under its dimension.
  package var parent: String? {
    let bytes = id.utf8
    guard let last = bytes.lastIndex(of: UInt8(ascii: ".")), bytes[..<last].contains(UInt8(ascii: ".")) else {
      return nil
    }
    return String(id[..<last])
  }

  /// The dimension's id: what stands before the first point.
  package var dimension: String {
    String(id[..<(id.utf8.firstIndex(of: UInt8(ascii: ".")) ?? id.endIndex)])
  }
}
