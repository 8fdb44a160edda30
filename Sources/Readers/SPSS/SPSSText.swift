/// The texts of an SPSS file, whose declared encoding is often wrong for some of them, or for all.
///
/// A text that reads as UTF-8 is UTF-8, another is windows-1252: the two are not mistaken for one another in practice. SPSS
/// cuts texts at a number of bytes, in the middle of a letter too.
struct SPSSText: Equatable {
  /// As the file declares it; empty where it does not.
  var declared = ""
  /// Texts with accents that read as UTF-8.
  private(set) var unicodeCount = 0
  /// Texts with accents that do not.
  private(set) var westernCount = 0
  /// Texts that end in the middle of a letter.
  private(set) var cutCount = 0

  init(declared: String = "") { self.declared = declared }

  /// Encodings whose bytes are taken as they are; those of others are converted by the library that reads the file.
  var isTakenAsIs: Bool {
    let known = ["", "utf8", "usascii", "ascii", "windows1252", "cp1252", "1252", "iso88591", "latin1"]
    return known.contains(String(declared.lowercased().filter { $0.isLetter || $0.isNumber }))
  }

  /// Whether the file says that it is UTF-8.
  var declaresUnicode: Bool { declared.lowercased().hasPrefix("utf") }

  /// How the texts were read.
  var encoding: CharacterEncoding {
    let isUnicode = unicodeCount + westernCount == 0 ? declaresUnicode : unicodeCount >= westernCount
    return isUnicode || !isTakenAsIs ? .utf8 : .windows1252
  }

  /// The text of these bytes, without the spaces SPSS fills it with.
  mutating func text(_ bytes: some Collection<UInt8>) -> String {
    var bytes = Array(bytes)
    while let last = bytes.last, last == 0x20 || last == 0 { bytes.removeLast() }
    guard bytes.contains(where: { $0 >= 0x80 }) else { return String(decoding: bytes, as: UTF8.self) }
    if let text = String(validating: bytes, as: UTF8.self) {
      unicodeCount += 1
      return text
    }
    if let text = Self.uncut(bytes) {
      cutCount += 1
      unicodeCount += 1
      return text
    }
    westernCount += 1
    return String(decoding: CodePage.windows1252.utf8(bytes), as: UTF8.self)
  }

  /// A text of UTF-8 that lacks the end of its last letter, without that letter.
  private static func uncut(_ bytes: [UInt8]) -> String? {
    guard let start = bytes.lastIndex(where: { $0 & 0xC0 != 0x80 }), bytes.count - start < 4, bytes[start] >= 0xC2
    else { return nil }
    let length = bytes[start] >= 0xF0 ? 4 : bytes[start] >= 0xE0 ? 3 : 2
    let before = bytes[..<start]
    // One foreign byte at the end of a plain text is a letter of windows-1252.
    guard bytes.count - start < length, before.contains(where: { $0 >= 0x80 }) else { return nil }
    return String(validating: before, as: UTF8.self)
  }
}
