import Diagnostics

/// The rows of a table that has an id column, each id once.
struct KeyedRows {
  var table: StudyTable
  var rows: [StudyRow]

  /// Reads a table and keeps the rows whose id, in `key`, is written and new; `nil` when its columns cannot be read.
  static func read(_ file: SourceFile, _ columns: StudyTable.Columns, key: String) -> Reading<KeyedRows?> {
    let reading = StudyTable.read(file, columns)
    var problems = reading.problems
    guard let table = reading.value else { return Reading(nil, problems: problems) }
    var seen: Set<String> = []
    let rows = table.rows.filter { row in
      let cell = row[key]
      if cell.isEmpty {
        problems.append(TableMessages.empty(cell, key, .setAside))
        return false
      }
      if seen.insert(cell.text).inserted { return true }
      problems.append(TableMessages.repeated(cell, key))
      return false
    }
    return Reading(KeyedRows(table: table, rows: rows), problems: problems)
  }
}
