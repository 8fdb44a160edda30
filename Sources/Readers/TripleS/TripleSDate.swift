/// Dates and times as Triple-S writes them: `20240131`, `093000`.
enum TripleSDate {
  /// ISO `yyyy-mm-dd`; a date already written so is taken too.
  static func date(_ text: String) -> String? {
    let digits = Array(text.utf8)
    guard digits.count == 8, digits.allSatisfy({ 0x30...0x39 ~= $0 }) else { return DateText.isoDate(text) }
    let part = { (range: Range<Int>) in String(decoding: digits[range], as: UTF8.self) }
    return DateText.isoDate("\(part(0..<4))-\(part(4..<6))-\(part(6..<8))")
  }

  /// `hh:mm:ss`, from six digits or four.
  static func time(_ text: String) -> String? {
    let digits = Array(text.utf8.filter { $0 != UInt8(ascii: ":") })
    guard digits.count == 6 || digits.count == 4, digits.allSatisfy({ 0x30...0x39 ~= $0 }) else { return nil }
    let text = stride(from: 0, to: digits.count, by: 2).map { String(decoding: digits[$0..<($0 + 2)], as: UTF8.self) }
    let numbers = text.compactMap { Int($0) }
    guard numbers[0] < 24, numbers[1] < 60, numbers.count == 2 || numbers[2] < 61 else { return nil }
    return (text + (text.count == 2 ? ["00"] : [])).joined(separator: ":")
  }
}
