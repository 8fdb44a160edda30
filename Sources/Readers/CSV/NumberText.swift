/// Numbers as exports write them: digits, one decimal mark, a sign. Never grouping marks: `1,2,3` and `1 000` are words.
enum NumberText {
  /// The number a text is, with the point as decimal mark unless told; `nil` when it is not one.
  static func number(_ text: String, decimalMark: UInt8 = UInt8(ascii: ".")) -> Double? {
    var digits = 0
    var marks = 0
    var exponents = 0
    var plain: [UInt8] = []
    var previous: UInt8 = 0
    for byte in text.utf8 {
      let signAllowed = previous == 0 || previous | 0x20 == UInt8(ascii: "e")
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
      case UInt8(ascii: "-") where signAllowed, UInt8(ascii: "+") where signAllowed: break
      case decimalMark where marks == 0 && exponents == 0: marks += 1
      case UInt8(ascii: "e") where digits > 0 && exponents == 0, UInt8(ascii: "E") where digits > 0 && exponents == 0:
        exponents += 1
      default: return nil
      }
      plain.append(byte == decimalMark ? UInt8(ascii: ".") : byte)
      previous = byte
    }
    guard digits > 0 else { return nil }
    if plain.first == UInt8(ascii: ".") { plain.insert(UInt8(ascii: "0"), at: 0) }
    if plain.last == UInt8(ascii: ".") { plain.append(UInt8(ascii: "0")) }
    return Double(String(decoding: plain, as: UTF8.self))
  }
}
