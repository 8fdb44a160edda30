extension Sheet {
  /// The records of a delimited text as the rows of a sheet: what holds something, under the line and the field it stands in.
  ///
  /// - Parameter limit: how many rows to take.
  init(_ scanner: inout CSVScanner, limit: Int = .max) {
    self.init(name: "")
    while rows.count < limit, let record = scanner.next() {
      if let row = Row(record, lastLine: max(record.line, scanner.line - 1)) { rows.append(row) }
    }
  }
}

extension Sheet.Row {
  /// `nil` for a record that holds nothing.
  init?(_ record: CSVRecord, lastLine: Int) {
    let cells = record.fields.enumerated().filter { !ColumnGuess.isBlank($0.element.text) }.map { index, field in
      let isNumber = HandwrittenNumber.number(field.text) != nil
      return Sheet.Cell(column: index + 1, text: field.text, isNumber: isNumber)
    }
    guard !cells.isEmpty else { return nil }
    self.init(number: record.line, cells: cells, lastLine: lastLine)
  }
}
