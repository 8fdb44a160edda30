/// The entities of HTML and XML: what stands for a letter in a page.
enum Entities {
  /// The text with every entity that names a character replaced by it; others stay.
  static func decoded(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(UInt8(ascii: "&")) else { return bytes }
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count)
    var place = 0
    while let mark = bytes[place...].firstIndex(of: UInt8(ascii: "&")) {
      decoded.append(contentsOf: bytes[place..<mark])
      place = mark + 1
      guard let end = bytes[place...].prefix(12).firstIndex(of: UInt8(ascii: ";")),
        let text = character(String(decoding: bytes[place..<end], as: UTF8.self))
      else {
        decoded.append(UInt8(ascii: "&"))
        continue
      }
      decoded.append(contentsOf: Array(text.utf8))
      place = end + 1
    }
    return decoded + bytes[place...]
  }

  static func decoded(_ text: String) -> String {
    text.contains("&") ? String(decoding: decoded(Array(text.utf8)), as: UTF8.self) : text
  }

  /// What the entity of this name stands for; `nil` for one that is no letter, mark or space.
  private static func character(_ name: String) -> String? {
    if name.hasPrefix("#x") || name.hasPrefix("#X") {
      return UInt32(name.dropFirst(2), radix: 16).flatMap { Unicode.Scalar($0) }.map { String($0) }
    }
    if name.hasPrefix("#") { return UInt32(name.dropFirst()).flatMap { Unicode.Scalar($0) }.map { String($0) } }
    if let known = known[name] { return known }
    guard let letter = name.first, let mark = marks[String(name.dropFirst())] else { return nil }
    return "\(letter)\(mark)"
  }

  private static let known = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "shy": "\u{AD}", "rsquo": "’",
    "lsquo": "‘", "hyphen": "\u{2010}", "oelig": "œ", "OElig": "Œ", "aelig": "æ", "AElig": "Æ", "oslash": "ø",
    "Oslash": "Ø", "szlig": "ß", "thinsp": "\u{2009}", "ensp": "\u{2002}", "zwj": "\u{200D}", "zwnj": "\u{200C}",
  ]

  /// « eacute » is e, then an acute accent.
  private static let marks = [
    "acute": "\u{301}", "grave": "\u{300}", "circ": "\u{302}", "uml": "\u{308}", "cedil": "\u{327}",
    "tilde": "\u{303}", "ring": "\u{30A}", "caron": "\u{30C}",
  ]
}
