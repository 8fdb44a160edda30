import Exports
import Survey
import Tabulation

/// One table as counted and protected, for every output.
struct CrossedTable {
  enum Content {
    case oneWay(Frequency)
    case twoWay(ProtectedTable)
    case numbers(ProtectedNumberTable)
  }

  let content: Content
  let thresholds: Thresholds

  var json: JSONValue {
    switch content {
    case .oneWay(let frequency): frequency.json()
    case .twoWay(let table): table.json()
    case .numbers(let table): table.json()
    }
  }

  var csv: Exports.CSVTable {
    switch content {
    case .oneWay(let frequency): frequency.csv(percentageBase: thresholds.percentageBase)
    case .twoWay(let table): table.csv(percentageBase: thresholds.percentageBase)
    case .numbers(let table): table.csv()
    }
  }

  var printed: PrintedTable {
    let printer = TablePrinter(wording: LoadedStudy.wording(thresholds))
    return switch content {
    case .oneWay(let frequency): printer.printed(frequency)
    case .twoWay(let table): printer.printed(table)
    case .numbers(let table): printer.printed(table)
    }
  }
}
