import Diagnostics
import Survey

/// Framaforms, and any Webform of Drupal 7: three rows of headings. The second has the title of a multiple choice or a
/// grid over the first of its columns only; where it ends is told by the cells.
struct FramaformsReader {
  private var table: FormTable
  private var columns: [Column] = []
  private let firstQuestion: Int

  static func recognises(_ grid: RecordGrid) -> Bool {
    guard !grid.text(0, 0).isEmpty, grid.rows.count > 2 else { return false }
    let known = grid.texts(2).prefix(12).compactMap { FramaformsHeading($0) }
    return known.count >= 3 && FramaformsHeading(grid.text(2, 0)) != nil
  }

  static func read(_ grid: RecordGrid) -> Reading<SurveyExport?> {
    var reader = FramaformsReader(grid)
    return Reading(reader.export(), problems: reader.table.problems)
  }

  /// The first question follows the last of the tool's own columns, which stand under one title.
  private init(_ grid: RecordGrid) {
    table = FormTable(grid, headerRows: 3)
    var end = 0
    while end < table.width, FramaformsHeading(table.heading(2, end)) != nil, end == 0 || table.heading(1, end).isEmpty
    {
      end += 1
    }
    firstQuestion = end
  }

  private mutating func export() -> SurveyExport {
    let own = table.framaformsHeadings(row: 2, upTo: firstQuestion)
    for (index, heading) in own where heading != .number && heading != .id {
      let name = table.heading(2, index)
      columns.append(table.metadata(name, index, isDate: heading == .date, isPersonal: heading == .person))
    }
    var index = firstQuestion
    while index < table.width { index = readQuestion(at: index) }
    let draft = own.first { $0.heading == .draft }?.column
    let names = own.first { $0.heading == .id }?.column ?? own.first { $0.heading == .number }?.column
    return table.export(
      tool: "Framaforms", title: FormTable.label(table.heading(0, 0)), names: names, columns: columns,
      completions: draft.map { table.completions(draft: $0, questions: Array(firstQuestion..<table.width)) } ?? [])
  }

  /// Reads the question of a column with those that follow it, and gives the first column after it.
  private mutating func readQuestion(at start: Int) -> Int {
    let title = table.heading(1, start)
    var next = start + 1
    guard !title.isEmpty else {
      readSingle(start, after: start > firstQuestion ? table.heading(2, start - 1) : "")
      return next
    }
    while next < table.width, table.heading(1, next).isEmpty { next += 1 }
    let span = start..<next
    if let end = optionsEnd(span) {
      readOptions(title, start..<end)
      return end
    }
    let end = gridEnd(span)
    for row in start..<end {
      let heading = table.heading(2, row)
      let label = FormTable.label(title, heading)
      columns.append(table.guess(heading.isEmpty ? title : "\(title) [\(heading)]", label, row))
    }
    return end
  }

  // MARK: - Spans

  private static func isTick(_ text: String) -> Bool { text == "X" || text == "x" }

  /// Where the options that begin at a span end: at the first column that holds anything but an X. `nil` when none of
  /// them was ever ticked.
  private func optionsEnd(_ span: Range<Int>) -> Int? {
    var end = span.lowerBound
    var isTicked = false
    while end < span.upperBound {
      let values = table.distinct(end)
      guard values.allSatisfy(Self.isTick) else { break }
      if !values.isEmpty { isTicked = true }
      end += 1
    }
    return isTicked ? end : nil
  }

  /// Where the rows of a grid end: at the first column whose values have nothing in common with those before.
  private func gridEnd(_ span: Range<Int>) -> Int {
    var scale = Set(table.distinct(span.lowerBound))
    for column in span.dropFirst() {
      let values = table.distinct(column)
      guard values.isEmpty || scale.isEmpty || !scale.isDisjoint(with: values) else { return column }
      scale.formUnion(values)
    }
    return span.upperBound
  }

  private mutating func readOptions(_ title: String, _ range: Range<Int>) {
    let options = range.map { FormTable.Option(code: table.heading(2, $0), column: $0) }
    let lastTicked = range.last { !table.distinct($0).isEmpty } ?? range.lowerBound
    let never = ((lastTicked + 1)..<range.upperBound).map { table.heading(2, $0) }
    if !never.isEmpty { table.note(.neverTicked(never, question: title), line: table.grid.rows[2].line) }
    columns.append(table.multiple(title, FormTable.label(title), options) { text, _ in Self.isTick(text) })
  }

  // MARK: - Single questions

  private static let details: Set<String> = [
    "autre", "autres", "veuillez preciser", "preciser", "precisez", "pourquoi", "si oui", "laquelle", "lesquelles",
    "autre veuillez preciser",
  ]

  /// A bare « Veuillez préciser » is named after the question before it.
  private mutating func readSingle(_ column: Int, after option: String) {
    let heading = table.heading(2, column)
    let isDetail = Self.details.contains(FoldedWords.of(heading))
    guard isDetail, let before = columns.last(where: { !$0.variable.isHidden && !isDetailName($0.variable.name) })
    else {
      columns.append(table.guess(heading, FormTable.label(heading), column))
      return
    }
    let question = before.variable.label.text() ?? before.variable.name
    columns.append(table.words("\(before.variable.name) [\(heading)]", FormTable.label(question, heading), column))
  }

  private func isDetailName(_ name: String) -> Bool {
    name.hasSuffix("]") && Self.details.contains { FoldedWords.of(name).hasSuffix($0) }
  }
}

extension FormTable {
  /// Drafts are partial, or only opened where they hold nothing.
  func completions(draft: Int, questions: [Int]) -> [Completion] {
    records.map { record in
      let text = FoldedWords.of(record.fields[draft].text)
      guard ["1", "yes", "oui", "ja"].contains(text) else { return .complete }
      return isBlank(record, questions) ? .ghost : .partial
    }
  }
}
