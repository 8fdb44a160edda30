/// A count out of a base, with its interval at 95 %.
package struct Proportion: Hashable, Sendable {
  package var count: Int
  package var base: Int

  package init(_ count: Int, of base: Int) {
    self.count = count
    self.base = base
  }

  /// `nil` on an empty base.
  package var share: Double? { base == 0 ? nil : Double(count) / Double(base) }

  /// Wilson 1927, Journal of the American Statistical Association 22:209; `nil` on an empty base.
  package var interval: ClosedRange<Double>? {
    guard let share else { return nil }
    let size = Double(base)
    let square = Normal.two95 * Normal.two95
    let middle = share + square / (2 * size)
    let half = Normal.two95 * (share * (1 - share) / size + square / (4 * size * size)).squareRoot()
    let scale = 1 + square / size
    return max(0, (middle - half) / scale)...min(1, (middle + half) / scale)
  }
}
