extension HTMLRenderer {
  /// Ruled lines under their label; the id is printed so that what is written can be typed back.
  mutating func writingLines(_ lines: WritingLines) -> String {
    var html = "<div class=\"lignes\"\(idAttribute(HTMLText.identifier(lines.id)))>\n"
    if !lines.label.isEmpty {
      html +=
        "<p class=\"etiquette\">\(inlines(lines.label))\u{A0}<span class=\"repere\">\(escaped(lines.id))</span></p>\n"
    }
    return html + rules(lines.count) + "</div>\n"
  }

  mutating func noteGrid(_ grid: NoteGrid) -> String {
    var html = "<div class=\"grille-notes colonnes-\(min(4, max(1, grid.columns)))\">\n"
    for cell in grid.cells {
      html += "<div class=\"case\"\(idAttribute(HTMLText.identifier(cell.id)))>\n"
      html +=
        "<p class=\"etiquette\">\(inlines(cell.title))\u{A0}<span class=\"repere\">\(escaped(cell.id))</span></p>\n"
      html += rules(cell.lines) + "</div>\n"
    }
    return html + "</div>\n"
  }

  private func rules(_ count: Int) -> String {
    String(repeating: "<div class=\"ligne\"></div>\n", count: max(0, count))
  }
}
