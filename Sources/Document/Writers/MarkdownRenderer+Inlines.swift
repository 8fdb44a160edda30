extension MarkdownRenderer {
  mutating func inlines(_ inlines: [Inline], startsBlock: Bool = false) -> String {
    var text = ""
    for inline in inlines {
      let next = self.inline(inline, startsBlock: startsBlock && text.isEmpty)
      if text.hasSuffix("!"), next.hasPrefix("[") {
        text.removeLast()
        text += "\\!"
      }
      text += next
    }
    return text
  }

  private mutating func inline(_ inline: Inline, startsBlock: Bool) -> String {
    switch inline {
    case .text(let text), .fact(let text), .verbatim(let text):
      return MarkdownText.escaped(text, startsBlock: startsBlock)
    case .code(let text): return MarkdownText.code(text)
    case .strong(let inner): return marked("**", inner)
    case .emphasis(let inner): return marked("*", inner)
    case .superscript(let inner), .language(_, let inner): return inlines(inner, startsBlock: startsBlock)
    case .link(let url, let inner): return "[\(inlines(inner))](\(MarkdownText.address(url)))"
    case .lineBreak: return "\\\n"
    case .note(let label):
      if !calledNotes.contains(label) { calledNotes.append(label) }
      return "[^\((calledNotes.firstIndex(of: label) ?? 0) + 1)]"
    case .crossReference(let reference):
      let word = reference.target == .table ? labels.tableMention : labels.figureMention
      guard let number = numbering.number(of: reference) else { return MarkdownText.code(reference.id) }
      return numbering.isNumbered ? "\(word)\u{A0}\(number)" : word
    case .field(_, let value) where !value.isEmpty: return inlines(value, startsBlock: startsBlock)
    case .toComplete(let label), .field(let label, _):
      return MarkdownText.escaped(label, startsBlock: startsBlock) + typographer.colon
        + String(repeating: "\\_", count: 8)
    }
  }

  /// Emphasis around the words, spaces left outside: inside, they would undo it.
  private mutating func marked(_ mark: String, _ inner: [Inline]) -> String {
    let text = inlines(inner)
    let lead = text.prefix { $0 == " " }
    let words = text.dropFirst(lead.count)
    let trail = words.reversed().prefix { $0 == " " }.count
    guard !words.isEmpty else { return text }
    return "\(lead)\(mark)\(words.dropLast(trail))\(mark)\(String(repeating: " ", count: trail))"
  }
}
