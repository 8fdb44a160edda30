package import Diagnostics

/// The text of a file as valid UTF-8 without a byte order mark, and how it was written.
package struct DecodedText: Equatable, Sendable {
  package var bytes: [UInt8]
  package var encoding: CharacterEncoding
  package var hasByteOrderMark: Bool

  package init(bytes: [UInt8], encoding: CharacterEncoding, hasByteOrderMark: Bool) {
    self.bytes = bytes
    self.encoding = encoding
    self.hasByteOrderMark = hasByteOrderMark
  }

  /// Decodes a file by its byte order mark, else as UTF-8, else as windows-1252 with a warning at the first byte that is
  /// not UTF-8. Always gives a text: an unreadable character becomes U+FFFD and is told.
  package static func decoding(_ file: SourceFile) -> Reading<DecodedText> {
    let bytes = file.bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return utf8(file, bytes: Array(bytes.dropFirst(3)), marked: true) }
    if bytes.starts(with: [0xFF, 0xFE]) { return utf16(file, from: 2, .utf16LittleEndian) }
    if bytes.starts(with: [0xFE, 0xFF]) { return utf16(file, from: 2, .utf16BigEndian) }
    if let unmarked = unmarkedUTF16(bytes) { return utf16(file, from: 0, unmarked) }
    return utf8(file, bytes: bytes, marked: false)
  }

  private static func utf8(_ file: SourceFile, bytes: [UInt8], marked: Bool) -> Reading<DecodedText> {
    let text = DecodedText(bytes: bytes, encoding: .utf8, hasByteOrderMark: marked)
    guard let offset = firstInvalidOffset(in: bytes) else { return Reading(text) }
    let place = Place(file.name, offset: offset, in: bytes)
    let repaired = String(decoding: bytes, as: UTF8.self)
    if marked || isMostlyUTF8(repaired) {
      let kept = DecodedText(bytes: Array(repaired.utf8), encoding: .utf8, hasByteOrderMark: marked)
      return Reading(kept, problems: [CSVFault.damagedUTF8(byte: bytes[offset]).problem(at: place)])
    }
    let decoded = DecodedText(bytes: Windows1252.utf8(bytes), encoding: .windows1252, hasByteOrderMark: false)
    let scalar = Windows1252.scalar(bytes[offset])
    return Reading(decoded, problems: [CSVFault.notUTF8(byte: bytes[offset], scalar: scalar).problem(at: place)])
  }

  /// The offset of the first byte that UTF-8 forbids there.
  private static func firstInvalidOffset(in bytes: [UInt8]) -> Int? {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  /// More accented letters read well as UTF-8 than not: a few bytes are damaged, the file is not windows-1252.
  private static func isMostlyUTF8(_ repaired: String) -> Bool {
    var good = 0
    var bad = 0
    for scalar in repaired.unicodeScalars where scalar.value > 0x7F {
      if scalar == "\u{FFFD}" { bad += 1 } else { good += 1 }
    }
    return good > bad
  }

  private static func utf16(
    _ file: SourceFile, from start: Int, _ encoding: CharacterEncoding
  ) -> Reading<DecodedText> {
    let low = encoding == .utf16LittleEndian ? 0 : 1
    var units: [UInt16] = []
    units.reserveCapacity(file.bytes.count / 2)
    var offset = start
    while offset + 1 < file.bytes.count {
      units.append(UInt16(file.bytes[offset + low]) | UInt16(file.bytes[offset + 1 - low]) << 8)
      offset += 2
    }
    let text = Array(String(decoding: units, as: UTF16.self).utf8)
    let decoded = DecodedText(bytes: text, encoding: encoding, hasByteOrderMark: start == 2)
    guard offset < file.bytes.count else { return Reading(decoded) }
    return Reading(decoded, problems: [CSVFault.oddUTF16.problem(at: Place(file.name))])
  }

  /// UTF-16 without a mark shows as a NUL in nearly every second byte of Western text.
  private static func unmarkedUTF16(_ bytes: [UInt8]) -> CharacterEncoding? {
    let sample = bytes.prefix(1024)
    guard sample.count >= 8 else { return nil }
    let odd = sample.indices.count { $0 % 2 == 1 && sample[$0] == 0 }
    let even = sample.indices.count { $0 % 2 == 0 && sample[$0] == 0 }
    if odd * 5 > sample.count * 2, even * 20 < sample.count { return .utf16LittleEndian }
    if even * 5 > sample.count * 2, odd * 20 < sample.count { return .utf16BigEndian }
    return nil
  }
}

extension Place {
  /// The line and column of a byte in a text, columns counted in characters (Unicode scalars).
  package init(_ file: String, offset: Int, in bytes: [UInt8]) {
    var line = 1
    var start = 0
    for index in 0..<offset where bytes[index] == 0x0A || (bytes[index] == 0x0D && bytes[index + 1] != 0x0A) {
      line += 1
      start = index + 1
    }
    let column = 1 + bytes[start..<offset].count { $0 & 0xC0 != 0x80 }
    self.init(file, line: line, column: column)
  }
}
