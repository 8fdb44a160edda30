import Diagnostics

/// Cuts the table out of a sheet: header names, then one record a row, every column of the table in each.
struct SheetCutter {
  let sheet: Sheet
  let bounds: TableBounds
  let file: String
  private var problems: [Problem] = []
  /// The columns of the table, by number.
  private var columns: [Int] = []
  /// Rows of headings: 2 when groups of columns share a merged title.
  private var headerRows = 1

  init(sheet: Sheet, bounds: TableBounds, file: String) {
    (self.sheet, self.bounds, self.file) = (sheet, bounds, file)
  }

  /// The table; `nil` when it would have too many cells.
  mutating func table(format: String) -> CSVTable? {
    let names = names()
    let records = bounds.records.dropFirst(headerRows - 1).map { sheet.rows[$0] }
    var used = Set(names.keys)
    for row in records { used.formUnion(row.cells.lazy.map(\.column)) }
    columns = used.sorted()
    guard columns.count * records.count <= Sheet.cellLimit else { return nil }
    var table = CSVTable(
      file: file, encoding: .utf8, hasByteOrderMark: false, dialect: Dialect(separator: nil), header: [], records: [])
    table.workbook = CSVTable.WorkbookOrigin(format: format, headerRows: headerRows)
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

  // MARK: - Headings

  /// The headings by column. Where some are merged over several columns and the next row titles each of these, both are
  /// joined (`Budget – 2024`).
  private mutating func names() -> [Int: String] {
    let row = sheet.rows[bounds.header]
    var names: [Int: String] = [:]
    for cell in row.cells { names[cell.column] = cell.text.trimmingSpaces() }
    let groups = sheet.merges.filter { $0.rows == row.number...row.number && $0.columns.count > 1 }
    guard let below = bounds.records.first.map({ sheet.rows[$0] }), below.number == row.number + 1,
      below.cells.allSatisfy({ cell in !cell.isNumber && groups.contains { $0.columns.contains(cell.column) } })
    else { return names }
    headerRows = 2
    for cell in below.cells {
      let group = groups.first { $0.columns.contains(cell.column) }.flatMap { row.cell($0.columns.lowerBound)?.text }
      names[cell.column] = [group ?? "", cell.text].map { $0.trimmingSpaces() }.filter { !$0.isEmpty }
        .joined(separator: " – ")
    }
    return names
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

  /// What was left out or filled in, in the order of the sheet.
  func told(isHeaderTold: Bool) -> [Problem] {
    let line = sheet.rows[bounds.header].number
    var told = problems
    if bounds.header > 0, !isHeaderTold {
      told.append(SpreadsheetFault.titleAbove(headerRow: line).problem(at: Place(file, line: line)))
    }
    for index in bounds.totals {
      let row = sheet.rows[index]
      let fault = SpreadsheetFault.totalRow(row.cells[0].text)
      told.append(fault.problem(at: Place(file, line: row.number, column: row.cells[0].column)))
    }
    if let notes = bounds.notes {
      let fault = SpreadsheetFault.notesBelow(from: notes.lowerBound, to: notes.upperBound)
      told.append(fault.problem(at: Place(file, line: notes.lowerBound)))
    }
    return told.sorted { $0.place < $1.place }
  }
}
