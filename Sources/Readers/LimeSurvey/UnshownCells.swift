import Survey

/// The cells that a file of responses says were not shown, where it says so.
enum UnshownCells {
  /// The file does not tell.
  case untold
  /// By record, the columns.
  case columns([Set<Int>])
  /// Those the file has no cell for.
  case absent(EncodedCells)

  var isTold: Bool { if case .untold = self { false } else { true } }

  func contains(record: Int, column: Int) -> Bool {
    switch self {
    case .untold: false
    case .columns(let columns): columns[record].contains(column)
    case .absent(let cells): cells.isAbsent(record, column)
    }
  }

  /// The column made of column `place` of the file, its empty answers told apart: those of records where it was not shown
  /// get the absence `why` gives them.
  func telling(_ column: Column, at place: Int, why: (_ record: Int) -> Answer.Absence) -> Column {
    guard isTold else { return column }
    return Column(
      column.variable,
      answers: column.answers.enumerated().map { record, answer in
        answer == .none(.leftEmpty) && contains(record: record, column: place) ? .none(why(record)) : answer
      })
  }
}
