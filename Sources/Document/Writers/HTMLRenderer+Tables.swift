extension HTMLRenderer {
  /// The table in a region that scrolls and takes the focus, its note and source right under.
  mutating func table(_ table: TableBlock) -> String {
    let caption = self.caption(table)
    let name = caption.isEmpty ? "aria-label=\"\(escaped(labels.table))\"" : "aria-labelledby=\"\(table.id)-titre\""
    var html = "<div class=\"bloc-tableau\">\n<div class=\"defile\" role=\"region\" tabindex=\"0\" \(name)>\n"
    let words = HeadWords(table)
    let classes =
      (table.columns.count > 6 ? ["dense"] : []) + (table.rows.count <= 12 ? ["court"] : [])
      + (words.setting == .own ? ["mots"] : words.setting == .upright ? ["debout"] : [])
    let attribute = classes.isEmpty ? "" : " class=\"\(classes.joined(separator: " "))\""
    html += "<table id=\"\(escaped(table.id))\"\(attribute)>\n\(caption)"
    html += "<thead>\n\(head(table, words))</thead>\n<tbody>\n"
    for row in table.rows {
      html += "<tr\(idAttribute(row.id))><th scope=\"row\">\(inlines(row.header))</th>"
      for cell in row.cells { html += self.cell(cell) }
      html += "</tr>\n"
    }
    html += "</tbody>\n</table>\n</div>\n"
    return html + under(note: table.note, source: table.source) + "</div>\n"
  }

  private mutating func caption(_ table: TableBlock) -> String {
    guard table.number != nil || !table.caption.isEmpty || !table.base.isEmpty else { return "" }
    var html = "<caption id=\"\(escaped(table.id))-titre\">"
    html +=
      "<span class=\"titre-tableau\">\(numberLink(labels.table, table.number, table.id))\(inlines(table.caption))</span>"
    if !table.base.isEmpty { html += " <span class=\"base\">\(inlines(table.base))</span>" }
    return html + "</caption>\n"
  }

  /// « Tableau 3 », as the permanent link of what it names.
  func numberLink(_ word: String, _ number: Int?, _ id: String) -> String {
    number.map { "<a class=\"numero\" href=\"#\(escaped(id))\">\(escaped(word))\u{A0}\($0)</a> " } ?? ""
  }

  private mutating func head(_ table: TableBlock, _ words: HeadWords) -> String {
    let rows = table.groups.isEmpty ? "" : " rowspan=\"2\""
    let style = words.first.map { " style=\"--premier:\($0)mm\"" } ?? ""
    let corner =
      table.corner.isEmpty
      ? "<td\(rows)\(style)></td>" : "<th scope=\"col\"\(rows)\(style)>\(inlines(table.corner))</th>"
    var html = "<tr>\(corner)"
    if !table.groups.isEmpty {
      for group in table.groups {
        let scope = group.span == 1 ? "scope=\"col\"" : "scope=\"colgroup\" colspan=\"\(group.span)\""
        html += "<th class=\"groupe\" \(scope)>\(inlines(group.title))</th>"
      }
      html += "</tr>\n<tr>"
    }
    for (index, column) in table.columns.enumerated() {
      let alignments = Set(table.rows.map { $0.cells[index].alignment })
      let name = alignments.contains(.decimal) ? "nombre" : alignments.contains(.ending) ? "fin" : ""
      let style = words.setting == .own ? words.style(index) : ""
      html += "<th scope=\"col\"\(name.isEmpty ? "" : " class=\"\(name)\"")\(style)>\(inlines(column.title))"
      if !column.base.isEmpty { html += " <span class=\"base\">\(inlines(column.base))</span>" }
      html += "</th>"
    }
    return html + "</tr>\n"
  }

  private mutating func cell(_ cell: Cell) -> String {
    if cell.isHidden {
      return
        "<td class=\"nombre masque\"><span aria-hidden=\"true\">·</span><span class=\"oral\">\(escaped(labels.hiddenCell))</span></td>"
    }
    var classes = cell.alignment == .decimal ? ["nombre"] : cell.alignment == .ending ? ["fin"] : []
    if let step = cell.shadeStep { classes.append("teinte-\(step)") }
    let attribute = classes.isEmpty ? "" : " class=\"\(classes.joined(separator: " "))\""
    return "<td\(attribute)>\(inlines(cell.inlines))</td>"
  }

  mutating func under(note: [Inline], source: [Inline]) -> String {
    var html = ""
    for (label, text) in [(labels.note, note), (labels.source, source)] where !text.isEmpty {
      html += "<p class=\"sous\">\(escaped(label + typographer.colon))\(inlines(text))</p>\n"
    }
    return html
  }
}
