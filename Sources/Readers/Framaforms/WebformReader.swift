import Diagnostics
import Survey

/// Webform of Drupal 8 and later: one row of headings, labels (`Question: Option`) or keys (`question__option`).
struct WebformReader {
  private var table: FormTable
  private var columns: [Column] = []

  static func recognises(_ grid: RecordGrid) -> Bool {
    let known = grid.texts(0).prefix(12).compactMap { FramaformsHeading($0) }
    guard let first = known.first, known.count >= 4 else { return false }
    return (first == .number || first == .id) && FramaformsHeading(grid.text(0, 0)) != nil
  }

  static func read(_ grid: RecordGrid) -> Reading<SurveyExport?> {
    var reader = WebformReader(table: FormTable(grid, headerRows: 1))
    return Reading(reader.export(), problems: reader.table.problems)
  }

  private init(table: FormTable) { self.table = table }

  /// The tool's own columns come first; a question may then have the same heading as one of them.
  private mutating func export() -> SurveyExport {
    var first = 0
    while first < table.width, FramaformsHeading(table.heading(0, first)) != nil { first += 1 }
    let own = table.framaformsHeadings(row: 0, upTo: first)
    for (index, heading) in own where heading != .number && heading != .id {
      let name = table.heading(0, index)
      columns.append(table.metadata(name, index, isDate: heading == .date, isPersonal: heading == .person))
    }
    var index = first
    while index < table.width { index = readQuestion(at: index) }
    let draft = own.first { $0.heading == .draft }?.column
    let names = own.first { $0.heading == .id }?.column ?? own.first { $0.heading == .number }?.column
    return table.export(
      tool: "Framaforms", names: names, columns: columns,
      completions: draft.map { table.completions(draft: $0, questions: Array(first..<table.width)) } ?? [])
  }

  /// The question and the option or row of a heading.
  private func parts(_ column: Int) -> (question: String, detail: String)? {
    let heading = table.heading(0, column)
    for delimiter in ["__", ": "] {
      guard let range = heading.ranges(of: delimiter).last, range.lowerBound > heading.startIndex,
        range.upperBound < heading.endIndex
      else { continue }
      return (String(heading[..<range.lowerBound]), String(heading[range.upperBound...]))
    }
    return nil
  }

  private mutating func readQuestion(at start: Int) -> Int {
    let heading = table.heading(0, start)
    guard let question = parts(start)?.question else {
      columns.append(single(heading, start))
      return start + 1
    }
    var end = start + 1
    while end < table.width, parts(end)?.question == question { end += 1 }
    let hasTick = (start..<end).contains { !table.distinct($0).isEmpty }
    guard end - start > 1, hasTick, (start..<end).allSatisfy({ isTickedOnly($0) }) else {
      columns.append(single(heading, start))
      return start + 1
    }
    let options = (start..<end).map { FormTable.Option(code: parts($0)?.detail ?? "", column: $0) }
    columns.append(
      table.multiple(question, FormTable.label(question), options) { text, _ in text == "X" || text == "x" })
    return end
  }

  private func isTickedOnly(_ column: Int) -> Bool { table.distinct(column).allSatisfy { $0 == "X" || $0 == "x" } }

  private mutating func single(_ heading: String, _ column: Int) -> Column {
    let cells = table.values(column).filter { !ColumnGuess.isBlank($0) }
    if let list = JoinedOptions(cells, separator: ";") {
      return table.joined(heading, FormTable.label(heading), column, list)
    }
    return table.guess(heading, FormTable.label(heading), column)
  }
}
