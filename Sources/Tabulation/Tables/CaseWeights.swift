import Survey

/// The weight of each case. A case whose weight is missing, zero or negative leaves the table, and is counted.
struct CaseWeights: Sendable {
  /// One per case; 0 where it cannot be used.
  let values: [Double]
  /// Selected cases without a weight.
  private(set) var missing = 0
  /// Selected cases whose weight is zero or less.
  private(set) var notPositive = 0

  /// Without a name, all cases weigh 1.
  init(of dataset: Dataset, weight name: String?, _ selection: CaseSelection) throws(TabulationError) {
    guard let name else {
      values = Array(repeating: 1, count: dataset.caseCount)
      return
    }
    let column = try dataset.numbers(name)
    let distinct = column.dictionary.map { answer -> Double? in
      if case .number(let value) = answer, value.isFinite { value } else { nil }
    }
    var values = Array(repeating: 0.0, count: dataset.caseCount)
    for row in values.indices {
      let weight = distinct[Int(column.indexes[row])]
      if let weight, weight > 0 { values[row] = weight }
      guard selection.isSelected[row] else { continue }
      if weight == nil { missing += 1 } else if values[row] == 0 { notPositive += 1 }
    }
    self.values = values
  }
}
