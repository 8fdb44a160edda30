import Diagnostics

/// A CSV file with a header: every record kept has one field per column.
package struct CSVTable: Equatable, Sendable {
  /// The name of the file, for places.
  package var file: String
  package var encoding: CharacterEncoding
  package var hasByteOrderMark: Bool
  package var dialect: Dialect
  /// The column names, made unique: a repeated one gets `_2`, `_3` …, an empty one `colonne_N`.
  package var header: [CSVField]
  package var records: [CSVRecord]
  /// Records left out for their number of values.
  package var unreadCount = 0
  /// How many rows the titles of the columns take.
  package var headerRows = 1
  /// The workbook it was cut from, when it was no CSV.
  package var workbook: WorkbookOrigin?

  /// What kind of workbook a table stood in.
  package struct WorkbookOrigin: Equatable, Sendable {
    /// `xlsx` or `ods`.
    package var format: String
  }

  /// The column names.
  package var names: [String] { header.map(\.text) }

  /// The values of a column, by its index.
  package func column(_ index: Int) -> some Sequence<String> { records.lazy.map { $0.fields[index].text } }

  /// Reads a file, its separator found unless it is given. `nil` when there is no header. A workbook may stand where a
  /// CSV does.
  package static func reading(_ source: SourceFile, separator: UInt8? = nil) -> Reading<CSVTable?> {
    if Workbook.isWorkbook(source) { return SheetTable.reading(source, headerRow: source.declared.headerRow) }
    let decoded = DecodedText.decoding(source)
    if let handmade = HandmadeTable.reading(decoded.value, of: source, separator: separator) {
      return handmade.adding(decoded.problems)
    }
    var opening = CSVOpening(decoded.value, of: source, separator: separator)
    guard var table = opening.table else {
      let problems = opening.scanner.problems
      let fault = CSVFault.emptyFile.problem(at: Place(source.name))
      return Reading(nil, problems: decoded.problems + (problems.isEmpty ? [fault] : problems))
    }
    while let record = opening.scanner.next() {
      if !(record.isBlank && table.header.count > 1) { table.keep(record, &opening.scanner) }
    }
    return Reading(table, problems: decoded.problems + opening.problems + opening.scanner.problems)
  }

  /// Takes the column names, making each unique.
  mutating func setHeader(_ record: CSVRecord) -> [Problem] {
    var problems: [Problem] = []
    var taken: Set<String> = []
    for (index, field) in record.fields.enumerated() {
      var named = field
      if field.text.isEmpty {
        named.text = "colonne_\(index + 1)"
        problems.append(CSVFault.unnamedColumn(index + 1).problem(at: field.place(in: file)))
      }
      let original = named.text
      var copy = 2
      while !taken.insert(named.text).inserted {
        named.text = "\(original)_\(copy)"
        copy += 1
      }
      if named.text != original {
        problems.append(CSVFault.repeatedColumn(original, renamed: named.text).problem(at: field.place(in: file)))
      }
      header.append(named)
    }
    return problems
  }

  /// Keeps a record of the right width, cut of empty values past the header; tells why another is left out.
  mutating func keep(_ record: CSVRecord, _ scanner: inout CSVScanner) {
    let found = record.fields.count
    guard found >= header.count else {
      unreadCount += 1
      return scanner.note(.tooFew(found: found, expected: header.count))
    }
    let extra = record.fields[header.count...]
    if let index = extra.firstIndex(where: { !$0.text.isEmpty }) {
      unreadCount += 1
      return scanner.note(.tooMany(found: found, expected: header.count), at: extra[index], index: index)
    }
    records.append(
      extra.isEmpty ? record : CSVRecord(fields: Array(record.fields.prefix(header.count)), line: record.line))
  }
}
