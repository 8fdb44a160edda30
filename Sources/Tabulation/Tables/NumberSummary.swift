/// What is said of the numbers a group of cases gave, in the unit of the question.
package struct NumberSummary: Hashable, Sendable {
  /// How many cases gave a number; the base of all that follows.
  package var n: Int
  package var mean: Double?
  /// With n − 1 below; `nil` under two cases.
  package var standardDeviation: Double?
  /// The quartiles 25, 50, 75 by the linear interpolation R and Excel use (type 7 of Hyndman and Fan, 1996).
  package var quartiles: [Double]?
  package var minimum: Double?
  package var maximum: Double?
  /// How many are below 0.
  package var negativeCount = 0
  /// The sum of the numbers without their signs: what each one’s part is of.
  var magnitude = 0.0

  package var median: Double? { quartiles?[1] }

  /// Summarises distinct values with how many cases gave each; values in ascending order.
  init(ascending values: [(value: Double, count: Int)]) {
    let given = values.filter { $0.count > 0 }
    n = given.reduce(0) { $0 + $1.count }
    guard let first = given.first, let last = given.last else { return }
    let total = given.reduce(0.0) { $0 + $1.value * Double($1.count) }
    let center = total / Double(n)
    let drift = given.reduce(0.0) { $0 + ($1.value - center) * Double($1.count) }
    let mean = center + drift / Double(n)
    self.mean = mean
    if n > 1 {
      let squares = given.reduce(0.0) { $0 + ($1.value - mean) * ($1.value - mean) * Double($1.count) }
      standardDeviation = (squares / Double(n - 1)).squareRoot()
    }
    quartiles = [0.25, 0.5, 0.75].map { Self.quantile($0, given, n) }
    negativeCount = given.reduce(0) { $0 + ($1.value < 0 ? $1.count : 0) }
    magnitude = given.reduce(0.0) { $0 + abs($1.value) * Double($1.count) }
    minimum = first.value
    maximum = last.value
  }

  /// Quantile of type 7: at position `(n − 1) p`, counting from 0.
  private static func quantile(_ p: Double, _ values: [(value: Double, count: Int)], _ n: Int) -> Double {
    let position = Double(n - 1) * p
    let below = Int(position)
    let low = value(at: below, values)
    let fraction = position - Double(below)
    return fraction == 0 ? low : low + fraction * (value(at: below + 1, values) - low)
  }

  private static func value(at rank: Int, _ values: [(value: Double, count: Int)]) -> Double {
    var passed = 0
    for (value, count) in values {
      passed += count
      if rank < passed { return value }
    }
    return values.last?.value ?? .nan
  }
}
