import Foundation

/// The binomial distribution.
package enum Binomial {
  /// The probability of exactly `k` of `n` at probability `p`, `q` = 1 − p given apart; real `k` and `n` are allowed.
  ///
  /// Source: Loader’s saddle-point form. Differences of log-gamma lose four digits at n = 2000.
  package static func term(_ k: Double, of n: Double, _ p: Double, _ q: Double) -> Double {
    guard p > 0 else { return k == 0 ? 1 : 0 }
    guard q > 0 else { return k == n ? 1 : 0 }
    guard k >= 0, k <= n else { return 0 }
    if k == 0 { return n == 0 ? 1 : exp(p < 0.1 ? -Stirling.deviance(n, n * q) - n * p : n * log(q)) }
    if k == n { return exp(q < 0.1 ? -Stirling.deviance(n, n * p) - n * q : n * log(p)) }
    let rest = n - k
    let exponent =
      Stirling.error(n) - Stirling.error(k) - Stirling.error(rest) - Stirling.deviance(k, n * p)
      - Stirling.deviance(rest, n * q)
    return exp(exponent - Stirling.logRootTwoPi) * (n / (k * rest)).squareRoot()
  }
}
