/// The beta distribution.
package enum Beta {
  /// The value that a share `p` of the distribution stays under. Limits: `a ≥ 0`, `b ≥ 0`; all is at 0 where `a` is 0,
  /// at 1 where `b` is 0.
  package static func quantile(_ p: Double, a: Double, b: Double) -> Double {
    guard a > 0, p > 0 else { return 0 }
    guard b > 0, p < 1 else { return 1 }
    return Bisection.turn(from: 0, to: 1) { IncompleteBeta.lower(a: a, b: b, x: $0) < p }
  }
}
