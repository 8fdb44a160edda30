extension HTMLRenderer {
  mutating func blocks(_ blocks: [Block]) -> String {
    var html = ""
    for block in blocks { html += self.block(block) }
    return html
  }

  private mutating func block(_ block: Block) -> String {
    switch block {
    case .heading(let level, let id, let title):
      let level = min(6, max(1, level))
      return "<h\(level)\(idAttribute(id))>\(inlines(title))</h\(level)>\n"
    case .sheetTitle(let level, let code, let theme):
      return """
        <h\(level) class="titre-fiche"><span class="code-fiche">\(escaped(code))</span> \
        <span class="theme">\(inlines(theme))</span></h\(level)>

        """
    case .paragraph(let text): return "<p>\(inlines(text))</p>\n"
    case .bulletedList(let items): return "<ul>\n\(listItems(items))</ul>\n"
    case .numberedList(let start, let items):
      return "<ol\(start == 1 ? "" : " start=\"\(start)\"")>\n\(listItems(items))</ol>\n"
    case .quotation(let quotation): return self.quotation(quotation)
    case .table(let table): return self.table(table)
    case .figure(let figure): return self.figure(figure)
    case .box(let title, let inner): return box(title, inner)
    case .thematicBreak: return "<hr>\n"
    case .definitions(let entries):
      var html = "<dl>\n"
      for entry in entries {
        html += "<dt>\(inlines(entry.term))</dt>\n<dd>\(compact(entry.meaning))</dd>\n"
      }
      return html + "</dl>\n"
    case .writingLines(let lines): return writingLines(lines)
    case .noteGrid(let grid): return noteGrid(grid)
    case .pageBreak: return "<div class=\"saut-page\"></div>\n"
    case .section(let section): return self.section(section)
    case .toc: return contents()
    case .aside(let kind, let inner): return "<div class=\"\(kind.rawValue)\">\n\(blocks(inner))</div>\n"
    case .code(let text): return "<pre><code>\(escaped(text))</code></pre>\n"
    }
  }

  func idAttribute(_ id: String?) -> String { id.map { " id=\"\(escaped($0))\"" } ?? "" }

  private mutating func listItems(_ items: [[Block]]) -> String {
    var html = ""
    for item in items { html += "<li>\(compact(item))</li>\n" }
    return html
  }

  /// One paragraph without its tags; anything else as it is.
  mutating func compact(_ blocks: [Block]) -> String {
    if blocks.count == 1, case .paragraph(let text) = blocks[0] { return inlines(text) }
    if case .paragraph(let text) = blocks.first { return "\(inlines(text))\n\(self.blocks(Array(blocks.dropFirst())))" }
    return "\n\(self.blocks(blocks))"
  }

  private mutating func quotation(_ quotation: Quotation) -> String {
    let language = quotation.language.map { " lang=\"\(escaped($0))\"" } ?? ""
    var html =
      "<figure class=\"citation\"\(idAttribute(quotation.id.map(HTMLText.identifier)))>\n<blockquote\(language)>\n"
    for line in quotation.lines { html += "<p>\(inlines(line))</p>\n" }
    html += "</blockquote>\n"
    if !quotation.attribution.isEmpty { html += "<figcaption>\(inlines(quotation.attribution))</figcaption>\n" }
    return html + "</figure>\n"
  }

  private mutating func box(_ title: [Inline], _ inner: [Block]) -> String {
    boxCount += 1
    let id = "encadre-\(boxCount)"
    guard !title.isEmpty else { return "<div class=\"encadre\">\n\(blocks(inner))</div>\n" }
    let heading = "<p class=\"titre-encadre\" id=\"\(id)\">\(inlines(title))</p>\n"
    return "<div class=\"encadre\" role=\"group\" aria-labelledby=\"\(id)\">\n\(heading)\(blocks(inner))</div>\n"
  }

  private mutating func section(_ section: Section) -> String {
    var classes = section.classes
    if let head = section.runningHead, let index = sectionHeads.firstIndex(of: head) {
      classes.append("page-\(index + 1)")
    }
    let attribute = classes.isEmpty ? "" : " class=\"\(escaped(classes.joined(separator: " ")))\""
    return "<div\(idAttribute(section.id))\(attribute)>\n\(blocks(section.blocks))</div>\n"
  }

  /// Headings of levels 2 and 3, nested. Notes and cross-references in them are only words here.
  private func contents() -> String {
    let entries = numbering.headings.filter { (2...3).contains($0.level) }
    guard !entries.isEmpty else { return "" }
    var html = "<nav class=\"sommaire\" aria-labelledby=\"sommaire-titre\">\n"
    html += "<p class=\"titre-sommaire\" id=\"sommaire-titre\">\(escaped(labels.contents))</p>\n<ol>\n"
    var isNested = false
    for (index, entry) in entries.enumerated() {
      if entry.level == 3, index > 0, !isNested {
        html += "\n<ol>\n"
        isNested = true
      } else if index > 0 {
        html += "</li>\n"
        if entry.level == 2, isNested {
          html += "</ol></li>\n"
          isNested = false
        }
      }
      html += "<li><a href=\"#\(escaped(entry.id))\">\(escaped(entry.title.plainText))</a>"
    }
    return html + "</li>\n\(isNested ? "</ol></li>\n" : "")</ol>\n</nav>\n"
  }
}
