/// Two columns of numbered values crossed as records come: how many cases gave each pair of values, and the sums of their
/// weights, in the order they came.
///
/// A case whose weight is missing (NaN), zero or negative is in no pair.
package struct PairTally: Sendable {
  /// The cases of one pair.
  package struct Cell: Hashable, Sendable {
    package var count = 0
    package var weights = WeightSum()
  }

  /// Values are numbered below this.
  private let limit: Int
  private var cells: [Cell]

  package init(limit: Int) {
    self.limit = limit
    cells = Array(repeating: Cell(), count: limit * limit)
  }

  /// Adds cases, each of weight 1.
  package mutating func add(rows: [UInt8], columns: [UInt8]) {
    for index in rows.indices { cells[Int(rows[index]) * limit + Int(columns[index])].count += 1 }
  }

  /// Adds cases, each with its weight.
  package mutating func add(rows: [UInt8], columns: [UInt8], weights: [Double]) {
    let limit = limit
    var cells = cells.mutableSpan
    let (rows, columns, weights) = (rows.span, columns.span, weights.span)
    for index in weights.indices {
      let weight = weights[index]
      guard weight > 0 else { continue }
      let place = Int(rows[index]) &* limit &+ Int(columns[index])
      cells[place].count &+= 1
      cells[place].weights.sum += weight
      cells[place].weights.squares += weight * weight
    }
  }

  /// The pairs that occur, in ascending order of numbers.
  var pairs: [(row: Int, column: Int, cell: Cell)] {
    cells.indices.compactMap { place in
      cells[place].count == 0 ? nil : (place / limit, place % limit, cells[place])
    }
  }
}
