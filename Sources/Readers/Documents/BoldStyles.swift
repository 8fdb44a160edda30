/// Which styles of a text document write in bold, those they are based on taken into account.
struct BoldStyles {
  private var own: [String: Bool] = [:]
  private var parents: [String: String] = [:]

  /// Styles of a .docx (`styles.xml`).
  init(word root: XMLElement?) {
    for style in root?.children("style") ?? [] {
      guard let name = style.attribute("styleId") else { continue }
      own[name] = style.child("rPr").flatMap(Self.isBold)
      parents[name] = style.child("basedOn")?.attribute("val")
    }
  }

  /// Styles of an .odt: its common ones, then those made for single paragraphs and words.
  init(openDocument roots: [XMLElement?]) {
    for root in roots.compactMap({ $0 }) {
      for style in ["styles", "automatic-styles"].flatMap({ root.child($0)?.children("style") ?? [] }) {
        guard let name = style.attribute("name") else { continue }
        own[name] = style.child("text-properties")?.attribute("font-weight").map { weight in
          weight == "bold" || (Int(weight) ?? 400) >= 600
        }
        parents[name] = style.attribute("parent-style-name")
      }
    }
  }

  /// Whether a style is bold; `nil` where neither it nor those below it say.
  subscript(name: String?) -> Bool? {
    var name = name
    for _ in 0..<20 {
      guard let style = name else { return nil }
      if let bold = own[style] { return bold }
      name = parents[style]
    }
    return nil
  }

  /// What the properties of a run say of it; `nil` for nothing.
  static func isBold(_ properties: XMLElement) -> Bool? {
    properties.child("b").map { !["0", "false", "off"].contains($0.attribute("val") ?? "1") }
  }
}
