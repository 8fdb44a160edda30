extension MarkdownRenderer {
  mutating func table(_ table: TableBlock) -> String {
    var parts: [String] = []
    let heading = heading(labels.table, table.number, table.caption, table.base)
    if !heading.isEmpty { parts.append(heading) }
    parts.append(grid(table))
    return (parts + under(note: table.note, source: table.source)).joined(separator: "\n\n")
  }

  mutating func figure(_ figure: FigureBlock) -> String {
    var parts = [heading(labels.figure, figure.number, figure.title, figure.subtitle)]
    parts.append(grid(figure.data))
    parts += under(note: figure.data.note, source: figure.data.source)
    parts += under(note: figure.note, source: figure.source)
    return parts.joined(separator: "\n\n")
  }

  private mutating func heading(_ word: String, _ number: Int?, _ title: [Inline], _ base: [Inline]) -> String {
    let name = number.map { "\(word)\u{A0}\($0) – " } ?? ""
    let title = title.isEmpty && name.isEmpty ? "" : "**\(name)\(inlines(title))**"
    return base.isEmpty ? title : "\(title)\(title.isEmpty ? "" : " ")\(inlines(base, startsBlock: title.isEmpty))"
  }

  private mutating func under(note: [Inline], source: [Inline]) -> [String] {
    var parts: [String] = []
    for (label, text) in [(labels.note, note), (labels.source, source)] where !text.isEmpty {
      parts.append("\(label)\(typographer.colon)\(inlines(text))")
    }
    return parts
  }

  private mutating func grid(_ table: TableBlock) -> String {
    var lines = ["| \(inlines(table.corner)) |"]
    var rule = "| --- |"
    for (index, column) in table.columns.enumerated() {
      let group = groupTitle(table, at: index)
      let title = (group.isEmpty ? [] : [inlines(group)]) + [inlines(column.title)]
      let base = column.base.isEmpty ? "" : " (\(inlines(column.base)))"
      lines[0] += " \(title.joined(separator: " – "))\(base) |"
      rule += table.rows.contains { $0.cells[index].alignment != .text } ? " ---: |" : " --- |"
    }
    lines.append(rule)
    for row in table.rows {
      var line = "| \(inlines(row.header)) |"
      for cell in row.cells {
        let text = inlines(cell.inlines)
        line += " \(text.isEmpty ? "–" : text) |"
      }
      lines.append(line.replacing("\\\n", with: " "))
    }
    return lines.joined(separator: "\n")
  }

  private func groupTitle(_ table: TableBlock, at index: Int) -> [Inline] {
    var end = 0
    for group in table.groups {
      end += group.span
      if index < end { return group.title }
    }
    return []
  }
}
