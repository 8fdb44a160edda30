import Foundation

/// The regularised incomplete beta function, each tail in its own branch.
///
/// Source: the continued fraction of DLMF 8.17.22 by Lentz’s method, on the side where it converges; the factor before it
/// by Loader’s saddle-point. Limits: `a > 0`, `b > 0`, `0 ≤ x ≤ 1`; relative error under 1e-12 of each tail.
package enum IncompleteBeta {
  /// I_x(a, b). `complement` is 1 − x, given apart where the caller knows it more exactly.
  package static func lower(a: Double, b: Double, x: Double, complement: Double? = nil) -> Double {
    let y = complement ?? 1 - x
    guard x > 0 else { return 0 }
    guard y > 0 else { return 1 }
    return x <= (a + 1) / (a + b + 2) ? fraction(a, b, x, y) : 1 - fraction(b, a, y, x)
  }

  /// 1 − I_x(a, b).
  package static func upper(a: Double, b: Double, x: Double, complement: Double? = nil) -> Double {
    lower(a: b, b: a, x: complement ?? 1 - x, complement: x)
  }

  /// I_x(a, b) where x is on the converging side.
  private static func fraction(_ a: Double, _ b: Double, _ x: Double, _ y: Double) -> Double {
    let smallest = 1e-300
    func kept(_ value: Double) -> Double { abs(value) < smallest ? smallest : value }
    var c = 1.0
    var d = 1 / kept(1 - (a + b) * x / (a + 1))
    var value = d
    for step in 1...100_000 {
      let m = Double(step)
      let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      d = 1 / kept(1 + even * d)
      c = kept(1 + even / c)
      value *= d * c
      let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      d = 1 / kept(1 + odd * d)
      c = kept(1 + odd / c)
      value *= d * c
      if abs(d * c - 1) < 1e-16 { break }
    }
    return value * b / (a + b) * Binomial.term(a, of: a + b, x, y)
  }
}
