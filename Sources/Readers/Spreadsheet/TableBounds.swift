import Diagnostics

/// Where the table stands in a sheet: titles above its header, totals at its foot, notes below.
struct TableBounds: Equatable {
  /// The row of the column titles, by index in the sheet's rows.
  var header: Int
  /// The rows of values, by index; totals are not among them.
  var records: [Int]
  /// By index in the sheet's rows.
  var notes: Range<Int>?
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
    let width = Self.usualWidth(rows)
    var below = top + 1..<max(top + 1, rows.count)
    if let first = Self.firstNote(rows, after: top, width) {
      notes = first..<rows.count
      below = top + 1..<first
    }
    totals = TotalRows(rows: rows, range: below, width: width).found
    let left = Set(totals)
    records = below.filter { !left.contains($0) }
  }

  /// The usual number of filled cells in a row that has several; 1 when none has.
  static func usualWidth(_ rows: some Collection<Sheet.Row>) -> Int {
    let counts = rows.lazy.map(\.cells.count).filter { $0 > 1 }.sorted()
    return counts.isEmpty ? 1 : counts[counts.count / 2]
  }

  /// How far down a header is looked for.
  static let reach = 60

  /// The first row filled at least by half; of one that stands apart above a wider row, the first of the largest part of the
  /// sheet. Titles, and what stands beside them, are neither.
  private static func header(_ rows: [Sheet.Row]) -> Int {
    let width = usualWidth(rows)
    let wide = rows.indices.prefix(reach).filter {
      rows[$0].cells.count * 2 >= width && rows[$0].cells.count >= min(2, width)
    }
    guard let first = wide.first else { return 0 }
    let main = largestPart(rows)
    guard !main.contains(first), let other = wide.first(where: main.contains) else { return first }
    return rows[first].cells.count >= rows[other].cells.count ? first : other
  }

  /// The rows without an empty one between them that hold most, by index.
  private static func largestPart(_ rows: [Sheet.Row]) -> Range<Int> {
    var (best, bestCount) = (0..<0, 0)
    var (start, count) = (0, 0)
    for index in rows.indices {
      if index > 0, !rows[index].isRightUnder(rows[index - 1]) { (start, count) = (index, 0) }
      count += rows[index].cells.count
      if count > bestCount { (best, bestCount) = (start..<index + 1, count) }
    }
    return best
  }

  /// The first of the lone cells at the end that a gap or its own words mark as a note.
  private static func firstNote(_ rows: [Sheet.Row], after header: Int, _ width: Int) -> Int? {
    guard width > 1 else { return nil }
    var start = rows.count
    while start > header + 1, rows[start - 1].cells.count == 1, !rows[start - 1].cells[0].isNumber { start -= 1 }
    return (start..<rows.count).first { index in
      !rows[index].isRightUnder(rows[index - 1]) || isNote(rows[index].cells[0].text)
    }
  }

  /// Whether a text says itself that it is a note.
  static func isNote(_ text: String) -> Bool {
    if let first = text.unicodeScalars.first, "*(¹²³†".unicodeScalars.contains(first) { return true }
    let words = FoldedWords.of(text)
    return ["source", "sources", "note", "notes", "nb", "n b", "remarque", "legende", "bron"].contains { word in
      words == word || words.hasPrefix(word + " ")
    }
  }
}
