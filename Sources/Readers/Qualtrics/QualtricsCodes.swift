import Survey

/// The cells of a multiple choice kept in one column of codes: `1`, `1,3`, `2,3,7`. Never a number.
struct QualtricsCodes {
  /// The codes met, ascending.
  let codes: [Int]

  /// `nil` unless all are whole numbers in ascending order, some cell has several, and codes are as small as codes are.
  init?(_ cells: [String]) {
    var met: Set<Int> = []
    var isList = false
    for cell in cells {
      guard let list = Self.list(cell) else { return nil }
      if list.count > 1 { isList = true }
      met.formUnion(list)
    }
    guard isList, met.count <= 2 * ColumnGuess.categoryLimit, met.max() ?? 0 <= 200 else { return nil }
    codes = met.sorted()
  }

  static func list(_ cell: String) -> [Int]? {
    let list = cell.split(separator: ",", omittingEmptySubsequences: false).map { Int($0.trimmingPrefix(" ")) ?? -1 }
    return list.allSatisfy { $0 >= 0 } && zip(list, list.dropFirst()).allSatisfy { $0 < $1 } ? list : nil
  }

  func column(_ heading: QualtricsHeading, _ table: inout FormTable, _ column: Int) -> Column {
    let variable = Variable(
      name: table.unique(heading.tag, column), label: FormTable.label(heading.text), kind: .multiple,
      categories: codes.map { Category(code: "\($0)") })
    let places = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($1, $0) })
    return Column(
      variable,
      answers: table.values(column).map { cell in
        guard let list = Self.list(cell) else { return .none(.leftEmpty) }
        return .choices(list.compactMap { places[$0] })
      })
  }
}
