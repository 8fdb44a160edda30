/// A number as other programs read it: digits and a point, never an exponent.
enum PlainNumber {
  /// The shortest digits that read back as the same number.
  static func text(_ number: Double) -> String {
    guard number.isFinite else { return "" }
    let text = number.magnitude.description
    let parts = text.split(separator: "e")
    let mantissa = parts[0].split(separator: ".")
    var digits = mantissa.joined()
    var point = mantissa[0].count + (parts.count == 2 ? Int(parts[1]) ?? 0 : 0)
    if point <= 0 {
      digits = String(repeating: "0", count: 1 - point) + digits
      point = 1
    }
    if point > digits.count { digits += String(repeating: "0", count: point - digits.count) }
    let decimals = digits.dropFirst(point)
    let sign = number < 0 ? "-" : ""
    return sign + digits.prefix(point) + (decimals.allSatisfy { $0 == "0" } ? "" : "." + decimals)
  }
}
