/// Student’s distribution; degrees may be real.
package enum StudentT {
  /// P(|T| > |t|).
  package static func twoSided(_ t: Double, degrees: Double) -> Double {
    let square = t * t
    guard square < .infinity else { return 0 }
    let whole = degrees + square
    return IncompleteBeta.lower(a: degrees / 2, b: 0.5, x: degrees / whole, complement: square / whole)
  }

  /// The value that a share `p` of the distribution stays under. Limits: `0 < p < 1`, else ± infinity.
  package static func quantile(_ p: Double, degrees: Double) -> Double {
    guard p > 0 else { return -.infinity }
    guard p < 1 else { return .infinity }
    guard p <= 0.5 else { return -quantile(1 - p, degrees: degrees) }
    var far = 1.0
    while twoSided(far, degrees: degrees) > 2 * p, far < 1e300 { far *= 2 }
    return -Bisection.turn(from: 0, to: far) { twoSided($0, degrees: degrees) > 2 * p }
  }
}
