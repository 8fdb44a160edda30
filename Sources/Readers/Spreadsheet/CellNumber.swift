/// Numbers as a spreadsheet keeps them → as a CSV writes them: a point, no grouping, 15 significant digits as shown.
enum CellNumber {
  /// The number a text is; `nil` for none, and for infinities.
  static func number(_ text: String) -> Double? {
    guard let number = Double(text), number.isFinite else { return nil }
    return number
  }

  static func text(_ number: Double) -> String {
    if number == number.rounded(), abs(number) < 1e15 { return String(Int(number)) }
    let shown = number.description
    guard shown.utf8.count > 16, let rounded = rounded(shown) else { return shown }
    return rounded == rounded.rounded() && abs(rounded) < 1e15 ? String(Int(rounded)) : rounded.description
  }

  /// A decimal number rounded half up at its 15th digit; 0.30000000000000004 is 0.3.
  private static func rounded(_ shown: String) -> Double? {
    let parts = shown.split(separator: "e")
    var digits: [UInt8] = []
    var exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    var isPastPoint = false
    for byte in parts[0].utf8 {
      if byte == UInt8(ascii: ".") { isPastPoint = true }
      guard 0x30...0x39 ~= byte else { continue }
      if isPastPoint { exponent -= 1 }
      if !digits.isEmpty || byte != 0x30 { digits.append(byte - 0x30) }
    }
    guard digits.count > 15 else { return Double(shown) }
    exponent += digits.count - 15
    var whole = digits[..<15].reduce(0) { $0 * 10 + Int($1) }
    if digits[15] >= 5 { whole += 1 }
    return Double("\(shown.hasPrefix("-") ? "-" : "")\(whole)e\(exponent)")
  }
}
