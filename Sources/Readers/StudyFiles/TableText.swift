import Diagnostics

/// A table of the study’s own as text: a header, rows, and where each cell stands.
struct TableText: Equatable, Sendable {
  /// A cell as written, quotes undone. Lines and columns count from 1, columns in Unicode scalars.
  typealias Cell = CSVField

  var file: String
  var header: [Cell]
  var rows: [[Cell]]

  /// Reads a table: separator found on the header line, leading `#` lines and empty lines skipped. `nil` when it has no
  /// header or a quotation mark is never closed. A workbook may stand where a CSV does.
  ///
  /// - Parameter titles: those the header must have; what stands above it is then left out, totals and notes too.
  static func read(_ file: SourceFile, titles: [String]) -> Reading<TableText?> {
    if Workbook.isWorkbook(file) { return SheetTable.text(file, wanted: titles) }
    let stored = StoredText.read(file)
    var problems = stored.problems
    let start = start(of: stored.value)
    var scanner = CSVScanner(
      bytes: stored.value, separator: separator(of: stored.value, at: start.offset), file: file.name,
      fromLine: start.line, offset: start.offset)
    var records: [[Cell]] = []
    var sheet = Sheet(name: "")
    while let record = scanner.next() {
      if scanner.width == nil, !record.isBlank { scanner.width = record.fields.count }
      guard record.fields.contains(where: { !$0.text.isEmpty }) else { continue }
      records.append(Array(record.fields))
      if let row = Sheet.Row(record, lastLine: max(record.line, scanner.line - 1)) { sheet.rows.append(row) }
    }
    problems += scanner.problems
    if scanner.isCutShort { return Reading(nil, problems: problems) }
    guard let header = records.first else {
      let problem = Problem(
        .blocking, at: Place(file.name), "la table est vide ; une ligne de titres de colonnes est attendue",
        remedy: "remplir la table ou retirer le fichier")
      return Reading(nil, problems: problems + [problem])
    }
    let table = TableText(file: file.name, header: header, rows: Array(records.dropFirst()))
    return table.cut(from: sheet, titles: OwnTitles(titles), records).adding(problems)
  }

  /// The table without what a person wrote above and below it, where its titles are found.
  private func cut(from sheet: Sheet, titles: OwnTitles, _ records: [[Cell]]) -> Reading<TableText?> {
    guard let row = titles.row(in: sheet), let bounds = TableBounds(sheet, headerRow: row) else { return Reading(self) }
    let kept = Set(bounds.records.map { sheet.rows[$0].number })
    var table = self
    table.rows = records.filter { $0.first.map { kept.contains($0.line) } ?? false }
    table.header = records.first { $0.first?.line == row } ?? header
    let headings = HeadingRows(sheet, top: bounds.header, below: [])
    let aside = AsideRows(sheet: sheet, bounds: bounds, headings: headings, file: file)
    return Reading(table, problems: aside.told(isHeaderTold: false, isOwn: true))
  }

  /// Past the comments (`#` first, in quotation marks or not) and empty lines before the header.
  private static func start(of bytes: [UInt8]) -> (offset: Int, line: Int) {
    var (offset, line) = (0, 1)
    while offset < bytes.count {
      let mark = bytes[offset] == UInt8(ascii: "\"") && offset + 1 < bytes.count ? bytes[offset + 1] : bytes[offset]
      guard bytes[offset] == 0x0A || mark == UInt8(ascii: "#") else { break }
      offset = (bytes[offset...].firstIndex(of: 0x0A) ?? bytes.count - 1) + 1
      line += 1
    }
    return (offset, line)
  }

  /// The one that cuts the header line most; the semicolon where none does.
  private static func separator(of bytes: [UInt8], at offset: Int) -> UInt8 {
    let header = Array(bytes[offset...].prefix { $0 != 0x0A })
    var best = (separator: UInt8(ascii: ";"), width: 1)
    for separator in [best.separator, UInt8(ascii: "\t"), UInt8(ascii: ",")] {
      var scanner = CSVScanner(bytes: header, separator: separator, file: "")
      let width = scanner.next()?.fields.count ?? 0
      if width > best.width { best = (separator, width) }
    }
    return best.separator
  }

  /// Where a cell stands.
  func place(of cell: Cell) -> Place { Place(file, line: cell.line, column: cell.column) }
}
