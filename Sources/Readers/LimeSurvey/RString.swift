/// Values as R writes them.
enum RString {
  /// The texts between quotes, backslashes undone, and the bare numbers of a list.
  static func all(_ text: Substring) -> [String] {
    var values: [String] = []
    var rest = text[...]
    while let first = rest.first {
      if first == "\"" {
        let (value, after) = quoted(rest.dropFirst())
        values.append(value)
        rest = after
      } else {
        let bare = rest.prefix { $0 != "," && $0 != "\"" && $0 != ")" }
        if !bare.isEmpty, bare.allSatisfy({ "0"..."9" ~= $0 || $0 == "-" || $0 == "." }) { values.append(String(bare)) }
        rest = rest.dropFirst(max(1, bare.count))
      }
    }
    return values
  }

  private static func quoted(_ text: Substring) -> (value: String, after: Substring) {
    var value = ""
    var rest = text
    while let character = rest.popFirst() {
      if character == "\"" { return (value, rest) }
      guard character == "\\", let escaped = rest.popFirst() else {
        value.append(character)
        continue
      }
      value.append(escaped == "n" ? "\n" : escaped == "t" ? "\t" : escaped)
    }
    return (value, rest)
  }
}
