import Survey

/// The variables of an export read without its form: `Q/a`, `Q/b` … of 0 and 1 are the options of one multiple choice;
/// any other column is guessed alone.
struct KoboGuess {
  private let table: CSVTable
  private let places: [String: Int]

  init(_ table: CSVTable) {
    self.table = table
    places = Dictionary(table.names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The variables of these columns, in their order.
  func variables(of columns: [Int]) -> [KoboVariable] {
    let groups = groups(columns)
    let taken = Set(groups.flatMap { $0.options + ($0.summary.map { [$0] } ?? []) })
    var variables: [(column: Int, variable: KoboVariable)] = groups.map { group in
      (min(group.summary ?? group.options[0], group.options[0]), multiple(group))
    }
    for column in columns where !taken.contains(column) {
      let name = table.header[column].text
      let variable = Variable(name: name, kind: .text, isPersonal: isPlace(name))
      variables.append((column, KoboVariable(variable: variable, source: .guessed(column))))
    }
    return variables.sorted { $0.column < $1.column }.map(\.variable)
  }

  /// A place a person stood at, or one of the columns it is split into.
  private func isPlace(_ name: String) -> Bool {
    let last = name.split(separator: "/").last.map { String($0) } ?? name
    if last.hasPrefix("_"), ["_latitude", "_longitude", "_altitude", "_precision"].contains(where: last.hasSuffix) {
      return true
    }
    let before = name.dropLast(last.count)
    return places["\(before)_\(last)_latitude"] != nil || places["_\(name)_latitude"] != nil
  }

  private struct Group {
    var parent: String
    var summary: Int?
    var options: [Int]
  }

  private func multiple(_ group: Group) -> KoboVariable {
    let categories = group.options.map { column in
      Category(code: String(table.header[column].text.dropFirst(group.parent.count + 1)))
    }
    return KoboVariable(
      variable: Variable(name: group.parent, kind: .multiple, categories: categories),
      source: .options(summary: group.summary, group.options.map(Optional.some)))
  }

  /// Neighbouring columns of 0 and 1 under one name. The name is a column that lists the choices where there is one; else
  /// what stands before the last « / », or before an earlier one where that makes an option join its neighbours.
  private func groups(_ columns: [Int]) -> [Group] {
    var groups: [Group] = []
    var previous: Int?
    for column in columns where table.header[column].text.contains("/") && isFlags(column) {
      let name = table.header[column].text
      let summary = summary(of: name)
      let parent = summary.map { table.header[$0].text } ?? parent(of: name)
      let follows = previous.map { $0 + 1 == column } ?? false
      if let last = groups.last,
        last.parent == parent || (follows && summary == nil && name.hasPrefix(last.parent + "/"))
      {
        groups[groups.count - 1].options.append(column)
      } else if let last = groups.last, follows, summary == nil, last.options.count == 1, last.summary == nil,
        last.parent.hasPrefix(parent + "/")
      {
        groups[groups.count - 1] = Group(parent: parent, options: last.options + [column])
      } else {
        groups.append(Group(parent: parent, summary: summary, options: [column]))
      }
      previous = column
    }
    return groups.filter { group in
      group.options.contains { table.column($0).contains { !ColumnGuess.isBlank($0) } }
        && (group.summary.map { agrees(group, $0) } ?? (group.options.count > 1))
    }
  }

  private func parent(of name: String) -> String {
    name.lastIndex(of: "/").map { String(name[..<$0]) } ?? name
  }

  /// The column whose heading is the longest beginning of `name` that ends before a « / ».
  private func summary(of name: String) -> Int? {
    var rest = name[...]
    while let mark = rest.lastIndex(of: "/") {
      rest = rest[..<mark]
      if let column = places[String(rest)] { return column }
    }
    return nil
  }

  private func isFlags(_ column: Int) -> Bool { table.column(column).allSatisfy { KoboAnswers.isFlag($0) } }

  /// Something is ticked exactly where the column that lists the choices is filled.
  private func agrees(_ group: Group, _ summary: Int) -> Bool {
    table.records.allSatisfy { record in
      let isTicked = group.options.contains { KoboAnswers.isTicked(record.fields[$0].text) }
      return isTicked == !ColumnGuess.isBlank(record.fields[summary].text)
    }
  }
}
