/// The logarithms of 0! to `most`!, worked out once.
struct LogFactorials: Sendable {
  let values: [Double]

  init(upTo most: Int) {
    values = (0...max(1, most)).map { $0 < 2 ? 0 : logGamma(Double($0) + 1) }
  }

  /// log (n choose k). Limits: `0 ≤ k ≤ n ≤ most`.
  func choose(_ n: Int, _ k: Int) -> Double { values[n] - values[k] - values[n - k] }
}
