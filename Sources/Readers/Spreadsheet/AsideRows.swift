import Diagnostics

/// What is said of the rows of a sheet that are no answers: titles, totals, notes.
struct AsideRows {
  let sheet: Sheet
  let bounds: TableBounds
  let headings: HeadingRows
  let file: String

  /// - Parameter isOwn: a table of the study's own, whose titles are known.
  func told(isHeaderTold: Bool, isOwn: Bool) -> [Problem] {
    let line = sheet.rows[bounds.header].number
    var told: [Problem] = []
    if bounds.header > 0, !isHeaderTold {
      let fault: SpreadsheetFault = isOwn ? .titleAboveOwn(headerRow: line) : .titleAbove(headerRow: line)
      told.append(fault.problem(at: Place(file, line: line)))
    }
    if headings.count > 1 {
      let last = sheet.rows[bounds.records[headings.count - 2]].number
      let example = headings.names.sorted { $0.key < $1.key }.map(\.value).first { $0.contains(" – ") } ?? ""
      told.append(SpreadsheetFault.joinedTitles(from: line, to: last, example).problem(at: Place(file, line: line)))
    }
    for index in bounds.totals {
      let row = sheet.rows[index]
      let name = row.cells[0].isNumber ? nil : row.cells[0].text
      told.append(SpreadsheetFault.totalRow(name).problem(at: place(row)))
    }
    if let notes = bounds.notes {
      let rows = sheet.rows[notes]
      let (first, last) = (rows[notes.lowerBound], rows[notes.upperBound - 1])
      let fault = SpreadsheetFault.notesBelow(from: first.number, to: last.lastLine ?? last.number)
      told.append(fault.problem(at: Place(file, line: first.number)))
    }
    return told
  }

  /// The first filled cell of a row; of a text file, its line.
  private func place(_ row: Sheet.Row) -> Place {
    Place(file, line: row.number, column: row.lastLine == nil ? row.cells[0].column : nil)
  }
}
