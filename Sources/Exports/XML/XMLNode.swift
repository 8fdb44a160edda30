/// An element of an XML file to write: attributes in their order, then text or elements.
struct XMLNode {
  var name: String
  var attributes: [(name: String, value: String)]
  var text: String
  var children: [XMLNode]

  init(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], text: String = "", children: [XMLNode] = []
  ) {
    self.name = name
    self.attributes = attributes.compactMap { pair in pair.value.map { (pair.key, $0) } }
    self.text = text
    self.children = children
  }

  /// An element that is there only where it has children, as a schema that asks for one at least wants it.
  static func wrapper(_ name: String, _ children: [XMLNode]) -> [XMLNode] {
    children.isEmpty ? [] : [XMLNode(name, children: children)]
  }

  /// The whole document: UTF-8, two spaces a level, LF.
  var document: String {
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    write(to: &text, indent: "")
    return text
  }

  private func write(to output: inout String, indent: String) {
    output += indent + "<" + name
    for attribute in attributes { output += " \(attribute.name)=\"\(XMLText.attribute(attribute.value))\"" }
    guard !text.isEmpty || !children.isEmpty else { return output += "/>\n" }
    output += ">"
    guard children.isEmpty else {
      output += "\n"
      for child in children { child.write(to: &output, indent: indent + "  ") }
      return output += "\(indent)</\(name)>\n"
    }
    output += XMLText.content(text) + "</\(name)>\n"
  }
}
