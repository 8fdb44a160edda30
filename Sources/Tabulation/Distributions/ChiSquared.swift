/// The chi-squared distribution.
package enum ChiSquared {
  /// P(X > x) with `degrees` of freedom. Limits: `degrees ≥ 1`.
  package static func upperTail(_ x: Double, degrees: Int) -> Double {
    IncompleteGamma.upper(shape: Double(degrees) / 2, x: x / 2)
  }
}
