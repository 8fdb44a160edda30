package import Survey

/// A count and the base it is a share of; both are printed.
package struct Share: Hashable, Sendable {
  package var count: Int
  package var base: Int

  package init(count: Int, base: Int) {
    self.count = count
    self.base = base
  }

  /// The share between 0 and 1, `nil` over nobody.
  package var value: Double? { base > 0 ? Double(count) / Double(base) : nil }

  /// 0 to 100, rounded on the integers, half away from zero; `nil` over nobody.
  package func percent(digits: Int) -> Rounded? {
    base > 0 ? Rounded(count * 100, over: base, digits: digits) : nil
  }

  /// The percentage as it may be printed: without a decimal under a base of 200, with one from there on; `nil` under the
  /// smallest base of the study, where « x sur n » is printed.
  package func printedPercent(_ thresholds: Thresholds) -> Rounded? {
    base >= thresholds.percentageBase ? percent(digits: base < 200 ? 0 : 1) : nil
  }
}
