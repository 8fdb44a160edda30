/// The offsets that a table of codings gives (`debut`, `fin`), to be moved where the texts they speak of change.
package enum CodingPositions {
  /// Whether a table has the columns and fills one of their cells.
  package static func areIn(_ file: SourceFile) -> Bool { !rows(of: file).isEmpty }

  /// The text of a CSV (UTF-8) with its offsets moved, all else as it stands but for line ends (LF) and composed letters;
  /// `nil` where it gives none.
  ///
  /// - Parameter moved: the new range for that of an interview.
  package static func moving(_ file: SourceFile, _ moved: (String, Range<Int>) -> Range<Int>) -> String? {
    let rows = rows(of: file)
    guard !rows.isEmpty else { return nil }
    let stored = StoredText.stored(String(decoding: DecodedText.decoding(file).value.bytes, as: UTF8.self))
    var lines = stored.split(separator: "\n", omittingEmptySubsequences: false).map { Array($0.unicodeScalars) }
    for row in rows {
      let range = moved(row.interview, row.range)
      // From the right: the cell further left keeps its column.
      for (cell, value) in [(row.start, range.lowerBound), (row.end, range.upperBound)]
        .sorted(by: { ($0.0.line, $0.0.column) > ($1.0.line, $1.0.column) })
      {
        replace(cell, by: value, in: &lines[cell.line - 1])
      }
    }
    var text = String.UnicodeScalarView()
    for (number, line) in lines.enumerated() { text.append(contentsOf: (number == 0 ? [] : ["\n"]) + line) }
    return String(text)
  }

  private struct Row {
    var interview: String
    var range: Range<Int>
    var start: CSVField
    var end: CSVField
  }

  private static func rows(of file: SourceFile) -> [Row] {
    guard let table = TableText.read(file, titles: CodingTable.columns.required).value else { return [] }
    let names = table.header.map { $0.text.trimmingSpaces().lowercased() }
    guard let interview = names.firstIndex(of: "entretien"), let start = names.firstIndex(of: "debut"),
      let end = names.firstIndex(of: "fin")
    else { return [] }
    return table.rows.compactMap { cells in
      guard cells.count > max(interview, start, end), let from = Int(cells[start].text.trimmingSpaces()),
        let to = Int(cells[end].text.trimmingSpaces()), 0 <= from, from <= to
      else { return nil }
      return Row(
        interview: cells[interview].text.trimmingSpaces(), range: from..<to, start: cells[start], end: cells[end])
    }
  }

  /// The digits of a cell, quotation marks and spaces around them kept.
  private static func replace(_ cell: CSVField, by value: Int, in line: inout [Unicode.Scalar]) {
    let from = cell.column - 1
    guard line.indices.contains(from), let first = line[from...].firstIndex(where: isDigit) else { return }
    let end = line[first...].firstIndex { !isDigit($0) } ?? line.count
    line.replaceSubrange(first..<end, with: Array("\(value)".unicodeScalars))
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}
