import Diagnostics

extension XMLRows {
  /// The fields as the header of a table that has no records yet.
  func header(of file: String) -> CSVTable {
    CSVTable(
      file: file, encoding: .utf8, hasByteOrderMark: false, dialect: Dialect(separator: nil),
      header: names.map { CSVField(text: $0, line: line, column: 1) }, records: [])
  }

  /// Cells left out because no field is called as they are.
  func problems(in file: String) -> [Problem] {
    guard unlisted.count > 0 else { return [] }
    let fault = LimeSurveyFault.unlistedCells(unlisted.name, count: unlisted.count)
    return [fault.problem(at: Place(file, line: unlisted.line))]
  }
}
