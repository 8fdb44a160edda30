/// A linear programme over x ≥ 0 whose equations are sums of unknowns, kept at a vertex (dense tableau, two phases).
///
/// The arithmetic is in floating point: whoever uses a vertex checks it in whole numbers. Pivots follow the steepest gain,
/// then R. Bland’s rule, which cannot cycle. Limit: `pivotLimit` pivots, beyond which there is no optimum.
struct Simplex {
  /// A sum of unknowns that has a known value.
  struct Equation: Equatable {
    var unknowns: [Int]
    var value: Int
  }

  struct Optimum {
    var point: [Double]
    /// Equations whose value held the optimum back.
    var binding: [Int]
  }

  private static let pivotLimit = 5000
  private static let small = 1e-9

  private let unknowns: Int
  private let height: Int
  private let stride: Int
  /// Row after row: the unknowns, an artificial one for each equation, the value; the objective last.
  private var cells: [Double]
  private var basis: [Int]

  /// `nil` when no point satisfies the equations.
  init?(unknowns: Int, _ equations: [Equation]) {
    self.unknowns = unknowns
    height = equations.count
    stride = unknowns + height + 1
    cells = Array(repeating: 0, count: (height + 1) * stride)
    basis = equations.indices.map { unknowns + $0 }
    for (row, equation) in equations.enumerated() {
      guard equation.value >= 0 else { return nil }
      for unknown in equation.unknowns { cells[row * stride + unknown] += 1 }
      cells[row * stride + unknowns + row] = 1
      cells[row * stride + stride - 1] = Double(equation.value)
      for column in 0..<stride where column < unknowns || column == stride - 1 {
        cells[height * stride + column] += cells[row * stride + column]
      }
    }
    guard climb(), abs(cells[height * stride + stride - 1]) < 1e-7 else { return nil }
    expelArtificial()
  }

  /// The point where a sum is largest, or smallest.
  func optimum(of sum: [Int], largest: Bool) -> Optimum? {
    var search = self
    return search.move(sum, largest ? 1 : -1)
  }

  private mutating func move(_ sum: [Int], _ sign: Double) -> Optimum? {
    let objective = height * stride
    for column in 0..<stride { cells[objective + column] = 0 }
    for unknown in sum { cells[objective + unknown] += sign }
    for row in 0..<height where basis[row] < unknowns {
      let cost = cells[objective + basis[row]]
      if cost != 0 { subtract(row, times: cost, from: height) }
    }
    guard climb() else { return nil }
    var point = Array(repeating: 0.0, count: unknowns)
    for row in 0..<height where basis[row] < unknowns { point[basis[row]] = cells[row * stride + stride - 1] }
    let binding = (0..<height).filter { abs(cells[objective + unknowns + $0]) > 1e-7 }
    return Optimum(point: point, binding: binding)
  }

  /// Pivots until no unknown raises the objective.
  private mutating func climb() -> Bool {
    for turn in 0..<Self.pivotLimit {
      guard let column = entering(isBland: turn > 200) else { return true }
      guard let row = leaving(column) else { return false }
      pivot(row, column)
    }
    return false
  }

  private func entering(isBland: Bool) -> Int? {
    var best: Int?
    var gain = Self.small
    var column = 0
    while column < unknowns {
      let value = cells[height * stride + column]
      if value > gain {
        if isBland { return column }
        (best, gain) = (column, value)
      }
      column += 1
    }
    return best
  }

  private func leaving(_ column: Int) -> Int? {
    var best: Int?
    var least = Double.infinity
    for row in 0..<height where cells[row * stride + column] > Self.small {
      let ratio = cells[row * stride + stride - 1] / cells[row * stride + column]
      guard ratio < least - Self.small || (ratio < least + Self.small && best.map { basis[row] < basis[$0] } ?? true)
      else { continue }
      (best, least) = (row, ratio)
    }
    return best
  }

  private mutating func pivot(_ row: Int, _ column: Int) {
    let scale = cells[row * stride + column]
    var place = row * stride
    while place < (row + 1) * stride {
      cells[place] /= scale
      place += 1
    }
    for other in 0...height where other != row {
      let factor = cells[other * stride + column]
      if factor != 0 { subtract(row, times: factor, from: other) }
    }
    basis[row] = column
  }

  private mutating func subtract(_ row: Int, times factor: Double, from other: Int) {
    var (from, to) = (row * stride, other * stride)
    let end = from + stride
    while from < end {
      if cells[from] != 0 { cells[to] -= factor * cells[from] }
      from += 1
      to += 1
    }
  }

  /// Takes artificial unknowns out of the basis; an equation that says nothing new keeps its own, and never moves.
  private mutating func expelArtificial() {
    for row in 0..<height where basis[row] >= unknowns {
      if let column = (0..<unknowns).first(where: { abs(cells[row * stride + $0]) > 1e-7 }) { pivot(row, column) }
    }
  }
}
