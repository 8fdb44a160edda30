import Diagnostics
import Foundation

/// The text of a study file as it is stored: UTF-8, LF, NFC, no byte order mark.
enum StoredText {
  /// The UTF-8 bytes of the text. Bytes that are no UTF-8 are read as windows-1252, with a warning; UTF-16 is read when its
  /// mark says so.
  static func read(_ file: SourceFile) -> Reading<[UInt8]> {
    let bytes = file.bytes
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return Reading(stored(Array(utf16(bytes).utf8)))
    }
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    if String(validating: text, as: UTF8.self) != nil { return Reading(stored(Array(text))) }
    let problem = Problem(
      .warning, at: Place(file.name),
      "le fichier n’est pas en UTF-8 et a été lu comme windows-1252 ; de l’UTF-8 est attendu",
      remedy: "vérifier les accents, puis l’enregistrer en UTF-8")
    return Reading(stored(windows1252(text)), problems: [problem])
  }

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

  private static func utf16(_ bytes: [UInt8]) -> String {
    let low = bytes[0] == 0xFF ? 0 : 1
    let units = stride(from: 2, to: bytes.count - 1, by: 2).map {
      UInt16(bytes[$0 + low]) | UInt16(bytes[$0 + 1 - low]) << 8
    }
    return String(decoding: units, as: UTF16.self)
  }

  /// Source: the WHATWG Encoding Standard’s index of windows-1252; its five free places stay control characters.
  private static func windows1252(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var scalars = String.UnicodeScalarView()
    for byte in bytes {
      let value = (0x80...0x9F).contains(byte) ? upper[Int(byte) - 0x80] : UInt32(byte)
      scalars.append(Unicode.Scalar(value) ?? "\u{FFFD}")
    }
    return Array(String(scalars).utf8)
  }

  private static let upper: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D,
    0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,
    0x017E, 0x0178,
  ]
}
