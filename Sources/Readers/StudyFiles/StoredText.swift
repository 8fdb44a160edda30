import Diagnostics
import Foundation

/// The text of a study file as it is stored: UTF-8, LF, NFC, no byte order mark.
package enum StoredText {
  /// The UTF-8 bytes of the text, decoded as every text file is.
  static func read(_ file: SourceFile) -> Reading<[UInt8]> {
    let decoded = DecodedText.decoding(file)
    return Reading(stored(decoded.value.bytes), problems: decoded.problems)
  }

  /// The stored form of a text that another format held.
  package static func stored(_ text: String) -> String { String(decoding: stored(Array(text.utf8)), as: UTF8.self) }

  private static func stored(_ bytes: [UInt8]) -> [UInt8] { composed(withLineFeeds(bytes)) }

  /// CR LF and lone CR become LF.
  private static func withLineFeeds(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(0x0D) else { return bytes }
    var lines: [UInt8] = []
    lines.reserveCapacity(bytes.count)
    for (index, byte) in bytes.enumerated() {
      if byte == 0x0D {
        lines.append(0x0A)
      } else if byte != 0x0A || index == 0 || bytes[index - 1] != 0x0D {
        lines.append(byte)
      }
    }
    return lines
  }

  private static func composed(_ bytes: [UInt8]) -> [UInt8] {
    if isSurelyComposed(bytes) { return bytes }
    return Array(String(decoding: bytes, as: UTF8.self).precomposedStringWithCanonicalMapping.utf8)
  }

  /// Whether every scalar is one that no normalisation touches: U+0000–U+02FF, U+2002–U+203F and the euro sign.
  private static func isSurelyComposed(_ bytes: [UInt8]) -> Bool {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        index += 1
      } else if byte < 0xCC {
        index += 2
      } else if byte == 0xE2, index + 2 < bytes.count,
        (bytes[index + 1] == 0x80 && bytes[index + 2] >= 0x82) || (bytes[index + 1], bytes[index + 2]) == (0x82, 0xAC)
      {
        index += 3
      } else {
        return false
      }
    }
    return true
  }
}
