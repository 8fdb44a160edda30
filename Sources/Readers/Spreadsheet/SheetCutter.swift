import Diagnostics

/// Cuts the table out of a sheet: header names, then one record a row, every column of the table in each.
struct SheetCutter {
  let sheet: Sheet
  let bounds: TableBounds
  let file: String
  private var problems: [Problem] = []
  /// The columns of the table, by number.
  private var columns: [Int] = []
  private let headings: HeadingRows

  init(sheet: Sheet, bounds: TableBounds, file: String) {
    (self.sheet, self.bounds, self.file) = (sheet, bounds, file)
    headings = HeadingRows(sheet, top: bounds.header, below: bounds.records)
  }

  /// The table; `nil` when it would have too many cells.
  mutating func table(format: String) -> CSVTable? {
    let names = headings.names
    let records = bounds.records.dropFirst(headings.count - 1).map { sheet.rows[$0] }
    var used = Set(names.keys)
    for row in records { used.formUnion(row.cells.lazy.map(\.column)) }
    columns = used.sorted()
    guard columns.count * records.count <= Sheet.cellLimit else { return nil }
    var table = CSVTable(
      file: file, encoding: .utf8, hasByteOrderMark: false, dialect: Dialect(separator: nil), header: [], records: [])
    table.workbook = CSVTable.WorkbookOrigin(format: format)
    table.headerRows = headings.count
    let line = sheet.rows[bounds.header].number
    problems += table.setHeader(CSVRecord(fields: columns.map { header(names[$0], line, $0) }, line: line))
    table.records = records.map(record)
    fillMerged(&table)
    return table
  }

  /// A heading without spaces around it; a filled column without one is named after its letter.
  private mutating func header(_ name: String?, _ line: Int, _ column: Int) -> CSVField {
    if let name { return CSVField(text: name, line: line, column: column) }
    let made = "colonne_\(Place.letters(column))"
    problems.append(SpreadsheetFault.unnamedColumn(made).problem(at: Place(file, line: line, column: column)))
    return CSVField(text: made, line: line, column: column)
  }

  private func record(_ row: Sheet.Row) -> CSVRecord {
    var cells = row.cells[...]
    let fields = columns.map { column in
      let isFilled = cells.first?.column == column
      return CSVField(text: isFilled ? cells.removeFirst().text : "", line: row.number, column: column)
    }
    return CSVRecord(fields: fields, line: row.number)
  }

  // MARK: - Merged cells

  /// What is merged over several rows is said of each of them.
  private mutating func fillMerged(_ table: inout CSVTable) {
    guard let first = table.records.first?.line else { return }
    let places = Dictionary(table.records.enumerated().map { ($1.line, $0) }, uniquingKeysWith: { first, _ in first })
    for merge in sheet.merges where merge.rows.count > 1 && merge.rows.lowerBound >= first {
      guard let column = columns.firstIndex(of: merge.columns.lowerBound), let top = places[merge.rows.lowerBound]
      else { continue }
      let value = table.records[top].fields[column].text
      guard !value.isEmpty else { continue }
      let below = table.records[top...].dropFirst().prefix { $0.line <= merge.rows.upperBound }.indices
      for index in below { table.records[index].fields[column].text = value }
      guard !below.isEmpty else { continue }
      let fault = SpreadsheetFault.mergedDown(value, rows: below.count + 1)
      problems.append(fault.problem(at: table.records[top].fields[column].place(in: file)))
    }
  }

  /// What was left out, joined or filled in, in the order of the sheet.
  ///
  /// - Parameter isOwn: a table of the study's own, whose titles are known.
  func told(isHeaderTold: Bool, isOwn: Bool) -> [Problem] {
    let aside = AsideRows(sheet: sheet, bounds: bounds, headings: headings, file: file)
    return (problems + aside.told(isHeaderTold: isHeaderTold, isOwn: isOwn)).sorted { $0.place < $1.place }
  }
}
