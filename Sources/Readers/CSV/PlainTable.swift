import Diagnostics
import Survey

/// A CSV file of no known tool → a dataset: one variable a column, one case a record.
enum PlainTable {
  /// - Parameter unshown: the cells the file says were not shown; those are « not asked », the others « left empty ».
  static func export(_ table: CSVTable, unshown: UnshownCells = .untold) -> SurveyExport {
    let columns = table.header.indices.map { index in
      unshown.telling(
        ColumnGuess.column(
          named: table.header[index].text, values: table.records.lazy.map { $0.fields[index].unmasked }),
        at: index
      ) { _ in .notAsked }
    }
    return SurveyExport(
      description: table.description(tool: "CSV"),
      dataset: Dataset(unit: .answer, caseNames: caseNames(table), columns: columns))
  }

  /// The first column where it names each record, else the record's number.
  private static func caseNames(_ table: CSVTable) -> [String] {
    let first = Array(table.column(0))
    let names = Set(first)
    let isName = names.count == first.count && !names.contains("") && table.header.count > 1
    return isName ? first : (0..<first.count).map { "\($0 + 1)" }
  }
}

extension CSVTable {
  /// What `examiner` says of the file.
  func description(tool: String, languages: [String] = []) -> ExportDescription {
    ExportDescription(
      tool: tool,
      format: workbook?.format ?? (dialect.separator == UInt8(ascii: "\t") ? "tsv" : "csv"),
      encoding: encoding.rawValue,
      hasByteOrderMark: hasByteOrderMark, separator: dialect.separatorText, headerRows: headerRows,
      languages: languages)
  }
}
