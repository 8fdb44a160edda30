/// The column titles of a sheet, which may take several rows: titles over groups of columns, and those of the columns under
/// them, are joined (`Budget – 2024`).
struct HeadingRows: Equatable {
  /// The title of each column that has one.
  private(set) var names: [Int: String] = [:]
  /// How many rows they take.
  private(set) var count = 1

  /// The most rows that are taken for titles.
  private static let limit = 4

  /// - Parameter top: the first row of titles; `below`: the rows of values after it, by index.
  init(_ sheet: Sheet, top: Int, below: [Int]) {
    let row = sheet.rows[top]
    var titles: [Int: String] = [:]
    for cell in row.cells { titles[cell.column] = cell.text.trimmingSpaces() }
    var titled = Set(titles.keys)
    var groups = Self.merged(sheet, row)
    var upper = row
    for index in below.prefix(Self.limit - 1).map({ $0 }) {
      let lower = sheet.rows[index]
      let after = below.first { $0 > index }.map { sheet.rows[$0] }
      if groups.isEmpty, count == 1 { groups = Self.gaps(row, over: lower, after) }
      guard lower.isRightUnder(upper), isUnder(groups, lower) else { break }
      Self.join(lower, groups, &titles)
      titled.formUnion(lower.cells.lazy.map(\.column))
      count += 1
      groups = Self.merged(sheet, lower)
      upper = lower
    }
    names = titles.filter { titled.contains($0.key) }
  }

  /// Groups of columns under one title: by their columns, with the row's own text.
  private typealias Group = ClosedRange<Int>

  private static func merged(_ sheet: Sheet, _ row: Sheet.Row) -> [Group] {
    sheet.merges.filter { $0.rows == row.number...row.number && $0.columns.count > 1 }.map(\.columns)
  }

  /// Without merged cells (a CSV has none): a title and the empty ones after it, where the row below fills just these, and
  /// leaves free a first column that the values fill.
  private static func gaps(_ row: Sheet.Row, over lower: Sheet.Row, _ after: Sheet.Row?) -> [Group] {
    guard let first = row.cells.first?.column, lower.cell(first) == nil, after?.cell(first) != nil,
      lower.cells.allSatisfy({ !$0.isNumber || HandwrittenNumber.isYear($0.text) }), lower.cells.count > 1
    else { return [] }
    let columns = row.cells.map(\.column)
    let last = max(lower.cells.last?.column ?? 0, after?.cells.last?.column ?? 0)
    let groups = zip(columns, columns.dropFirst() + [last + 1]).filter { $1 - $0 > 1 }.map { $0...($1 - 1) }
    let isFilled = groups.allSatisfy { group in group.allSatisfy { lower.cell($0) != nil } }
    return isFilled ? groups : []
  }

  /// Titles stand under titles only, and are words or years.
  private func isUnder(_ groups: [Group], _ row: Sheet.Row) -> Bool {
    !groups.isEmpty
      && row.cells.allSatisfy { cell in
        (!cell.isNumber || HandwrittenNumber.isYear(cell.text)) && groups.contains { $0.contains(cell.column) }
      }
  }

  /// What a title covers takes it along, then its own.
  private static func join(_ row: Sheet.Row, _ groups: [Group], _ titles: inout [Int: String]) {
    for group in groups {
      let title = titles[group.lowerBound] ?? ""
      for column in group where titles[column] == nil { titles[column] = title }
    }
    for cell in row.cells {
      titles[cell.column] = [titles[cell.column] ?? "", cell.text.trimmingSpaces()].filter { !$0.isEmpty }
        .joined(separator: " – ")
    }
  }
}
