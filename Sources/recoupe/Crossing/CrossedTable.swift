import Exports
import Survey
import Tabulation

/// One table as counted and protected, for every output.
struct CrossedTable {
  enum Content {
    case oneWay(Frequency)
    case weightedOneWay(WeightedFrequency)
    case twoWay(ProtectedTable, omnibus: Result<MultipleResponseTest, Undefined>?)
    /// The weighted table, and the unweighted one as it may be printed.
    case weightedTwoWay(WeightedCrosstab, ProtectedTable, omnibus: Result<MultipleResponseTest, Undefined>?)
    /// The same numbers without weights, as they may be printed, and with them.
    case numbers(ProtectedNumberTable, WeightedNumberTable)
  }

  let content: Content
  let thresholds: Thresholds
  /// Where rows stand for several cases each.
  var repetition: CaseRepetition?

  var json: JSONValue {
    let counted =
      switch content {
      case .oneWay(let frequency): frequency.json()
      case .weightedOneWay(let frequency): frequency.json()
      case .twoWay(let table, let omnibus): table.json(omnibus: omnibus)
      case .weightedTwoWay(let table, let protected, let omnibus): table.json(protected, omnibus: omnibus)
      case .numbers(let table, let weighted): weighted.json(table)
      }
    guard case .object(var object) = counted, let repetition else { return counted }
    object["effectifs"] = repetition.json
    return .object(object)
  }

  var csv: Exports.CSVTable {
    let base = thresholds.percentageBase
    return switch content {
    case .oneWay(let frequency): frequency.csv(percentageBase: base)
    case .weightedOneWay(let frequency): frequency.csv(percentageBase: base)
    case .twoWay(let table, _): table.csv(percentageBase: base)
    case .weightedTwoWay(let table, let protected, _): table.csv(protected, percentageBase: base)
    case .numbers(let table, let weighted): weighted.design.weight == nil ? table.csv() : weighted.csv(table)
    }
  }

  var printed: PrintedTable {
    let printer = TablePrinter(wording: LoadedStudy.wording(thresholds))
    var table =
      switch content {
      case .oneWay(let frequency): printer.printed(frequency)
      case .weightedOneWay(let frequency): printer.printed(frequency)
      case .twoWay(let table, _): printer.printed(table)
      case .weightedTwoWay(let table, let protected, _): printer.printed(table, protected)
      case .numbers(let table, let weighted):
        weighted.design.weight == nil ? printer.printed(table) : printer.printed(weighted, table)
      }
    if let repetition { table.notes += repetition.notes }
    return table
  }
}
