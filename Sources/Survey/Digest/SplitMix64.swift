/// Pseudo-random numbers that are the same on every machine, in every version and at each run for the same seed: SplitMix64
/// (Steele, Lea & Flood 2014, Fast splittable pseudorandom number generators; S. Vigna’s constants).
package struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    defer { state &+= Self.step }
    return Self.number(after: state)
  }

  /// A whole number from 0 to under `limit`; for limits far under 2⁶⁴ as good as uniform.
  package mutating func next(below limit: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(limit)).high)
  }

  /// Between 0 and 1, 1 left out; 53 random bits.
  package mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// The number that follows a state: also a good mixing of 64 bits, for hashes.
  @inlinable
  package static func number(after state: UInt64) -> UInt64 {
    var mixed = state &+ step
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  @usableFromInline
  package static let step: UInt64 = 0x9E37_79B9_7F4A_7C15
}
