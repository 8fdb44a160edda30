/// A change made to every run of text of a tree of blocks; knows the language each stands in.
struct InlineMapping {
  /// Given the inlines and their language.
  var change: ([Inline], String) -> [Inline]

  func blocks(_ blocks: [Block], _ language: String) -> [Block] { blocks.map { block($0, language) } }

  func block(_ block: Block, _ language: String) -> Block {
    switch block {
    case .heading(let level, let id, let title): .heading(level: level, id: id, change(title, language))
    case .sheetTitle(let level, let code, let theme):
      .sheetTitle(level: level, code: code, theme: change(theme, language))
    case .paragraph(let text): .paragraph(change(text, language))
    case .bulletedList(let items): .bulletedList(items.map { blocks($0, language) })
    case .numberedList(let start, let items): .numberedList(start: start, items.map { blocks($0, language) })
    case .quotation(let quotation): .quotation(self.quotation(quotation, language))
    case .table(let table): .table(self.table(table, language))
    case .figure(let figure): .figure(self.figure(figure, language))
    case .box(let title, let inner): .box(title: change(title, language), blocks(inner, language))
    case .definitions(let entries):
      .definitions(
        entries.map { Definition(term: change($0.term, language), meaning: blocks($0.meaning, language)) })
    case .writingLines(var lines):
      { () -> Block in
        lines.label = change(lines.label, language)
        return .writingLines(lines)
      }()
    case .noteGrid(let grid): .noteGrid(self.grid(grid, language))
    case .section(var section):
      { () -> Block in
        section.blocks = blocks(section.blocks, language)
        return .section(section)
      }()
    case .aside(let kind, let inner): .aside(kind, blocks(inner, language))
    case .thematicBreak, .pageBreak, .toc, .code: block
    }
  }

  private func quotation(_ quotation: Quotation, _ language: String) -> Quotation {
    var changed = quotation
    changed.lines = quotation.lines.map { change($0, quotation.language ?? language) }
    changed.attribution = change(quotation.attribution, language)
    return changed
  }

  private func table(_ table: TableBlock, _ language: String) -> TableBlock {
    var changed = table
    changed.caption = change(table.caption, language)
    changed.base = change(table.base, language)
    changed.corner = change(table.corner, language)
    changed.groups = table.groups.map { .init(title: change($0.title, language), span: $0.span) }
    changed.columns = table.columns.map { .init(title: change($0.title, language), base: change($0.base, language)) }
    for row in changed.rows.indices {
      changed.rows[row].header = change(changed.rows[row].header, language)
      for cell in changed.rows[row].cells.indices {
        changed.rows[row].cells[cell].inlines = change(changed.rows[row].cells[cell].inlines, language)
      }
    }
    changed.note = change(table.note, language)
    changed.source = change(table.source, language)
    return changed
  }

  private func figure(_ figure: FigureBlock, _ language: String) -> FigureBlock {
    var changed = figure
    changed.title = change(figure.title, language)
    changed.subtitle = change(figure.subtitle, language)
    changed.chart = figure.chart.mappingTexts { change(.text($0), language).plainText }
    changed.data = table(figure.data, language)
    changed.note = change(figure.note, language)
    changed.source = change(figure.source, language)
    return changed
  }

  private func grid(_ grid: NoteGrid, _ language: String) -> NoteGrid {
    var changed = grid
    for cell in changed.cells.indices { changed.cells[cell].title = change(changed.cells[cell].title, language) }
    return changed
  }
}
