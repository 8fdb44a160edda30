import Document

/// A table or a figure's data said as a list, for print so large that columns would not fit.
struct DataList {
  let wording: Wording

  func blocks(_ blocks: [Block]) -> [Block] {
    blocks.flatMap { block -> [Block] in
      switch block {
      case .table(let table): list(table, title: table.caption, under: table.base)
      case .figure(let figure): list(figure.data, title: figure.title, under: figure.subtitle)
      default: [block]
      }
    }
  }

  private func list(_ table: TableBlock, title: [Inline], under base: [Inline]) -> [Block] {
    let isOnly = table.columns.count == 1
    let items = table.rows.map { row -> [Block] in
      let values = zip(table.columns, row.cells).filter { !$0.1.inlines.isEmpty }.enumerated().flatMap {
        value($0.element.0, $0.element.1, isFirst: $0.offset == 0, isOnly: isOnly)
      }
      return [.paragraph([.strong(row.header), isOnly ? .text(" : ") : .lineBreak] + values)]
    }
    let source: [Inline] = table.source.isEmpty ? [] : .text(wording.text("grands.source")) + table.source
    let notes = [table.note, source].filter { !$0.isEmpty }.map { Block.paragraph($0) }
    return [
      .section(
        Section(
          classes: ["donnees-liste"], [.paragraph([.strong(title), .lineBreak] + base), .bulletedList(items)] + notes))
    ]
  }

  private func value(_ column: TableBlock.Column, _ cell: Cell, isFirst: Bool, isOnly: Bool) -> [Inline] {
    let words = cell.isHidden ? .text(wording.text("masque.phrase")) : cell.inlines
    let lead: [Inline] = isFirst ? [] : [.text(" ; ")]
    return isOnly ? lead + words : lead + column.title + [.text(" : ")] + words
  }
}
