/// Dates as ODK writes them.
enum KoboDate {
  /// `2017-12-28T10:01:27.000-05:00` as `2017-12-28T10:01:27`, the time on the informant’s clock; `nil` for no date.
  static func isoDate(_ text: String) -> String? {
    if let date = DateText.isoDate(text) { return date }
    let bytes = Array(text.utf8)
    guard bytes.count > 19, let rest = rest(bytes[19...]), rest else { return nil }
    return DateText.isoDate(String(decoding: bytes[..<19], as: UTF8.self))
  }

  /// Whether what follows the seconds is a fraction and an offset; `nil` when it is something else.
  private static func rest(_ bytes: ArraySlice<UInt8>) -> Bool? {
    var rest = bytes
    if rest.first == UInt8(ascii: ".") { rest = rest.dropFirst().drop { 0x30...0x39 ~= $0 } }
    if rest.isEmpty || rest.elementsEqual([UInt8(ascii: "Z")]) { return true }
    guard let sign = rest.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else { return nil }
    let offset = rest.dropFirst()
    return (2...5).contains(offset.count) && offset.allSatisfy { 0x30...0x39 ~= $0 || $0 == UInt8(ascii: ":") }
  }
}
