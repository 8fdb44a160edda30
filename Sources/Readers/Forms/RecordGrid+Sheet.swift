extension RecordGrid {
  /// The rows of a sheet, all as wide as the widest; `nil` for more cells than a form ever has.
  init?(_ sheet: Sheet, in workbook: Workbook) {
    let width = sheet.rows.compactMap(\.cells.last?.column).max() ?? 0
    guard width * sheet.rows.count <= Sheet.cellLimit / 4 else { return nil }
    self.init(
      file: workbook.path(of: sheet), format: workbook.format, encoding: .utf8, hasByteOrderMark: false,
      separator: nil,
      rows: sheet.rows.map { row in
        var fields = (1...max(1, width)).map { CSVField(text: "", line: row.number, column: $0) }
        for cell in row.cells { fields[cell.column - 1].text = cell.text }
        return CSVRecord(fields: fields, line: row.number)
      })
  }
}
