/// The text a reader sees in a page written by `HTMLWriter`, run by run between tags, with what is known of each run.
struct VisibleText {
  struct Run {
    var text: [Unicode.Scalar]
    var line: Int
    var isFrench: Bool
    var isVerbatim: Bool
  }

  private struct Element {
    var name: String
    var isFrench: Bool
    var isVerbatim: Bool
    var isSkipped: Bool
  }

  private let page: [Unicode.Scalar]
  private var position = 0
  private var line = 1
  private var open: [Element] = []

  init(_ page: String) { self.page = Array(page.unicodeScalars) }

  /// The next run of visible text, or `nil` at the end.
  mutating func next() -> Run? {
    while position < page.count {
      if page[position] == "<" {
        readTag()
        continue
      }
      let start = position
      let startLine = line
      while position < page.count, page[position] != "<" { advance() }
      if open.last?.isSkipped == true { continue }
      return Run(
        text: Self.decoded(page[start..<position]), line: startLine, isFrench: open.last?.isFrench ?? true,
        isVerbatim: open.last?.isVerbatim ?? false)
    }
    return nil
  }

  private mutating func advance() {
    if page[position] == "\n" { line += 1 }
    position += 1
  }

  private mutating func readTag() {
    let start = position
    var quote: Unicode.Scalar?
    while position < page.count {
      let scalar = page[position]
      if scalar == quote { quote = nil } else if quote == nil, scalar == "\"" { quote = scalar }
      advance()
      if scalar == ">", quote == nil { break }
    }
    enter(page[start..<position].string)
  }

  private mutating func enter(_ tag: String) {
    let name = String(tag.dropFirst().prefix { $0.isLetter || $0.isNumber || $0 == "/" })
    if name.hasPrefix("/") {
      if let index = open.lastIndex(where: { "/" + $0.name == name }) { open.removeSubrange(index...) }
      return
    }
    guard !name.isEmpty, !Self.void.contains(name), !tag.hasSuffix("/>") else { return }
    let outer = open.last
    let language = Self.value(of: "lang", in: tag)
    let classes = Self.value(of: "class", in: tag)?.split(separator: " ") ?? []
    open.append(
      Element(
        name: name, isFrench: language.map { $0.hasPrefix("fr") } ?? outer?.isFrench ?? true,
        isVerbatim: outer?.isVerbatim == true || classes.contains("verbatim"),
        isSkipped: outer?.isSkipped == true || Self.skipped.contains(name)))
    if Self.skipped.contains(name), name == "style" || name == "script" { skipRawText(of: name) }
  }

  private mutating func skipRawText(of name: String) {
    let end = Array("</\(name)".unicodeScalars)
    while position < page.count, !page[position...].starts(with: end) { advance() }
  }

  private static func value(of attribute: String, in tag: String) -> String? {
    guard let start = tag.firstRange(of: " \(attribute)=\"") else { return nil }
    return String(tag[start.upperBound...].prefix { $0 != "\"" })
  }

  private static func decoded(_ text: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar] {
    guard text.contains("&") else { return Array(text) }
    var decoded = text.string
    for (entity, scalar) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")] {
      decoded.replace(entity, with: scalar)
    }
    return Array(decoded.unicodeScalars)
  }

  private static let void: Set<String> = ["meta", "link", "br", "hr", "img", "input", "col", "wbr"]
  private static let skipped: Set<String> = ["style", "script", "code", "pre"]
}
