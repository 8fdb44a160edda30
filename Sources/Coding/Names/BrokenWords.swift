/// A text whose words are cut at the end of lines (« Du- » over « pont »), made whole again.
package enum BrokenWords {
  /// The same text, as many scalars, with soft hyphens in the place of each cut; `nil` where no word is cut.
  package static func mended(_ text: String) -> String? {
    var bytes = Array(text.utf8)
    var isMended = false
    var place = 1
    while let hyphen = bytes[min(place, bytes.count)...].firstIndex(of: UInt8(ascii: "-")) {
      place = hyphen + 1
      guard hyphen + 2 < bytes.count, bytes[hyphen + 1] == 0x0A, isLetter(bytes[hyphen - 1]),
        ("a"..."z").contains(Unicode.Scalar(bytes[hyphen + 2])) || bytes[hyphen + 2] >= 0xC3
      else { continue }
      // A soft hyphen is two bytes of UTF-8: the offsets of scalars stay.
      bytes.replaceSubrange(hyphen...hyphen + 1, with: [0xC2, 0xAD, 0xC2, 0xAD])
      isMended = true
      place = hyphen + 4
    }
    return isMended ? String(decoding: bytes, as: UTF8.self) : nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || ("a"..."z").contains(Unicode.Scalar(byte | 0x20))
  }
}
