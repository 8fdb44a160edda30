import Diagnostics

/// A table of the study’s own as text: a header, rows, and where each cell stands.
struct TableText: Equatable, Sendable {
  /// A cell as written, quotes undone. Lines and columns count from 1, columns in Unicode scalars.
  struct Cell: Equatable, Sendable {
    var text: String
    var line: Int
    var column: Int
  }

  var file: String
  var header: [Cell]
  var rows: [[Cell]]

  /// Reads a table: separator found on the header line, leading `#` lines and empty lines skipped. `nil` when it has no
  /// header or a quotation mark is never closed. A workbook may stand where a CSV does.
  static func read(_ file: SourceFile) -> Reading<TableText?> {
    if Workbook.isWorkbook(file) { return SheetTable.text(file) }
    let stored = StoredText.read(file)
    var problems = stored.problems
    var scanner = TableScanner(stored.value)
    let records = scanner.records().filter { record in record.contains { !$0.text.isEmpty } }
    problems += scanner.faults.map { $0.problem(in: file.name) }
    if scanner.isCutShort { return Reading(nil, problems: problems) }
    guard let header = records.first else {
      let problem = Problem(
        .blocking, at: Place(file.name), "la table est vide ; une ligne de titres de colonnes est attendue",
        remedy: "remplir la table ou retirer le fichier")
      return Reading(nil, problems: problems + [problem])
    }
    return Reading(
      TableText(file: file.name, header: header, rows: Array(records.dropFirst())), problems: problems)
  }

  /// Where a cell stands.
  func place(of cell: Cell) -> Place { Place(file, line: cell.line, column: cell.column) }
}
