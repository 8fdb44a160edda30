/// The shortest decimal that reads back as the same number: `significand × 10^exponent`, without its sign.
struct ShortestDecimal {
  let significand: UInt64
  let exponent: Int

  /// `nil` for infinities and what is no number.
  init?(_ value: Double) {
    guard value.isFinite else { return nil }
    var digits: UInt64 = 0
    var decimals = 0
    var afterPoint = false
    var scale = 0
    let text = Array(value.magnitude.description.utf8)
    for (index, byte) in text.enumerated() {
      switch byte {
      case UInt8(ascii: "."): afterPoint = true
      case UInt8(ascii: "e"):
        scale = Int(String(decoding: text[(index + 1)...], as: UTF8.self)) ?? 0
        (significand, exponent) = (digits, scale - decimals)
        return
      default:
        digits = digits * 10 + UInt64(byte - UInt8(ascii: "0"))
        if afterPoint { decimals += 1 }
      }
    }
    (significand, exponent) = (digits, -decimals)
  }
}
