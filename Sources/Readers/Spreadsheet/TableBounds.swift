import Diagnostics

/// Where the table stands in a sheet: titles above its header, totals at its foot, notes below.
struct TableBounds: Equatable {
  /// The row of the column titles, by index in the sheet's rows.
  var header: Int
  /// The rows of values, by index; totals are not among them.
  var records: [Int]
  /// The sheet's row numbers.
  var notes: ClosedRange<Int>?
  var totals: [Int]

  /// Finds the table, or takes its header where it is told (a row number of the sheet). `nil` when that row is empty.
  init?(_ sheet: Sheet, headerRow: Int? = nil) {
    let rows = sheet.rows
    var top = Self.header(rows)
    if let headerRow {
      guard let told = rows.firstIndex(where: { $0.number == headerRow }) else { return nil }
      top = told
    }
    header = top
    var below = top + 1..<max(top + 1, rows.count)
    if let first = Self.firstNote(rows, after: top, Self.usualWidth(rows)) {
      notes = rows[first].number...rows[rows.count - 1].number
      below = top + 1..<first
    }
    let last = below.last { !Self.isTotal(rows[$0]) } ?? top
    totals = below.filter { $0 > last || Self.isSubtotal(rows[$0]) }
    let left = Set(totals)
    records = below.filter { !left.contains($0) }
  }

  /// The usual number of filled cells in a row that has several; 1 when none has.
  private static func usualWidth(_ rows: [Sheet.Row]) -> Int {
    let counts = rows.lazy.map(\.cells.count).filter { $0 > 1 }.sorted()
    return counts.isEmpty ? 1 : counts[counts.count / 2]
  }

  /// How far down a header is looked for.
  private static let reach = 60

  /// The first row filled at least by half that another follows at once; titles and what stands beside them are not.
  private static func header(_ rows: [Sheet.Row]) -> Int {
    let width = usualWidth(rows)
    let wide = rows.indices.prefix(reach).filter {
      rows[$0].cells.count * 2 >= width && rows[$0].cells.count >= min(2, width)
    }
    let followed = wide.first { index in
      index + 1 < rows.count && rows[index + 1].number == rows[index].number + 1
    }
    return followed ?? wide.first ?? 0
  }

  /// The first of the lone cells at the end that a gap or its own words mark as a note.
  private static func firstNote(_ rows: [Sheet.Row], after header: Int, _ width: Int) -> Int? {
    guard width > 1 else { return nil }
    var start = rows.count
    while start > header + 1, rows[start - 1].cells.count == 1, !rows[start - 1].cells[0].isNumber { start -= 1 }
    return (start..<rows.count).first { index in
      rows[index].number > rows[index - 1].number + 1 || isNote(rows[index].cells[0].text)
    }
  }

  private static func isNote(_ text: String) -> Bool {
    if let first = text.unicodeScalars.first, "*(¹²³†".unicodeScalars.contains(first) { return true }
    let words = LimeSurveyMetadata.folded(text)
    return ["source", "sources", "note", "notes", "nb", "n b", "remarque", "legende", "bron"].contains { word in
      words == word || words.hasPrefix(word + " ")
    }
  }

  private static let totalWords: Set<String> = [
    "total", "totaux", "totaal", "total general", "grand total", "algemeen totaal", "somme", "som", "moyenne",
    "gemiddelde", "ensemble",
  ]

  /// Its first cell says so, and there is a number beside it.
  private static func isTotal(_ row: Sheet.Row) -> Bool {
    guard let first = row.cells.first, !first.isNumber, row.cells.contains(where: \.isNumber) else { return false }
    return totalWords.contains(LimeSurveyMetadata.folded(first.text)) || isSubtotal(row)
  }

  private static func isSubtotal(_ row: Sheet.Row) -> Bool {
    guard let first = row.cells.first, row.cells.contains(where: \.isNumber) else { return false }
    let words = LimeSurveyMetadata.folded(first.text)
    return ["sous total", "subtotal", "subtotaal"].contains { words.hasPrefix($0) }
  }
}
