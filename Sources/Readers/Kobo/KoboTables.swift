import Diagnostics

/// An export with the rows of its repeated groups apart, each pointing to its answer by `_parent_index`.
struct KoboTables {
  var main: CSVTable
  /// By the name of the sheet or group.
  var repeats: [(name: String, table: CSVTable)]

  /// The tables of a workbook, a CSV, or submissions in XML; `nil` where there is no table at all.
  static func read(_ data: SourceFile) -> Reading<KoboTables?> {
    if let sent = KoboSubmissions.tables(data) ?? ODKArchive.reading(data) { return sent }
    let main = CSVTable.reading(data)
    guard let table = main.value else { return Reading(nil, problems: main.problems) }
    return sheets(data).map { KoboTables(main: table, repeats: $0) }
  }

  /// The sheets of a workbook whose rows point to those of the main one.
  static func sheets(_ data: SourceFile) -> Reading<[(name: String, table: CSVTable)]> {
    guard Workbook.isWorkbook(data), let names = Workbook.sheetNames(data), names.count > 1 else { return Reading([]) }
    let workbook = Workbook.read(data)
    guard let value = workbook.value else { return Reading([]) }
    var problems: [Problem] = []
    let sheets = value.sheets.filter(KoboRepeat.isRepeat).compactMap { sheet -> (name: String, table: CSVTable)? in
      let reading = SheetTable.reading(value, sheet: sheet.name)
      problems += reading.problems
      return reading.value.map { (sheet.name, $0) }
    }
    return Reading(sheets, problems: problems)
  }
}
