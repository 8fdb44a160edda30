/// A plain name the study gives to a variable of a source, with its grouping.
package struct VariableDefinition: Hashable, Sendable {
  /// A category made of several. Its name is its code, and its label where none is declared.
  package struct Group: Hashable, Sendable {
    package var name: String
    package var label: String?
    package var codes: [String]

    package init(name: String, label: String? = nil, codes: [String]) {
      self.name = name
      self.label = label
      self.codes = codes
    }
  }

  package var name: String
  /// The variable it is made from: a name in the export, or `organisation.ATTRIBUT`.
  package var origin: String
  package var label: Label
  package var groups: [Group]
  /// The classes a number is put into.
  package var classes: Classes?
  package var isPersonal: Bool
  package var isOrdinal: Bool
  /// Codes declared as missing (« ne sait pas »), out of the base and counted.
  package var missingCodes: [String]
  package var place: SourceLine
  /// The number this one is a percentage of (`part_de`).
  package var whole: String?

  package init(
    name: String, origin: String, label: Label = Label(), groups: [Group] = [], classes: Classes? = nil,
    isPersonal: Bool = false,
    isOrdinal: Bool = false, missingCodes: [String] = [], place: SourceLine = SourceLine()
  ) {
    self.name = name
    self.origin = origin
    self.label = label
    self.groups = groups
    self.classes = classes
    self.isPersonal = isPersonal
    self.isOrdinal = isOrdinal
    self.missingCodes = missingCodes
    self.place = place
  }
}
