/// A decimal number rounded half away from zero: `units` of the last of `digits` decimals.
///
/// The one rounding of the house: shares are rounded on their integers, other numbers on their shortest decimal form.
package struct Rounded: Hashable, Sendable {
  /// 12,5 with one digit is 125.
  package var units: Int
  package var digits: Int

  package init(units: Int, digits: Int) {
    self.units = units
    self.digits = digits
  }

  /// `numerator / denominator`, exactly. Limits: `denominator > 0`; products must fit in 128 bits.
  package init(_ numerator: Int, over denominator: Int, digits: Int) {
    precondition(denominator > 0, "a share of nobody")
    let scaled = Int128(numerator.magnitude) * Self.power(of: digits)
    let units = Int((2 * scaled + Int128(denominator)) / (2 * Int128(denominator)))
    self.init(units: numerator < 0 ? -units : units, digits: digits)
  }

  /// A number as it is written: 0.145 rounds to 0.15, though its binary form is under it. `nil` for what is no number, or
  /// too large to be written in `digits` decimals.
  package init?(_ value: Double, digits: Int) {
    guard value.isFinite, let parts = ShortestDecimal(value) else { return nil }
    let drop = -parts.exponent - digits
    let magnitude = Int128(parts.significand)
    let rounded: Int128
    if drop <= 0 {
      guard -drop <= 18 else { return nil }
      rounded = magnitude * Self.power(of: -drop)
    } else if drop > 18 {
      rounded = 0
    } else {
      let unit = Self.power(of: drop)
      rounded = (2 * magnitude + unit) / (2 * unit)
    }
    guard let units = Int(exactly: rounded) else { return nil }
    self.init(units: value < 0 ? -units : units, digits: digits)
  }

  /// 0 to 100: on the integers where both are whole, as a share of counts is; `nil` over nobody.
  package init?(percent part: Double, of whole: Double, digits: Int) {
    guard whole > 0 else { return nil }
    if let count = Int(exactly: part), let base = Int(exactly: whole), base < 1 << 40 {
      self.init(count * 100, over: base, digits: digits)
    } else {
      self.init(part / whole * 100, digits: digits)
    }
  }

  /// The digits with this decimal mark, no grouping: `-0,5`, `12`.
  package func text(decimalMark: String = ",") -> String {
    guard digits > 0 else { return "\(units)" }
    let unit = Self.power(of: digits)
    let magnitude = Int128(units.magnitude)
    let decimals = "\(magnitude % unit)"
    let padding = String(repeating: "0", count: digits - decimals.utf8.count)
    return "\(units < 0 ? "-" : "")\(magnitude / unit)\(decimalMark)\(padding)\(decimals)"
  }

  /// The rounded number itself.
  package var value: Double { Double(units) / Double(Self.power(of: digits)) }

  private static func power(of digits: Int) -> Int128 {
    (0..<max(0, digits)).reduce(Int128(1)) { power, _ in power * 10 }
  }
}
