import Document

/// A table in words and figures, before it is set: in a terminal or in Markdown.
struct PrintedTable: Equatable {
  struct Column: Equatable {
    /// What it stands under with its neighbours, or nothing.
    var group = ""
    var title: String
    /// « n = 16 », « n eff. = 12 », one a line; or nothing.
    var bases: [String] = []
    /// One a row.
    var figures: [String]
    /// Beside the figures, where the base allows them; empty or one a row.
    var shares: [String] = []
    /// After the shares, where columns are compared; empty or one a row.
    var letters: [String] = []

    /// What stands after the figure of a row: the share and its letters.
    func beside(_ row: Int) -> String {
      let parts = [shares.isEmpty ? "" : shares[row], letters.isEmpty ? "" : letters[row]]
      return parts.filter { !$0.isEmpty }.joined(separator: " ")
    }
  }

  var title: String
  /// What is counted, on what filter.
  var subtitle: String
  var rows: [String]
  var columns: [Column]
  /// What a test says, a sentence a line; or nothing.
  var test: [String] = []
  var notes: [String]
  /// Under it, words with a heading each.
  struct Section: Equatable {
    var heading: String
    var texts: [String]
  }
  var sections: [Section] = []

  /// The table in GitHub's Markdown.
  var markdown: String {
    let bases = columns.map { column in
      column.bases.isEmpty ? "" : " (\(MarkdownText.escaped(column.bases.joined(separator: " ; "))))"
    }
    let titles = zip(columns, bases).map { column, base in
      " \(MarkdownText.escaped(column.group.isEmpty ? column.title : "\(column.group) : \(column.title)"))\(base) |"
    }
    var lines = ["**\(MarkdownText.escaped(title))** \(MarkdownText.escaped(subtitle))", ""]
    lines.append("|  |" + titles.joined())
    lines.append("| --- |" + columns.map { _ in " ---: |" }.joined())
    for (row, name) in rows.enumerated() {
      let cells = columns.map { column in
        let beside = column.beside(row)
        return " \(MarkdownText.escaped(column.figures[row] + (beside.isEmpty ? "" : " (\(beside))"))) |"
      }
      lines.append("| \(MarkdownText.escaped(name, startsBlock: true)) |" + cells.joined())
    }
    for note in test + notes { lines += ["", MarkdownText.escaped(note, startsBlock: true)] }
    for section in sections {
      lines += ["", "**\(MarkdownText.escaped(section.heading))**"]
      for text in section.texts { lines += ["", MarkdownText.escaped(text, startsBlock: true)] }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The table as lines of at most `width` characters: columns that do not fit follow below, under the same rows.
  func lines(width: Int) -> [String] {
    let names = AlignedText.column([""] + rows.map { $0.cut(to: Self.nameLimit) }, .left)
    let room = width - (names.first?.count ?? 0)
    var panels: [[(group: String, lines: [String])]] = []
    var used = 0
    for column in columns {
      let lines = Self.set(column)
      let needed = (lines.first?.count ?? 0) + 2
      if panels.isEmpty || used + needed > room {
        panels.append([])
        used = 0
      }
      panels[panels.count - 1].append((column.group, lines))
      used += needed
    }
    let body = panels.map { panel in
      Self.groups(panel, names) + Self.panel(panel.map(\.lines), names)
    }.joined(separator: [""])
    return title.wrapped(to: width) + (subtitle.isEmpty ? [] : subtitle.wrapped(to: width)) + [""] + body
      + [test, notes].flatMap { texts in texts.isEmpty ? [] : [""] + texts.flatMap { $0.wrapped(to: width) } }
      + sections.flatMap { section in
        ["", section.heading] + section.texts.flatMap { $0.wrapped(to: width - 2).map { "  " + $0 } }
      }
  }

  private static let nameLimit = 44
  private static let titleWidth = 14

  /// A column as lines of one width: its title, its bases, its cells.
  private static func set(_ column: Column) -> [String] {
    var cells = AlignedText.column(column.figures, .decimal)
    if column.shares.contains(where: { !$0.isEmpty }) {
      cells = zip(cells, AlignedText.column(column.shares, .decimal)).map { "\($0)  \($1)" }
    }
    if column.letters.contains(where: { !$0.isEmpty }) {
      cells = zip(cells, AlignedText.column(column.letters, .left)).map { "\($0) \($1)" }
    }
    let width = max(cells.first?.count ?? 0, titleWidth)
    return AlignedText.column(column.title.wrapped(to: width) + column.bases + cells, .right)
  }

  /// The line that says what neighbouring columns stand under, a rule over each; none where there are no groups.
  private static func groups(_ columns: [(group: String, lines: [String])], _ names: [String]) -> [String] {
    guard columns.contains(where: { !$0.group.isEmpty }) else { return [] }
    var line = String(repeating: " ", count: names.first?.count ?? 0)
    var start = columns.startIndex
    while start < columns.endIndex {
      let end = columns[start...].firstIndex { $0.group != columns[start].group } ?? columns.endIndex
      let widths = columns[start..<end].map { $0.lines.first?.count ?? 0 }
      let width = widths.reduce(2 * (widths.count - 1), +)
      let title = columns[start].group
      let rule = title.isEmpty ? "" : "── \(title.cut(to: max(1, width - 4))) "
      line += "  " + rule + String(repeating: title.isEmpty ? " " : "─", count: max(0, width - rule.count))
      start = end
    }
    return [line.withoutTrailingSpaces]
  }

  /// Columns side by side; titles stand on the line above the bases.
  private static func panel(_ columns: [[String]], _ names: [String]) -> [String] {
    let height = columns.map(\.count).max() ?? 0
    let filled = columns.map { column in
      Array(repeating: String(repeating: " ", count: column.first?.count ?? 0), count: height - column.count) + column
    }
    let left = Array(repeating: names[0], count: max(0, height - names.count + 1)) + names.dropFirst()
    var lines = left.indices.map { line in
      ([left[line]] + filled.map { $0[line] }).joined(separator: "  ")
    }
    let header = height - names.count + 1
    lines.insert(String(repeating: "─", count: lines.map(\.count).max() ?? 0), at: header)
    return lines.map(\.withoutTrailingSpaces).filter { !$0.isEmpty }
  }
}
