/// An element of an XML file, with all it holds, in order.
package struct XMLElement: Equatable, Sendable {
  package struct Attribute: Equatable, Sendable {
    /// The name without its prefix.
    package var name: String
    package var namespace: String?
    package var value: String

    package init(name: String, namespace: String? = nil, value: String) {
      self.name = name
      self.namespace = namespace
      self.value = value
    }
  }

  /// What stands between an element's tags; comments and processing instructions are left out.
  package enum Content: Equatable, Sendable {
    case element(XMLElement)
    case text(String)
  }

  /// The name without its prefix.
  package var name: String
  /// The namespace's address, where there is one.
  package var namespace: String?
  package var attributes: [Attribute]
  package var content: [Content]
  /// The line of its start tag, from 1.
  package var line: Int

  package init(
    name: String, namespace: String? = nil, attributes: [Attribute] = [], content: [Content] = [], line: Int = 1
  ) {
    self.name = name
    self.namespace = namespace
    self.attributes = attributes
    self.content = content
    self.line = line
  }

  /// The elements directly inside.
  package var children: [XMLElement] {
    content.compactMap { if case .element(let child) = $0 { child } else { nil } }
  }

  /// The text directly inside, pieces and CDATA joined as written.
  package var text: String {
    content.reduce(into: "") { if case .text(let piece) = $1 { $0 += piece } }
  }

  /// The text inside at any depth, in order.
  package var fullText: String {
    content.reduce(into: "") { text, piece in
      switch piece {
      case .text(let piece): text += piece
      case .element(let child): text += child.fullText
      }
    }
  }

  /// The value of the first attribute with this name, prefix aside.
  package func attribute(_ name: String) -> String? { attributes.first { $0.name == name }?.value }

  /// The first child with this name.
  package func child(_ name: String) -> XMLElement? { children.first { $0.name == name } }

  /// The children with this name.
  package func children(_ name: String) -> [XMLElement] { children.filter { $0.name == name } }
}
