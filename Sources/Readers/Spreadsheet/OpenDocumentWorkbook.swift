import Diagnostics

/// An .ods: its tables, the repeated rows and columns that hold something written out, the empty ones passed over.
/// Source: OpenDocument 1.3, part 3, sections 9 and 19.
struct OpenDocumentWorkbook {
  private let file: String
  private var problems: [Problem] = []
  private var cellCount = 0

  static func read(_ parts: ZipArchive) -> Reading<Workbook?> {
    if let manifest = parts["META-INF/manifest.xml"],
      XMLReader.read(SourceFile(name: parts.name, bytes: manifest)).value?.children.contains(where: {
        $0.child("encryption-data") != nil
      }) == true
    {
      return Reading(nil, problems: [SpreadsheetFault.locked.problem(at: Place(parts.name))])
    }
    let content = XMLReader.read(SourceFile(name: "\(parts.name)!content.xml", bytes: parts["content.xml"] ?? []))
    guard let tree = content.value else { return Reading(nil, problems: content.problems) }
    guard let spreadsheet = tree.child("body")?.child("spreadsheet") else {
      return Reading(nil, problems: [SpreadsheetFault.notAWorkbook.problem(at: Place(parts.name))])
    }
    var reader = OpenDocumentWorkbook(file: parts.name)
    let hidden = hiddenStyles(tree)
    var sheets: [Sheet] = []
    for table in spreadsheet.children("table") {
      guard var sheet = reader.sheet(table) else { return Reading(nil, problems: reader.problems) }
      sheet.isHidden = table.attribute("style-name").map(hidden.contains) ?? false
      sheets.append(sheet)
    }
    return Reading(Workbook(file: parts.name, format: "ods", sheets: sheets), problems: reader.problems)
  }

  private init(file: String) { self.file = file }

  /// The styles of tables that do not show.
  private static func hiddenStyles(_ tree: XMLElement) -> Set<String> {
    let styles = tree.child("automatic-styles")?.children("style") ?? []
    let hidden = styles.filter { $0.child("table-properties")?.attribute("display") == "false" }
    return Set(hidden.compactMap { $0.attribute("name") })
  }

  private mutating func sheet(_ table: XMLElement) -> Sheet? {
    var sheet = Sheet(name: table.attribute("name") ?? "")
    let place = "\(file)!\(sheet.name)"
    var next = 1
    for row in Self.rows(table) {
      let times = Self.times(row, "number-rows-repeated")
      let cells = cells(row, number: next, in: place, &sheet)
      if !cells.isEmpty {
        cellCount += cells.count * min(times, Sheet.rowLimit)
        guard cellCount <= Sheet.cellLimit, next + times - 1 <= Sheet.rowLimit else {
          problems.append(SpreadsheetFault.tooLarge.problem(at: Place(place, line: next)))
          return nil
        }
        for number in next..<(next + times) { sheet.rows.append(Sheet.Row(number: number, cells: cells)) }
      }
      next = min(next + times, Sheet.rowLimit + 1)
    }
    return sheet
  }

  /// The rows of a table, those in header and outline groups too.
  private static func rows(_ element: XMLElement) -> [XMLElement] {
    element.children.flatMap { child -> [XMLElement] in
      switch child.name {
      case "table-row": return [child]
      case "table-rows", "table-header-rows", "table-row-group": return rows(child)
      default: return []
      }
    }
  }

  private static func times(_ element: XMLElement, _ attribute: String) -> Int {
    max(1, element.attribute(attribute).flatMap { Int($0) } ?? 1)
  }

  /// The cells of a row that hold something.
  private mutating func cells(
    _ row: XMLElement, number: Int, in place: String, _ sheet: inout Sheet
  ) -> [Sheet.Cell] {
    var cells: [Sheet.Cell] = []
    var column = 1
    for cell in row.children where cell.name == "table-cell" || cell.name == "covered-table-cell" {
      let times = min(Self.times(cell, "number-columns-repeated"), Sheet.columnLimit + 1)
      guard column <= Sheet.columnLimit else { break }
      if cell.name == "table-cell" {
        if let text = text(cell, Place(place, line: number, column: column)) {
          let isNumber = ["float", "percentage", "currency"].contains(cell.attribute("value-type") ?? "")
          for repeated in column..<min(column + times, Sheet.columnLimit + 1) {
            cells.append(Sheet.Cell(column: repeated, text: text, isNumber: isNumber))
          }
        }
        let rows = min(Self.times(cell, "number-rows-spanned"), Sheet.rowLimit)
        let columns = min(Self.times(cell, "number-columns-spanned"), Sheet.columnLimit)
        if rows * columns > 1 {
          sheet.merges.append(
            Sheet.Merge(rows: number...(number + rows - 1), columns: column...(column + columns - 1)))
        }
      }
      column += times
    }
    return cells
  }

  /// What a cell says, or `nil` for nothing.
  private mutating func text(_ cell: XMLElement, _ place: Place) -> String? {
    let shown = OpenDocumentValue.text(cell)
    let type = cell.attribute("value-type") ?? ""
    let isError = cell.attributes.contains { $0.name == "value-type" && $0.value == "error" }
    if isError || (cell.attribute("formula") != nil && shown.hasPrefix("Err:")) {
      problems.append(SpreadsheetFault.calculationError(shown).problem(at: place))
      return nil
    }
    let text: String
    switch type {
    case "float", "percentage", "currency":
      text = cell.attribute("value").flatMap { CellNumber.number($0) }.map(CellNumber.text) ?? shown
    case "date": text = OpenDocumentValue.date(cell.attribute("date-value") ?? shown)
    case "time": text = OpenDocumentValue.time(cell.attribute("time-value") ?? shown)
    case "boolean": text = cell.attribute("boolean-value") == "true" ? "VRAI" : "FAUX"
    default: text = shown.isEmpty ? cell.attribute("string-value") ?? "" : shown
    }
    return ColumnGuess.isBlank(text) ? nil : text
  }
}
