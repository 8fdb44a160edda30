import Diagnostics

/// A sheet of a workbook as the table a CSV would give: the same header, the same records, with the sheet's own rows and
/// columns as places (`classeur.xlsx!Feuille:12:C`).
package enum SheetTable {
  /// Reads one sheet: the one named, else the first visible one that holds a table. The header is in the row told, else
  /// found; a title above, totals and notes below are left out and told. `nil` when there is no table.
  package static func reading(
    _ file: SourceFile, sheet name: String? = nil, headerRow: Int? = nil
  ) -> Reading<CSVTable?> {
    let workbook = Workbook.read(file)
    guard let value = workbook.value else { return Reading(nil, problems: workbook.problems) }
    return reading(value, sheet: name, headerRow: headerRow).adding(workbook.problems)
  }

  /// The same, of a workbook already read.
  package static func reading(
    _ workbook: Workbook, sheet name: String? = nil, headerRow: Int? = nil
  ) -> Reading<CSVTable?> {
    let filled = workbook.sheets.filter { !$0.rows.isEmpty }
    if let name {
      guard let sheet = workbook.sheets.first(where: { $0.name == name }) else {
        let known = workbook.sheets.map(\.name)
        return refused(.unknownSheet(name, known: known), at: Place(workbook.file))
      }
      return table(sheet, in: workbook, headerRow: headerRow)
    }
    let visible = filled.filter { !$0.isHidden }
    let candidates = visible.isEmpty ? filled : visible
    guard let chosen = candidates.first(where: isTable) ?? candidates.first else {
      return refused(.nothingInIt, at: Place(workbook.file))
    }
    let others = candidates.filter { $0.name != chosen.name && isTable($0) && !KoboRepeat.isRepeat($0) }.map(\.name)
    let fault = SpreadsheetFault.otherSheets(others, read: chosen.name)
    return table(chosen, in: workbook, headerRow: headerRow)
      .adding(others.isEmpty ? [] : [fault.problem(at: Place(workbook.file))])
  }

  /// The table of a workbook as the study’s own tables are read: headings as written, rows with their places.
  static func text(_ file: SourceFile) -> Reading<TableText?> {
    reading(file).map { table in
      guard let table else { return nil }
      let rows = ([CSVRecord(fields: table.header, line: 1)] + table.records).map { record in
        record.fields.map { TableText.Cell(text: $0.text, line: $0.line, column: $0.column) }
      }
      return TableText(file: table.file, header: rows[0], rows: Array(rows.dropFirst()))
    }
  }

  /// Two rows or more, and two columns in one of them.
  private static func isTable(_ sheet: Sheet) -> Bool {
    sheet.rows.count > 1 && sheet.rows.contains { $0.cells.count > 1 }
  }

  private static func refused(_ fault: SpreadsheetFault, at place: Place) -> Reading<CSVTable?> {
    Reading(nil, problems: [fault.problem(at: place)])
  }

  private static func table(_ sheet: Sheet, in workbook: Workbook, headerRow: Int?) -> Reading<CSVTable?> {
    let path = workbook.path(of: sheet)
    guard !sheet.rows.isEmpty else { return refused(.nothingInIt, at: Place(path)) }
    guard let bounds = TableBounds(sheet, headerRow: headerRow) else {
      return refused(.missingHeaderRow(headerRow ?? 1), at: Place(path))
    }
    var cutter = SheetCutter(sheet: sheet, bounds: bounds, file: path)
    guard let table = cutter.table(format: workbook.format) else { return refused(.tooLarge, at: Place(path)) }
    let isTold = headerRow != nil
    return Reading(table, problems: cutter.told(isHeaderTold: isTold))
  }
}
