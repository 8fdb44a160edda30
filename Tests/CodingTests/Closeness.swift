import Coding

/// Whether a coefficient rounds to the published number at that many digits.
func isClose(_ coefficient: Coefficient, _ published: Double, digits: Int = 6) -> Bool {
  guard let value = coefficient.value else { return false }
  return isClose(value, published, digits: digits)
}

/// Whether a number rounds to the published one at that many digits.
func isClose(_ value: Double, _ published: Double, digits: Int = 6) -> Bool {
  var half = 0.500001
  for _ in 0..<digits { half /= 10 }
  return abs(value - published) <= half
}
