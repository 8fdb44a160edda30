/// The quantile of the normal law the intervals of this target stand on.
enum Normal {
  /// z of a two-sided interval at 95 %.
  static let two95 = 1.959963984540054
}
