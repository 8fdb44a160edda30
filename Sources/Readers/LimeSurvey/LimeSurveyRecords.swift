import Diagnostics
import Survey

/// Responses in the two formats that keep « not shown » apart from « left empty »: `.lsr` (XML) and VV (tabs).
struct LimeSurveyRecords {
  var table: CSVTable
  /// The cells not shown to each case.
  var unshown: UnshownCells
  /// `lsr` or `vv`.
  var format: String

  /// The export as `examiner` is to describe it.
  func described(_ export: SurveyExport?) -> SurveyExport? {
    var export = export
    export?.description.format = format
    export?.description.headerRows = format == "vv" ? 2 : 0
    return export
  }

  /// `nil` when the file is neither; a value of `nil` when it is one and cannot be read.
  static func reading(_ file: SourceFile) -> Reading<LimeSurveyRecords?>? {
    isResponses(file) ? xml(file) : vv(file)
  }

  /// An `.lsr`, by what it says at its top.
  static func isResponses(_ file: SourceFile) -> Bool {
    let top = String(decoding: file.bytes.prefix(512), as: UTF8.self)
    return top.contains("<LimeSurveyDocType>Responses</LimeSurveyDocType>")
  }

  // MARK: - XML

  private static func xml(_ file: SourceFile) -> Reading<LimeSurveyRecords?> {
    do throws(ByteSource.Unreadable) {
      let reading = try XMLRows.read(
        ByteSource(file), keepsLines: true, choose: { XMLRows.Choice(read: Array($0.indices)) })
      guard let rows = reading.value else {
        let fault = LimeSurveyFault.noResponses.problem(at: Place(file.name))
        return Reading(nil, problems: reading.problems.isEmpty ? [fault] : reading.problems)
      }
      return encoded(rows, file)
    } catch {
      return Reading(nil, problems: [LimeSurveyFault.noResponses.problem(at: Place(file.name))])
    }
  }

  private static func encoded(_ rows: XMLRows, _ file: SourceFile) -> Reading<LimeSurveyRecords?> {
    let cells = EncodedCells(codes: rows.last.codes, lines: rows.last.lines, texts: rows.last.texts.map(\.texts))
    let records = rows.last.rowLines.enumerated().map { row, line in
      CSVRecord(fields: CSVFields(cells, row: row), line: Int(line))
    }
    var table = rows.header(of: file.name)
    table.hasByteOrderMark = file.bytes.starts(with: [0xEF, 0xBB, 0xBF])
    table.records = records
    return Reading(
      LimeSurveyRecords(table: table, unshown: .absent(cells), format: "lsr"), problems: rows.problems(in: file.name))
  }

  // MARK: - VV

  private static let notShown = "{question_not_shown}"

  /// Two rows of headings, the second of field names.
  private static func vv(_ file: SourceFile) -> Reading<LimeSurveyRecords?>? {
    let tab = UInt8(ascii: "\t")
    let peek = RecordGrid.reading(
      DecodedText.decoding(file.top(1 << 19)).value, file: file.name, separator: tab, limit: 2
    ).value
    let codes = peek.texts(1)
    guard codes.contains("id"), codes.contains("submitdate") || codes.contains("startlanguage"), codes.count > 2,
      !peek.texts(0).contains("submitdate")
    else { return nil }
    let decoded = DecodedText.decoding(file)
    let grid = RecordGrid.reading(decoded.value, file: file.name, separator: tab)
    var form = FormTable(grid.value, headerRows: 2)
    var unshown: [Set<Int>] = []
    let records = form.records.map { record -> CSVRecord in
      let columns = record.fields.indices.filter { record.fields[$0].text == notShown }
      unshown.append(Set(columns))
      var shown = CSVRecord(fields: Array(record.fields.prefix(form.width)), line: record.line)
      for index in shown.fields.indices { shown.fields[index].text = plain(shown.fields[index].text) }
      return shown
    }
    form.problems += decoded.problems + grid.problems
    let header = Array(grid.value.rows[1].fields.prefix(form.width))
    let table = CSVTable(
      file: file.name, encoding: decoded.value.encoding, hasByteOrderMark: decoded.value.hasByteOrderMark,
      dialect: Dialect(separator: tab), header: header, records: records)
    return Reading(LimeSurveyRecords(table: table, unshown: .columns(unshown), format: "vv"), problems: form.problems)
  }

  /// What VV writes for the signs that would break its lines; « { » last, since all the others begin with one.
  private static func plain(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "{")) else { return text }
    if text == notShown { return "" }
    var plain = text
    if plain.hasPrefix("{quote}") { plain = "\"" + plain.dropFirst(7) }
    for (sign, character) in [("{newline}", "\n"), ("{cr}", "\r"), ("{tab}", "\t"), ("{lbrace}", "{")] {
      plain = plain.replacing(sign, with: character)
    }
    return plain
  }
}
