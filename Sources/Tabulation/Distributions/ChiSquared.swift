/// The chi-squared distribution.
package enum ChiSquared {
  /// P(X > x) with `degrees` of freedom. Limits: `degrees ≥ 1`.
  package static func upperTail(_ x: Double, degrees: Int) -> Double {
    upperTail(x, degrees: Double(degrees))
  }

  /// The same, for degrees that need not be whole.
  package static func upperTail(_ x: Double, degrees: Double) -> Double {
    IncompleteGamma.upper(shape: degrees / 2, x: x / 2)
  }
}
