import Survey

/// The text of a Triple-S 2.0 definition.
struct TripleSDefinitionText {
  /// Declared at the top; a label in none of them is plain text.
  let languages: [String]
  private(set) var text = ""

  init(languages: [String]) { self.languages = languages }

  mutating func write(_ fields: [TripleSField], name: String, title: Label) {
    let declared = languages.isEmpty ? "" : " languages=\"\(XMLText.attribute(languages.joined(separator: " ")))\""
    text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <!DOCTYPE sss PUBLIC "-//triple-s//DTD Survey Interchange v2.0//EN" "http://www.triple-s.org/dtd/sss_v20.dtd">
      <sss version="2.0"\(declared) modes="analysis">
        <origin>recoupe</origin>
        <survey>
          <name>\(XMLText.attribute(name))</name>
      \(element("title", title, indent: "    "))    <record ident="A" format="fixed" skip="0">

      """
    var start = 1
    for (index, field) in fields.enumerated() {
      write(field, ident: index + 1, start: start)
      start += field.width
    }
    text += "    </record>\n  </survey>\n</sss>\n"
  }

  private mutating func write(_ field: TripleSField, ident: Int, start: Int) {
    let attributes = (["ident=\"\(ident)\"", "type=\"\(field.kind.rawValue)\""] + field.attributes)
    text +=
      "      <variable \(attributes.joined(separator: " "))>\n        <name>\(XMLText.attribute(field.name))</name>\n"
    text += element("label", field.label, indent: "        ")
    let finish = field.width > 1 ? " finish=\"\(start + field.width - 1)\"" : ""
    text += "        <position start=\"\(start)\"\(finish)/>\n"
    if let spread = field.spread {
      text += "        <spread subfields=\"\(spread.subfields)\" width=\"\(spread.width)\"/>\n"
    }
    if let filter = field.filter { text += "        <filter>\(XMLText.attribute(filter))</filter>\n" }
    if field.kind == .character { text += "        <size>\(field.width)</size>\n" }
    writeValues(field)
    text += "      </variable>\n"
  }

  private mutating func writeValues(_ field: TripleSField) {
    guard field.range != nil || !field.values.isEmpty else { return }
    text += "        <values>\n"
    if let range = field.range { text += "          <range from=\"\(range.from)\" to=\"\(range.to)\"/>\n" }
    for value in field.values {
      text += "          <value code=\"\(XMLText.attribute(value.code))\">\(inner(value.label))</value>\n"
    }
    text += "        </values>\n"
  }

  private func element(_ name: String, _ label: Label, indent: String) -> String {
    let inner = inner(label)
    return inner.isEmpty ? "" : "\(indent)<\(name)>\(inner)</\(name)>\n"
  }

  private func inner(_ label: Label) -> String {
    label.texts.map { text in
      let words = XMLText.attribute(OneLine.text(text.text))
      return languages.contains(text.language)
        ? "<text xml:lang=\"\(XMLText.attribute(text.language))\" mode=\"analysis\">\(words)</text>" : words
    }.joined()
  }
}
