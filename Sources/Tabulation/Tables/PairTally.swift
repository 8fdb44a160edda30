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

  /// The values met so far are numbered below this; a few at first, since a column seldom has more.
  private var limit = 8
  private var cells = Array(repeating: Cell(), count: 64)

  package init() {}

  /// Adds cases, each of weight 1.
  package mutating func add(rows: [UInt8], columns: [UInt8]) {
    reserve(rows, columns)
    let limit = limit
    var cells = cells.mutableSpan
    let (rows, columns) = (rows.span, columns.span)
    for index in rows.indices { cells[Int(rows[index]) &* limit &+ Int(columns[index])].count &+= 1 }
  }

  /// Adds cases, each with its weight.
  package mutating func add(rows: [UInt8], columns: [UInt8], weights: [Double]) {
    reserve(rows, columns)
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

  /// Makes room for values not met yet.
  private mutating func reserve(_ rows: [UInt8], _ columns: [UInt8]) {
    // A power of two that no number reaches: numbers put over one another reach it no more than the highest of them.
    let bits = Self.union(rows.span) | Self.union(columns.span)
    guard Int(bits) >= limit else { return }
    let wider = 1 << (UInt8.bitWidth - bits.leadingZeroBitCount)
    var moved = Array(repeating: Cell(), count: wider * wider)
    for pair in pairs { moved[pair.row * wider + pair.column] = pair.cell }
    (limit, cells) = (wider, moved)
  }

  private static func union(_ numbers: Span<UInt8>) -> UInt8 {
    var bits: UInt8 = 0
    for index in numbers.indices { bits |= numbers[index] }
    return bits
  }

  /// The pairs that occur, in ascending order of numbers.
  var pairs: [(row: Int, column: Int, cell: Cell)] {
    cells.indices.compactMap { place in
      cells[place].count == 0 ? nil : (place / limit, place % limit, cells[place])
    }
  }
}
