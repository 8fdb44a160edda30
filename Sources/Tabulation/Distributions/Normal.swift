import Foundation

/// The standard normal distribution.
package enum Normal {
  /// P(Z ≤ z).
  package static func lowerTail(_ z: Double) -> Double { 0.5 * erfc(-z * 0.5.squareRoot()) }

  /// P(Z > z), in its own branch: never one minus the other tail.
  package static func upperTail(_ z: Double) -> Double { 0.5 * erfc(z * 0.5.squareRoot()) }

  /// P(|Z| > |z|).
  package static func twoSided(_ z: Double) -> Double { erfc(abs(z) * 0.5.squareRoot()) }

  /// The value that a share `p` of the distribution stays under. Limits: `0 < p < 1`, else ± infinity.
  ///
  /// Source of the start: Abramowitz and Stegun 26.2.23; polished by Halley’s steps on the smaller tail.
  package static func quantile(_ p: Double) -> Double {
    guard p > 0 else { return -.infinity }
    guard p < 1 else { return .infinity }
    guard p <= 0.5 else { return -quantile(1 - p) }
    let t = (-2 * log(p)).squareRoot()
    let above = 2.515517 + t * (0.802853 + t * 0.010328)
    let below = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308))
    var z = above / below - t
    for _ in 0..<4 {
      let density = exp(-0.5 * z * z - Stirling.logRootTwoPi)
      guard density > 0 else { break }
      let step = (lowerTail(z) - p) / density
      z -= step / (1 + 0.5 * z * step)
    }
    return z
  }
}
