/// Turns a numbered piece into Markdown blocks, one blank line apart.
struct MarkdownRenderer {
  let piece: Piece
  let numbering: Numbering
  let labels: PrintedLabels
  var calledNotes: [String] = []

  init(piece: Piece, numbering: Numbering, labels: PrintedLabels) {
    self.piece = piece
    self.numbering = numbering
    self.labels = labels
  }

  var typographer: Typographer { Typographer(language: piece.language) }

  func header() -> String {
    var parts: [String] = []
    if let band = piece.fictionBand { parts.append("**\(MarkdownText.escaped(band))**") }
    if piece.opening != .inBlocks {
      parts.append("# \(MarkdownText.escaped(piece.title))")
      let date = [piece.date, piece.version].filter { !$0.isEmpty }.joined(separator: " · ")
      for text in [piece.subtitle, piece.authors.joined(separator: ", "), date] where !text.isEmpty {
        parts.append(MarkdownText.escaped(text, startsBlock: true))
      }
    }
    return parts.joined(separator: "\n\n")
  }

  mutating func notes() -> String {
    var entries: [String] = []
    var index = 0
    while index < calledNotes.count {
      let label = calledNotes[index]
      index += 1
      let content = blocks(piece.notes.first { $0.label == label }?.blocks ?? [])
      entries.append(Self.indented("[^\(index)]: \(content)", by: 4))
    }
    return entries.joined(separator: "\n\n")
  }

  mutating func blocks(_ blocks: [Block]) -> String {
    var parts: [String] = []
    for block in blocks {
      let part = self.block(block)
      if !part.isEmpty { parts.append(part) }
    }
    return parts.joined(separator: "\n\n")
  }

  private mutating func block(_ block: Block) -> String {
    switch block {
    case .heading(let level, _, let title):
      return "\(String(repeating: "#", count: min(6, max(1, level)))) \(inlines(title))"
    case .sheetTitle(let level, let code, let theme):
      let mark = String(repeating: "#", count: min(6, max(1, level)))
      return "\(mark) \(MarkdownText.escaped(code)) – \(inlines(theme))"
    case .paragraph(let text): return inlines(text, startsBlock: true)
    case .bulletedList(let items): return list(items) { _ in "- " }
    case .numberedList(let start, let items): return list(items) { "\(start + $0). " }
    case .quotation(let quotation): return self.quotation(quotation)
    case .table(let table): return self.table(table)
    case .figure(let figure): return self.figure(figure)
    case .box(let title, let inner):
      let heading = title.isEmpty ? "" : "**\(inlines(title))**\n\n"
      return Self.prefixed(heading + blocks(inner))
    case .thematicBreak: return "---"
    case .definitions(let entries):
      var parts: [String] = []
      for entry in entries {
        parts.append("- **\(inlines(entry.term))**\(typographer.colon)" + Self.indented(blocks(entry.meaning), by: 2))
      }
      return parts.joined(separator: "\n")
    case .writingLines(let lines): return self.lines(lines.count, under: lines.label, id: lines.id)
    case .noteGrid(let grid):
      var cells: [String] = []
      for cell in grid.cells { cells.append(lines(cell.lines, under: cell.title, id: cell.id)) }
      return cells.joined(separator: "\n\n")
    case .pageBreak: return "---"
    case .section(let section): return blocks(section.blocks)
    case .toc: return contents()
    case .aside(_, let inner): return Self.prefixed(blocks(inner))
    case .code(let text): return Self.indented("    " + text, by: 4)
    }
  }

  private mutating func list(_ items: [[Block]], mark: (Int) -> String) -> String {
    var parts: [String] = []
    for (index, item) in items.enumerated() {
      let mark = mark(index)
      parts.append(mark + Self.indented(blocks(item), by: mark.count))
    }
    return parts.joined(separator: "\n")
  }

  private mutating func quotation(_ quotation: Quotation) -> String {
    var lines: [String] = []
    for line in quotation.lines { lines.append(inlines(line, startsBlock: true)) }
    if !quotation.attribution.isEmpty { lines.append("— \(inlines(quotation.attribution))") }
    return Self.prefixed(lines.joined(separator: "\n\n"))
  }

  /// A label and blank lines; at least one.
  private mutating func lines(_ count: Int, under label: [Inline], id: String) -> String {
    let blank = String(repeating: "\\_", count: 40)
    let heading = label.isEmpty ? "" : "\(inlines(label, startsBlock: true)) (\(MarkdownText.escaped(id)))\n\n"
    return heading + Array(repeating: blank, count: max(1, count)).joined(separator: "\n\n")
  }

  private func contents() -> String {
    numbering.headings.filter { (2...3).contains($0.level) }
      .map { "\($0.level == 3 ? "  " : "")- \(MarkdownText.escaped($0.title.plainText, startsBlock: true))" }
      .joined(separator: "\n")
  }

  private static func prefixed(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? ">" : "> \($0)" }.joined(separator: "\n")
  }

  /// Every line but the first moved right.
  static func indented(_ text: String, by count: Int) -> String {
    let margin = String(repeating: " ", count: count)
    return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .map { $0.offset == 0 || $0.element.isEmpty ? String($0.element) : margin + $0.element }
      .joined(separator: "\n")
  }
}
