extension HTMLRenderer {
  mutating func inlines(_ inlines: [Inline]) -> String {
    var html = ""
    for inline in inlines { html += self.inline(inline) }
    return html
  }

  private mutating func inline(_ inline: Inline) -> String {
    switch inline {
    case .text(let text): return escaped(text)
    case .fact(let text): return "<span class=\"chiffre\">\(escaped(text))</span>"
    case .verbatim(let text): return "<span class=\"verbatim\">\(escaped(text))</span>"
    case .code(let text): return "<code>\(escaped(text))</code>"
    case .strong(let inner): return "<strong>\(inlines(inner))</strong>"
    case .emphasis(let inner): return "<em>\(inlines(inner))</em>"
    case .superscript(let inner): return "<sup>\(inlines(inner))</sup>"
    case .link(let url, let inner): return "<a href=\"\(escaped(url))\">\(inlines(inner))</a>"
    case .language(let language, let inner): return "<span lang=\"\(escaped(language))\">\(inlines(inner))</span>"
    case .lineBreak: return "<br>\n"
    case .note(let label): return call(label)
    case .crossReference(let reference): return link(reference)
    case .toComplete(let label): return blank(label, "<span class=\"filet\">\(blankRule)</span>")
    case .field(let label, let value):
      return value.isEmpty
        ? blank(label, editable(label, "filet", blankRule)) : editable(label, "champ", inlines(value))
    }
  }

  private var blankRule: String { "________" }

  private func blank(_ label: String, _ rule: String) -> String {
    "<span class=\"a-completer\"><span class=\"quoi\">\(escaped(label + typographer.colon))</span>\(rule)</span>"
  }

  private func editable(_ label: String, _ style: String, _ content: String) -> String {
    "<span class=\"\(style)\" contenteditable=\"true\" role=\"textbox\" aria-label=\"\(escaped(label))\">\(content)</span>"
  }

  private mutating func call(_ label: String) -> String {
    if !calledNotes.contains(label) { calledNotes.append(label) }
    let number = (calledNotes.firstIndex(of: label) ?? 0) + 1
    let count = (callCounts[label] ?? 0) + 1
    callCounts[label] = count
    let id = count == 1 ? "renvoi-\(number)" : "renvoi-\(number)-\(count)"
    return
      "<sup class=\"renvoi\"><a id=\"\(id)\" href=\"#note-\(number)\" aria-label=\"\(escaped(labels.note)) \(number)\">\(number)</a></sup>"
  }

  private func link(_ reference: CrossReference) -> String {
    let word = reference.target == .table ? labels.tableMention : labels.figureMention
    guard let number = numbering.number(of: reference) else { return "<code>\(escaped(reference.id))</code>" }
    let id = "\(reference.target.rawValue)-\(HTMLText.identifier(reference.id))"
    let text = numbering.isNumbered ? "\(word)\u{A0}\(number)" : word
    return "<a href=\"#\(id)\">\(escaped(text))</a>"
  }
}
