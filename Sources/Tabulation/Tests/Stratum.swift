/// One 2×2 table of several.
struct Stratum {
  let (a, b, c, d): (Double, Double, Double, Double)

  init(_ counts: [[Int]]) {
    (a, b, c, d) = (Double(counts[0][0]), Double(counts[0][1]), Double(counts[1][0]), Double(counts[1][1]))
  }

  var n: Double { a + b + c + d }
  var isOpen: Bool { a + b > 0 && c + d > 0 && a + c > 0 && b + d > 0 }
  var same: Double { a * d / n }
  var other: Double { b * c / n }
  var expected: Double { (a + b) * (a + c) / n }
  var variance: Double { expected * (c + d) * (b + d) / (n * (n - 1)) }

  /// The first cell expected under an odds ratio, and its variance.
  func fitted(_ odds: Double) -> (Double, Double) {
    let (row, column) = (a + b, a + c)
    let rest = n - row - column
    let linear = rest + odds * (row + column)
    let square = 1 - odds
    let root = (linear * linear + 4 * square * odds * row * column).squareRoot()
    let first = square == 0 ? row * column / n : 2 * odds * row * column / (linear + root)
    let inverse = 1 / first + 1 / (row - first) + 1 / (column - first) + 1 / (rest + first)
    return (first, 1 / inverse)
  }
}
