import Diagnostics
import Survey
import Tabulation

/// The shares of a declared table, on the base it asks for, with the weights where there are some.
extension ReportTable {
  /// Of a column (−1: of all); `nil` where they may not be given.
  func shares(_ column: Int = -1) -> ShareColumn? {
    let base = definition.shares.base
    switch (content, weighted) {
    case (_, .oneWay(let frequency)?): return frequency.shares(base)
    case (_, .twoWay(let table)?): return isWithoutShares ? nil : table.shares(column, base)
    case (.oneWay(let frequency), _): return frequency.shares(base)
    case (.twoWay(let table), _): return table.shares(column, base)
    case (.numbers, _): return nil
    }
  }

  /// The unweighted base of a count’s share, of a column; that of cases where nothing else was asked for.
  func base(_ column: Int = -1) -> Int? {
    switch content {
    case .oneWay(let frequency): Int(frequency.shares(definition.shares.base).base)
    case .twoWay(let table): table.shares(column, definition.shares.base).map { Int($0.base) }
    case .numbers: nil
    }
  }

  /// A base or a rounding that the variable in rows cannot have.
  func shareProblem() -> Problem? {
    let rows: TableVariable? =
      switch content {
      case .oneWay(let frequency): frequency.variable
      case .twoWay(let table): table.crosstab.rows
      case .numbers: nil
      }
    guard let rows, let fault = definition.shares.fault(isMultiple: rows.isMultiple) else { return nil }
    return TabulationError.shares(rows.name, fault).problem(at: definition.place.place)
  }
}
