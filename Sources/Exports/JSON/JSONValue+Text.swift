extension JSONValue {
  /// The value as text: two spaces a level, lists of plain values on one line, LF, a line end at the end.
  package var text: String {
    var writer = JSONTextWriter()
    writer.write(self, indent: 0)
    return writer.text + "\n"
  }

  var isPlain: Bool {
    switch self {
    case .null, .bool, .integer, .number, .string: true
    case .array, .object: false
    }
  }
}

/// Writes JSON values as text.
struct JSONTextWriter {
  private(set) var text = ""

  mutating func write(_ value: JSONValue, indent: Int) {
    switch value {
    case .null: text += "null"
    case .bool(let flag): text += flag ? "true" : "false"
    case .integer(let number): text += "\(number)"
    case .number(let number): text += Self.number(number)
    case .string(let string): write(string)
    case .array(let values) where values.allSatisfy(\.isPlain): writeLine(values)
    case .array(let values):
      writeBlock("[", "]", values, indent) { writer, value in writer.write(value, indent: indent + 1) }
    case .object(let object) where object.members.isEmpty: text += "{}"
    case .object(let object):
      writeBlock("{", "}", object.members, indent) { writer, member in
        writer.write(member.key)
        writer.text += ": "
        writer.write(member.value, indent: indent + 1)
      }
    }
  }

  private mutating func writeLine(_ values: [JSONValue]) {
    text += "["
    for (index, value) in values.enumerated() {
      if index > 0 { text += ", " }
      write(value, indent: 0)
    }
    text += "]"
  }

  private mutating func writeBlock<Element>(
    _ opening: String, _ closing: String, _ elements: [Element], _ indent: Int,
    _ write: (inout JSONTextWriter, Element) -> Void
  ) {
    text += opening
    for (index, element) in elements.enumerated() {
      text += index > 0 ? ",\n" : "\n"
      text += String(repeating: "  ", count: indent + 1)
      write(&self, element)
    }
    text += "\n" + String(repeating: "  ", count: indent) + closing
  }

  /// The shortest digits that read back as the same number, 17 at most; whole numbers without a point.
  static func number(_ value: Double) -> String {
    guard value.isFinite else { return "null" }
    if let whole = Int(exactly: value), whole.magnitude < 1 << 53 { return "\(whole)" }
    return "\(value)"
  }

  private mutating func write(_ string: String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\u{0}"..<" ", "\u{7F}":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
