import Diagnostics

/// A table made by hand in a spreadsheet and saved as CSV: a title above its header, totals at its foot, notes below, as in the
/// workbook it comes from.
struct HandmadeTable {
  private let text: DecodedText
  private let source: SourceFile
  private let dialect: Dialect
  private let sheet: Sheet
  private let bounds: TableBounds
  private let headings: HeadingRows

  /// `nil` for a text that shows nothing of the kind: it is then read as exports are. The row of titles may be told.
  static func reading(
    _ text: DecodedText, of source: SourceFile, separator: UInt8?
  ) -> Reading<CSVTable?>? {
    var (scanner, dialect) = CSVOpening.start(text, of: source, separator: separator)
    let headerRow = source.declared.headerRow
    guard let separator = dialect.separator ?? (headerRow == nil ? nil : Dialect.candidates[0]),
      headerRow != nil || HandmadeSigns(text.bytes, separator: separator).areThere
    else { return nil }
    let sheet = Sheet(&scanner)
    if scanner.isCutShort { return nil }
    guard let bounds = TableBounds(sheet, headerRow: headerRow) else {
      let fault = SpreadsheetFault.missingHeaderRow(headerRow ?? 1)
      return Reading(nil, problems: [fault.problem(at: Place(source.name))])
    }
    let table = HandmadeTable(text, source, dialect, sheet, bounds)
    return headerRow != nil || table.isHandmade ? table.reading(isHeaderTold: headerRow != nil) : nil
  }

  private init(
    _ text: DecodedText, _ source: SourceFile, _ dialect: Dialect, _ sheet: Sheet, _ bounds: TableBounds
  ) {
    (self.text, self.source, self.dialect, self.sheet, self.bounds) = (text, source, dialect, sheet, bounds)
    headings = HeadingRows(sheet, top: bounds.header, below: bounds.records)
  }

  /// Titles of words under something else, or rows of titles, totals, notes that say so. A lone text after an empty line may
  /// be an answer: it is a note only where the rest is such a table.
  private var isHandmade: Bool {
    let header = sheet.rows[bounds.header].cells
    let words = header.count { !$0.isNumber || HandwrittenNumber.isYear($0.text) }
    if bounds.header > 0 { return header.count > 1 && words * 2 > header.count }
    let saysNote = bounds.notes.map { TableBounds.isNote(sheet.rows[$0.lowerBound].cells[0].text) } ?? false
    return !bounds.totals.isEmpty || headings.count > 1 || saysNote
  }

  private func reading(isHeaderTold: Bool) -> Reading<CSVTable?> {
    var table = CSVTable(
      file: source.name, encoding: text.encoding, hasByteOrderMark: text.hasByteOrderMark, dialect: dialect,
      header: [], records: [])
    table.headerRows = headings.count
    let rows = bounds.records.dropFirst(headings.count - 1).map { sheet.rows[$0] }
    let lines = Set(rows.map(\.number))
    let top = sheet.rows[bounds.header].number
    var (scanner, _) = CSVOpening.start(text, of: source, separator: dialect.separator)
    var titles: [CSVField] = []
    while let record = scanner.next() {
      if record.line == top {
        titles = record.fields.enumerated().map { index, field in
          CSVField(text: headings.names[index + 1] ?? "", line: field.line, column: field.column)
        }
        table.header = titles
        scanner.width = titles.count
      } else if lines.contains(record.line) {
        table.keep(record, &scanner)
      }
    }
    let used = rows.reduce(into: Set(headings.names.keys)) { $0.formUnion($1.cells.lazy.map(\.column)) }
    let columns = titles.indices.filter { used.contains($0 + 1) }
    table.header = []
    var problems = table.setHeader(CSVRecord(fields: columns.map { titles[$0] }, line: top))
    if columns.count < titles.count {
      for index in table.records.indices {
        let record = table.records[index]
        table.records[index] = CSVRecord(fields: columns.map { record.fields[$0] }, line: record.line)
      }
    }
    let aside = AsideRows(sheet: sheet, bounds: bounds, headings: headings, file: source.name)
    problems += aside.told(isHeaderTold: isHeaderTold, isOwn: false) + scanner.problems
    return Reading(table, problems: problems.sorted { $0.place < $1.place })
  }
}
