package import Survey

/// A dataset whose rows stand for several cases each, made into one row a case. Only some of its columns are kept.
package struct RepeatedCases: Sendable {
  package let dataset: Dataset
  /// Rows left out: without a number of cases.
  package private(set) var missing = 0
  /// Rows left out: a number below 0, or not whole.
  package private(set) var notCounts = 0

  /// As many cases at most; a table of counts typed in is far from it.
  package static let limit = 5_000_000

  /// - Parameter name: the variable that says how many cases a row stands for; 0 is a row nobody is in.
  package init(_ dataset: Dataset, by name: String, keeping names: Set<String>) throws(TabulationError) {
    let column = try dataset.numbers(name)
    var rows: [Int] = []
    var whole = 0.0
    for row in 0..<dataset.caseCount {
      guard case .number(let value) = column[row] else {
        missing += 1
        continue
      }
      guard let count = Int(exactly: value), count >= 0 else {
        notCounts += 1
        continue
      }
      whole += value
      guard whole <= Double(Self.limit) else { throw .tooManyCases(name, limit: Self.limit) }
      rows += Array(repeating: row, count: count)
    }
    let kept = Dataset(
      unit: dataset.unit, caseNames: dataset.caseNames,
      columns: dataset.columns.filter { names.contains($0.variable.name) }, completions: dataset.completions)
    self.dataset = kept.selecting(rows: rows)
  }
}
