import Document
import Reporting

/// Printed tables as one self-contained page.
struct PrintedPage {
  var title: String
  /// Said on a page of a study that is fiction; `nil` for any other.
  var fictionBand: String?
  var tables: [PrintedTable]

  var html: String {
    var piece = Piece(title: title, fictionBand: fictionBand, classes: ["tableaux"], isNumbered: false, blocks: blocks)
    piece.runningHead = title
    return HTMLWriter(css: Stylesheets.css(for: .tables)).page(piece)
  }

  private var blocks: [Block] {
    tables.enumerated().flatMap { index, table in
      [Block.table(table.block(id: "tableau-\(index + 1)"))] + table.test.map { Block.paragraph($0) }
        + table.sections.flatMap { section in
          [.heading(level: 2, id: nil, .text(section.heading))] + section.texts.map { .paragraph([.verbatim($0)]) }
        }
    }
  }
}

extension PrintedTable {
  /// The table for a page: groups over their columns, a hidden cell as one.
  func block(id: String) -> TableBlock {
    var groups: [TableBlock.ColumnGroup] = []
    var last: String?
    for column in columns {
      if column.group == last, !groups.isEmpty {
        groups[groups.count - 1].span += 1
      } else {
        groups.append(.init(title: .text(column.group), span: 1))
      }
      last = column.group
    }
    return TableBlock(
      id: id, caption: .text(title), base: .text(subtitle),
      groups: columns.contains { !$0.group.isEmpty } ? groups : [],
      columns: columns.map { .init(title: .text($0.title), base: .text($0.bases.joined(separator: " ; "))) },
      rows: rows.indices.map { row in
        TableBlock.Row(header: .text(rows[row]), cells: columns.map { $0.cell(row) })
      }, note: .text(notes.joined(separator: " ")))
  }
}

extension PrintedTable.Column {
  fileprivate func cell(_ row: Int) -> Cell {
    guard figures[row] != TablePrinter.dot else { return .hidden }
    let beside = beside(row)
    return .figure(figures[row] + (beside.isEmpty ? "" : " (\(beside))"))
  }
}
