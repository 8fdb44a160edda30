/// An organisation met or only counted, with its attributes in the order of the table's columns.
package struct Organisation: Hashable, Sendable {
  package var id: String
  package var attributes: [Speaker.Attribute]

  package init(id: String, attributes: [Speaker.Attribute] = []) {
    self.id = id
    self.attributes = attributes
  }

  /// The value of an attribute.
  package subscript(attribute: String) -> String? { attributes.first { $0.name == attribute }?.value }
}
