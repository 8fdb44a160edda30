import Foundation

/// The regularised incomplete gamma function, each tail in its own branch.
///
/// Source: Abramowitz and Stegun 6.5.29 (series) and 6.5.31 (continued fraction, by Lentz’s method); the factor before
/// them by Loader’s saddle-point. Limits: `shape > 0`, `x ≥ 0`; relative error under 1e-12.
package enum IncompleteGamma {
  /// P(shape, x).
  package static func lower(shape: Double, x: Double) -> Double {
    guard x > 0 else { return 0 }
    guard x < .infinity else { return 1 }
    return x < shape + 1 ? series(shape, x) : 1 - fraction(shape, x)
  }

  /// Q(shape, x) = 1 − P(shape, x).
  package static func upper(shape: Double, x: Double) -> Double {
    guard x > 0 else { return 1 }
    guard x < .infinity else { return 0 }
    return x < shape + 1 ? 1 - series(shape, x) : fraction(shape, x)
  }

  /// x^shape e^−x / Γ(shape + 1).
  private static func term(_ shape: Double, _ x: Double) -> Double {
    exp(-Stirling.error(shape) - Stirling.deviance(shape, x) - Stirling.logRootTwoPi) / shape.squareRoot()
  }

  private static func series(_ shape: Double, _ x: Double) -> Double {
    var sum = 1.0
    var part = 1.0
    var at = shape
    repeat {
      at += 1
      part *= x / at
      sum += part
    } while part > sum * 1e-17
    return sum * term(shape, x)
  }

  private static func fraction(_ shape: Double, _ x: Double) -> Double {
    let smallest = 1e-300
    var b = x + 1 - shape
    var c = 1 / smallest
    var d = 1 / b
    var value = d
    for step in 1...100_000 {
      let i = Double(step)
      let a = -i * (i - shape)
      b += 2
      d = a * d + b
      if abs(d) < smallest { d = smallest }
      c = b + a / c
      if abs(c) < smallest { c = smallest }
      d = 1 / d
      value *= d * c
      if abs(d * c - 1) < 1e-16 { break }
    }
    return value * term(shape, x) * shape
  }
}
