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
    if let name {
      guard let sheet = workbook.sheets.first(where: { $0.name == name }) else {
        let known = workbook.sheets.map(\.name)
        return refused(.unknownSheet(name, known: known), at: Place(workbook.file))
      }
      return table(sheet, in: workbook, headerRow: headerRow)
    }
    let candidates = candidates(workbook)
    guard let chosen = candidates.first(where: isTable) ?? candidates.first else {
      return refused(.nothingInIt, at: Place(workbook.file))
    }
    let others = candidates.filter { $0.name != chosen.name && isTable($0) && !KoboRepeat.isRepeat($0) }.map(\.name)
    let fault = SpreadsheetFault.otherSheets(others, read: chosen.name, file: workbook.file)
    return table(chosen, in: workbook, headerRow: headerRow)
      .adding(others.isEmpty ? [] : [fault.problem(at: Place(workbook.file))])
  }

  /// Every row of the sheet that is read unless told, titles and notes among them, each as wide as the widest: for tools
  /// whose headings take several rows. `nil` when nothing is in the workbook, or too much.
  package static func records(_ workbook: Workbook) -> (file: String, records: [CSVRecord])? {
    let candidates = candidates(workbook)
    guard let sheet = candidates.first(where: isTable) ?? candidates.first,
      let width = sheet.rows.lazy.compactMap(\.cells.last?.column).max(),
      width * sheet.rows.count <= Sheet.cellLimit
    else { return nil }
    let records = sheet.rows.map { row in
      var fields = (1...width).map { CSVField(text: "", line: row.number, column: $0) }
      for cell in row.cells { fields[cell.column - 1].text = cell.text }
      return CSVRecord(fields: fields, line: row.number)
    }
    return (workbook.path(of: sheet), records)
  }

  /// The sheets that hold something, the visible ones where there are any.
  private static func candidates(_ workbook: Workbook) -> [Sheet] {
    let filled = workbook.sheets.filter { !$0.rows.isEmpty }
    let visible = filled.filter { !$0.isHidden }
    return visible.isEmpty ? filled : visible
  }

  /// The table of a workbook as the study’s own tables are read: headings as written, rows with their places. It is in the
  /// first sheet, and under the first row, that has all the titles `wanted`; else where a table is found.
  static func text(_ file: SourceFile, wanted: [String]) -> Reading<TableText?> {
    let opened = Workbook.read(file)
    guard let workbook = opened.value else { return Reading(nil, problems: opened.problems) }
    let known = candidates(workbook).lazy.compactMap { sheet in
      OwnTitles(wanted).row(in: sheet).map { (sheet: sheet, row: $0) }
    }.first
    guard let known else { return text(reading(workbook)).adding(opened.problems) }
    let others = candidates(workbook).filter { $0.name != known.sheet.name && isTable($0) }.map(\.name)
    let fault = SpreadsheetFault.otherSheets(others, read: known.sheet.name, file: nil)
    return text(table(known.sheet, in: workbook, headerRow: known.row, isOwn: true))
      .adding(others.isEmpty ? [] : [fault.problem(at: Place(workbook.file))]).adding(opened.problems)
  }

  private static func text(_ reading: Reading<CSVTable?>) -> Reading<TableText?> {
    reading.map { table in
      guard let table else { return nil }
      return TableText(file: table.file, header: table.header, rows: table.records.map { Array($0.fields) })
    }
  }

  /// Two rows or more, and two columns in one of them.
  private static func isTable(_ sheet: Sheet) -> Bool {
    sheet.rows.count > 1 && sheet.rows.contains { $0.cells.count > 1 }
  }

  private static func refused(_ fault: SpreadsheetFault, at place: Place) -> Reading<CSVTable?> {
    Reading(nil, problems: [fault.problem(at: place)])
  }

  private static func table(
    _ sheet: Sheet, in workbook: Workbook, headerRow: Int?, isOwn: Bool = false
  ) -> Reading<CSVTable?> {
    let path = workbook.path(of: sheet)
    guard !sheet.rows.isEmpty else { return refused(.nothingInIt, at: Place(path)) }
    guard let bounds = TableBounds(sheet, headerRow: headerRow) else {
      return refused(.missingHeaderRow(headerRow ?? 1), at: Place(path))
    }
    var cutter = SheetCutter(sheet: sheet, bounds: bounds, file: path)
    guard let table = cutter.table(format: workbook.format) else { return refused(.tooLarge, at: Place(path)) }
    return Reading(table, problems: cutter.told(isHeaderTold: headerRow != nil && !isOwn, isOwn: isOwn))
  }
}
