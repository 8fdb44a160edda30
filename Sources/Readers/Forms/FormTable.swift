import Diagnostics
import Survey

/// The answers of a form tool below their rows of headings: records as wide as the headings, ragged ones told.
struct FormTable {
  let grid: RecordGrid
  let headerRows: Int
  let width: Int
  private(set) var records: [CSVRecord] = []
  /// Records left out for their number of values.
  private(set) var unreadCount = 0
  var problems: [Problem] = []
  private var taken: Set<String> = []

  init(_ grid: RecordGrid, headerRows: Int) {
    self.grid = grid
    self.headerRows = headerRows
    let widths = grid.rows.prefix(headerRows).map { row in (row.fields.lastIndex { !$0.text.isEmpty } ?? -1) + 1 }
    width = widths.max() ?? 0
    var faults = FaultLog()
    for row in grid.rows.indices.dropFirst(headerRows) {
      if let fault = fault(row) {
        faults.note(fault)
        unreadCount += 1
      } else {
        records.append(grid.rows[row])
      }
    }
    problems = grid.problems(faults)
    if records.isEmpty { note(.noAnswers, line: 1) }
  }

  /// Why a row is left out, for its number of values; values past the headings may be there when they are empty.
  private func fault(_ row: Int) -> FaultLog.Entry? {
    let fields = grid.rows[row].fields
    if fields.count < width { return grid.entry(.tooFew(found: fields.count, expected: width), row: row) }
    return fields[width...].firstIndex { !$0.text.isEmpty }.map { extra in
      grid.entry(.tooMany(found: fields.count, expected: width), row: row, field: extra)
    }
  }

  /// Leaves out the records for which `isTest` holds, and tells it.
  mutating func leaveOut(where isTest: (CSVRecord) -> Bool) {
    let lines = records.filter(isTest).map(\.line)
    guard !lines.isEmpty else { return }
    records.removeAll(where: isTest)
    note(.tests(count: lines.count, lines: lines), line: lines[0])
  }

  /// Empties the cells that hold exactly `text`.
  mutating func blank(_ text: String, in columns: [Int]) {
    for row in records.indices {
      for column in columns where records[row].fields[column].text == text { records[row].fields[column].text = "" }
    }
  }

  mutating func note(_ fault: FormFault, line: Int? = nil) {
    problems.append(fault.problem(at: Place(grid.file, line: line ?? grid.rows.first?.line)))
  }

  // MARK: - Headings and cells

  /// A heading, runs of spaces as one and none at the ends, tags taken off.
  func heading(_ row: Int, _ column: Int) -> String {
    LabelText.plain(grid.text(row, column)).split { $0 == " " || $0 == "\u{A0}" }.joined(separator: " ")
  }

  func values(_ column: Int) -> [String] { records.map { $0.fields[column].unmasked } }

  /// The values of a column that are not blank, each once, in order of appearance.
  func distinct(_ column: Int) -> [String] {
    var seen: Set<String> = []
    return records.lazy.map { $0.fields[column].text }.filter { !ColumnGuess.isBlank($0) && seen.insert($0).inserted }
  }

  /// A name no variable has yet.
  mutating func unique(_ name: String, _ column: Int) -> String {
    let wanted = name.isEmpty ? "colonne_\(column + 1)" : name
    var candidate = wanted
    var copy = 2
    while !taken.insert(candidate).inserted {
      candidate = "\(wanted)_\(copy)"
      copy += 1
    }
    return candidate
  }

  // MARK: - The survey

  /// The values of the column that names each case, where they do, else numbers from 1.
  func caseNames(_ column: Int?) -> [String] {
    let numbers = records.indices.map { "\($0 + 1)" }
    guard let column else { return numbers }
    let names = values(column)
    return Set(names).count == names.count && !names.contains("") ? names : numbers
  }

  /// `completions` empty where the tool only exports what was sent.
  func export(
    tool: String, title: Label = Label(), names column: Int?, columns: [Column], completions: [Completion] = []
  ) -> SurveyExport {
    let description = ExportDescription(
      tool: tool, format: grid.format, encoding: grid.encoding.rawValue, hasByteOrderMark: grid.hasByteOrderMark,
      separator: grid.separator.map { String(Unicode.Scalar($0)) }, headerRows: headerRows)
    let dataset = Dataset(
      unit: .answer, caseNames: caseNames(column), columns: columns, completions: completions)
    return SurveyExport(description: description, title: title, dataset: dataset, unreadCount: unreadCount)
  }

  /// Whether all the columns of a record are blank.
  func isBlank(_ record: CSVRecord, _ columns: [Int]) -> Bool {
    columns.allSatisfy { ColumnGuess.isBlank(record.fields[$0].text) }
  }
}
