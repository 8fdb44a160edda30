/// A small dense matrix.
package struct Matrix: Hashable, Sendable {
  package let rows: Int
  package let columns: Int
  private var values: [Double]

  package init(rows: Int, columns: Int, _ value: (Int, Int) -> Double = { _, _ in 0 }) {
    self.rows = rows
    self.columns = columns
    values = (0..<rows).flatMap { row in (0..<columns).map { value(row, $0) } }
  }

  package subscript(row: Int, column: Int) -> Double {
    get { values[row * columns + column] }
    set { values[row * columns + column] = newValue }
  }

  package var transposed: Matrix { Matrix(rows: columns, columns: rows) { self[$1, $0] } }
  package var trace: Double { (0..<min(rows, columns)).reduce(0.0) { $0 + self[$1, $1] } }

  package static func * (one: Matrix, other: Matrix) -> Matrix {
    var product = Matrix(rows: one.rows, columns: other.columns)
    for row in 0..<one.rows {
      for middle in 0..<one.columns {
        let factor = one[row, middle]
        guard factor != 0 else { continue }
        for column in 0..<other.columns { product[row, column] += factor * other[middle, column] }
      }
    }
    return product
  }

  /// vᵀ M w.
  func product(_ left: [Double], _ right: [Double]) -> Double {
    (0..<rows).reduce(0.0) { total, row in
      guard left[row] != 0 else { return total }
      return total + left[row] * (0..<columns).reduce(0.0) { $0 + self[row, $1] * right[$1] }
    }
  }

  /// X of `self` × X = `right`, by elimination with partial pivots; `nil` when the matrix is singular.
  func solving(_ right: Matrix) -> Matrix? {
    var (left, result) = (self, right)
    let largest = values.reduce(0) { max($0, abs($1)) }
    for step in 0..<rows {
      let pivot = (step..<rows).max { abs(left[$0, step]) < abs(left[$1, step]) } ?? step
      guard abs(left[pivot, step]) > 1e-13 * largest else { return nil }
      left.swapRows(step, pivot)
      result.swapRows(step, pivot)
      for row in 0..<rows where row != step {
        let factor = left[row, step] / left[step, step]
        guard factor != 0 else { continue }
        for column in step..<rows { left[row, column] -= factor * left[step, column] }
        for column in 0..<result.columns { result[row, column] -= factor * result[step, column] }
      }
    }
    return Matrix(rows: rows, columns: result.columns) { result[$0, $1] / left[$0, $0] }
  }

  private mutating func swapRows(_ one: Int, _ other: Int) {
    guard one != other else { return }
    for column in 0..<columns { (self[one, column], self[other, column]) = (self[other, column], self[one, column]) }
  }

  /// The eigenvalues of a symmetric matrix, largest first (C. Jacobi’s rotations).
  package var eigenvalues: [Double] {
    var matrix = self
    for _ in 0..<100 {
      var rest = 0.0
      for row in 0..<rows {
        for column in 0..<row { rest += matrix[row, column] * matrix[row, column] }
      }
      guard rest > 1e-30 * trace * trace else { break }
      for row in 0..<rows {
        for column in 0..<row { matrix.rotate(column, row) }
      }
    }
    return (0..<rows).map { matrix[$0, $0] }.sorted(by: >)
  }

  /// Brings the cell (p, q), and (q, p), to 0.
  private mutating func rotate(_ p: Int, _ q: Int) {
    guard self[p, q] != 0 else { return }
    let theta = (self[q, q] - self[p, p]) / (2 * self[p, q])
    let tangent = (theta < 0 ? -1 : 1) / (abs(theta) + (theta * theta + 1).squareRoot())
    let cosine = 1 / (tangent * tangent + 1).squareRoot()
    let sine = tangent * cosine
    for k in 0..<rows {
      (self[k, p], self[k, q]) = (cosine * self[k, p] - sine * self[k, q], sine * self[k, p] + cosine * self[k, q])
    }
    for k in 0..<rows {
      (self[p, k], self[q, k]) = (cosine * self[p, k] - sine * self[q, k], sine * self[p, k] + cosine * self[q, k])
    }
  }
}
