import Diagnostics

/// One worksheet of an .xlsx → its cells, each as a CSV would write it.
struct ExcelSheet {
  var sheet: Sheet
  let strings: [String]
  let formats: [NumberFormat]
  let from1904: Bool
  /// What the sheet is called in places.
  let file: String
  private var problems: [Problem] = []
  private var cellCount = 0
  private var rowNumber = 0

  init(sheet: Sheet, strings: [String], formats: [NumberFormat], from1904: Bool, file: String) {
    (self.sheet, self.strings, self.formats, self.from1904, self.file) = (sheet, strings, formats, from1904, file)
  }

  mutating func read(_ part: SourceFile) -> Reading<Sheet?> {
    let reading = XMLReader.read(part)
    guard let tree = reading.value else { return Reading(nil, problems: reading.problems) }
    for row in tree.child("sheetData")?.children("row") ?? [] {
      guard take(row) else {
        return Reading(nil, problems: [SpreadsheetFault.tooLarge.problem(at: Place(file))])
      }
    }
    sheet.merges = (tree.child("mergeCells")?.children("mergeCell") ?? []).compactMap { merge in
      merge.attribute("ref").flatMap { CellName.range($0) }
    }
    if zip(sheet.rows, sheet.rows.dropFirst()).contains(where: { $0.number > $1.number }) {
      sheet.rows.sort { $0.number < $1.number }
    }
    return Reading(sheet, problems: problems)
  }

  /// Takes a row; false past the limits of a sheet.
  private mutating func take(_ element: XMLElement) -> Bool {
    rowNumber = element.attribute("r").flatMap { Int($0) } ?? rowNumber + 1
    guard (1...Sheet.rowLimit).contains(rowNumber) else { return false }
    var row = Sheet.Row(number: rowNumber, cells: [])
    var column = 0
    for cell in element.children("c") {
      column = cell.attribute("r").flatMap { CellName.place($0) }?.column ?? column + 1
      guard column <= Sheet.columnLimit else { return false }
      if let read = read(cell, column) { row.cells.append(read) }
    }
    cellCount += row.cells.count
    if !row.cells.isEmpty { sheet.rows.append(row) }
    return cellCount <= Sheet.cellLimit
  }

  /// The cell, or `nil` when nothing is in it.
  private mutating func read(_ cell: XMLElement, _ column: Int) -> Sheet.Cell? {
    let value = cell.child("v")?.text ?? ""
    let type = cell.attribute("t") ?? "n"
    if value.isEmpty, type != "inlineStr" {
      if cell.child("f") != nil, type != "str" { note(.formulaWithoutValue, column) }
      return nil
    }
    switch type {
    case "s":
      guard let index = Int(value), strings.indices.contains(index) else {
        note(.unknownString(value), column)
        return nil
      }
      return filled(strings[index], column)
    case "inlineStr": return filled(cell.child("is").map(ExcelText.text) ?? value, column)
    case "b": return filled(value == "1" || value == "true" ? "VRAI" : "FAUX", column)
    case "e":
      note(.calculationError(value), column)
      return nil
    case "d": return filled(OpenDocumentValue.date(value), column)
    case "str": return filled(ExcelText.unescaped(value), column)
    default: return number(value, style: cell.attribute("s"), column)
    }
  }

  private func number(_ value: String, style: String?, _ column: Int) -> Sheet.Cell? {
    guard let number = CellNumber.number(value) else { return filled(value, column) }
    let index = style.flatMap { Int($0) } ?? 0
    let format = formats.indices.contains(index) ? formats[index] : .plain
    return Sheet.Cell(column: column, text: format.text(number, from1904: from1904), isNumber: format == .plain)
  }

  private func filled(_ text: String, _ column: Int) -> Sheet.Cell? {
    ColumnGuess.isBlank(text) ? nil : Sheet.Cell(column: column, text: text, isNumber: false)
  }

  private mutating func note(_ fault: SpreadsheetFault, _ column: Int) {
    problems.append(fault.problem(at: Place(file, line: rowNumber, column: column)))
  }
}
