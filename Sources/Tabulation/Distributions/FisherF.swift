/// Fisher’s F distribution; degrees may be real.
package enum FisherF {
  /// P(F > x). Source: DLMF 8.17, I of d₂ / (d₂ + d₁ x) at (d₂ / 2, d₁ / 2).
  package static func upperTail(_ x: Double, _ above: Double, _ below: Double) -> Double {
    guard x > 0 else { return 1 }
    let whole = below + above * x
    return IncompleteBeta.lower(a: below / 2, b: above / 2, x: below / whole, complement: above * x / whole)
  }
}
