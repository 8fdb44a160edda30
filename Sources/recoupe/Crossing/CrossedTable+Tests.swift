import Survey
import Tabulation

/// The test a table bears, and the letters of its columns.
extension CrossedTable {
  /// `nil` where none was wanted, or the table compares nothing.
  var chosen: ChosenTest? {
    guard request != .none else { return nil }
    return switch content {
    case .oneWay, .weightedOneWay, .banner: nil
    case .twoWay(let table, _) where table.crosstab.columns.levels.count < 2: nil
    case .twoWay(let table, let omnibus): TableTesting(table, omnibus: omnibus).chosen(asked: request.asked)
    case .weightedTwoWay(_, let table, _) where table.crosstab.columns.levels.count < 2: nil
    case .weightedTwoWay(let table, let protected, let omnibus):
      TableTesting(protected, weighted: table, omnibus: omnibus).chosen(asked: request.asked)
    case .numbers(let table, let weighted): NumberTesting(weighted, table).chosen(asked: request.asked)
    case .threeWay(let table, let threshold): StrataTesting(table, threshold: threshold).chosen(asked: request.asked)
    }
  }

  /// What the rows and columns are called in a sentence.
  var names: (rows: String, columns: String) {
    func title(_ variable: TableVariable?) -> String { variable.map(TablePrinter.title) ?? "" }
    return switch content {
    case .oneWay(let frequency): (title(frequency.variable), "")
    case .weightedOneWay(let frequency): (title(frequency.frequency.variable), "")
    case .twoWay(let table, _): (title(table.crosstab.rows), title(table.crosstab.columns))
    case .weightedTwoWay(let table, _, _): (title(table.crosstab.rows), title(table.crosstab.columns))
    case .numbers(let table, let weighted): (table.table.label.text() ?? table.table.name, title(weighted.groups))
    case .banner(let banner, _): (title(banner.total.frequency.variable), "")
    case .threeWay(let table, _): (title(table.collapsed.rows), title(table.collapsed.columns))
    }
  }

  /// The letters, or why there are none.
  func letters(_ adjustment: Adjustment) -> Result<ColumnLetters, ChosenTest.Silence> {
    Result { () throws(ChosenTest.Silence) in
      switch content {
      case .twoWay(let table, _): try ColumnLetters(table, adjustment)
      case .weightedTwoWay(let table, let protected, _): try ColumnLetters(protected, weighted: table, adjustment)
      case .oneWay, .weightedOneWay, .numbers, .banner, .threeWay: throw .otherTable
      }
    }
  }
}
