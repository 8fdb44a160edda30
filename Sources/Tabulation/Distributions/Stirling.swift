import Foundation

/// The error of Stirling’s formula, `log n! − ((n + ½) log n − n + ½ log 2π)`, and what rests on it.
///
/// Source: C. Loader, « Fast and accurate computation of binomial probabilities », 2000. Limits: `n > 0`; absolute error
/// about 1e-15. Under 16 the value is brought down from 16 by recurrence, so that no table is needed.
enum Stirling {
  static let logRootTwoPi = 0.918938533204672741780329736406

  static func error(_ n: Double) -> Double {
    var sum = 0.0
    var at = n
    while at < 16 {
      sum += (at + 0.5) * log1p(1 / at) - 1
      at += 1
    }
    let square = at * at
    let series = 1.0 / 1260 - (1.0 / 1680 - (1.0 / 1188 - 691.0 / 360360 / square) / square) / square
    return sum + (1.0 / 12 - (1.0 / 360 - series / square) / square) / at
  }

  /// The deviance term `x log(x / m) + m − x`, without cancellation where `x` is near `m`. Limits: `x > 0`, `m > 0`.
  static func deviance(_ x: Double, _ m: Double) -> Double {
    let distance = (x - m) / (x + m)
    guard abs(x - m) < 0.1 * (x + m) else { return x * log(x / m) + m - x }
    var sum = (x - m) * distance
    var term = 2 * x * distance
    var odd = 3.0
    while true {
      term *= distance * distance
      let next = sum + term / odd
      if next == sum { return next }
      sum = next
      odd += 2
    }
  }
}

/// The natural logarithm of the gamma function. Limits: `x > 0`.
package func logGamma(_ x: Double) -> Double {
  (x - 0.5) * log(x) - x + Stirling.logRootTwoPi + Stirling.error(x)
}
