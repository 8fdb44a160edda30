/// Dates as exports write them.
enum DateText {
  /// `yyyy-mm-dd`, with `Thh:mm:ss` unless the time is midnight or absent; `nil` when the text is no such date.
  static func isoDate(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    guard bytes.count == 10 || bytes.count == 16 || bytes.count == 19,
      let year = number(bytes[0..<4]), bytes[4] == UInt8(ascii: "-"), let month = number(bytes[5..<7]),
      bytes[7] == UInt8(ascii: "-"), let day = number(bytes[8..<10]), exists(year, month, day)
    else { return nil }
    let date = String(decoding: bytes[0..<10], as: UTF8.self)
    guard bytes.count > 10 else { return date }
    guard bytes[10] == UInt8(ascii: " ") || bytes[10] == UInt8(ascii: "T"), let hour = number(bytes[11..<13]),
      bytes[13] == UInt8(ascii: ":"), let minute = number(bytes[14..<16]), hour < 24, minute < 60
    else { return nil }
    guard bytes.count == 19 else { return "\(date)T\(String(decoding: bytes[11...], as: UTF8.self)):00" }
    guard bytes[16] == UInt8(ascii: ":"), let second = number(bytes[17..<19]), second < 61 else { return nil }
    return hour + minute + second == 0 ? date : "\(date)T\(String(decoding: bytes[11...], as: UTF8.self))"
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    digits.allSatisfy { 0x30...0x39 ~= $0 } ? digits.reduce(0) { $0 * 10 + Int($1) - 0x30 } : nil
  }

  private static func exists(_ year: Int, _ month: Int, _ day: Int) -> Bool {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return 1...12 ~= month && 1...lengths[month - 1] ~= day
  }
}
