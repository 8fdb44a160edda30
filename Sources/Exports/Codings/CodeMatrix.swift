package import Survey

/// The 0/1 matrix of cases by codes: whether a case has a code, never how often. One row a case, one column a code that is in
/// the grid, sub-codes and families included; the attributes of the case stand before them.
package struct CodeMatrix {
  private let dataset: Dataset
  private let dimensions: [String]

  /// - Parameters:
  ///   - dataset: coded cases, with one detailed variable (`effet.*`) a dimension.
  ///   - dimensions: the ids of the grid's dimensions.
  package init(_ dataset: Dataset, dimensions: [String]) {
    self.dataset = dataset
    self.dimensions = dimensions
  }

  package var csv: CSVTable {
    let coded = dimensions.compactMap { dataset.column(named: $0 + ".*") }
    let attributes = dataset.columns.filter { column in
      !column.variable.isPersonal && !dimensions.contains { isOf($0, column.variable.name) }
    }
    let codes = coded.flatMap { $0.variable.categories.map(\.code) }
    let rows = dataset.caseNames.indices.map { row -> [CSVCell] in
      let has = coded.flatMap { column in
        let given = Self.chosen(column[row])
        return column.variable.categories.indices.map { CSVCell.integer(given.contains($0) ? 1 : 0) }
      }
      return [.text(dataset.caseNames[row])] + attributes.map { .text(Self.words($0, row)) } + has
    }
    return CSVTable(header: [dataset.unit.rawValue] + attributes.map(\.variable.name) + codes, rows: rows)
  }

  /// Whether a column is a view of a dimension: `effet`, `effet.*`, `effet~craint`.
  private func isOf(_ dimension: String, _ name: String) -> Bool {
    name == dimension || name.hasPrefix(dimension + ".*") || name.hasPrefix(dimension + "~")
  }

  private static func chosen(_ answer: Answer) -> [Int] {
    switch answer {
    case .choices(let chosen): chosen
    case .choice(let chosen): [chosen]
    case .number, .words, .date, .ranks, .none: []
    }
  }

  private static func words(_ column: Column, _ row: Int) -> String {
    chosen(column[row]).map { column.variable.categories[$0].code }.joined(separator: " | ")
  }
}
