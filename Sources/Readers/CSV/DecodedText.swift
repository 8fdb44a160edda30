import Diagnostics

/// The text of a file as valid UTF-8 without a byte order mark, and how it was written.
package struct DecodedText: Equatable, Sendable {
  package var bytes: [UInt8]
  package var encoding: CharacterEncoding
  package var hasByteOrderMark: Bool
  /// The bytes that were no UTF-8 in a file that otherwise is, in order.
  var strays: [StrayByte] = []

  package init(bytes: [UInt8], encoding: CharacterEncoding, hasByteOrderMark: Bool) {
    self.bytes = bytes
    self.encoding = encoding
    self.hasByteOrderMark = hasByteOrderMark
  }

  /// Decodes a file as it is declared, else by its byte order mark, else as UTF-8, else in the encoding of one byte a
  /// character that makes the best French of it, with a warning at the first byte that is not UTF-8. Always gives a text:
  /// a byte that fits nothing is kept and told.
  package static func decoding(_ file: SourceFile) -> Reading<DecodedText> {
    let bytes = file.bytes
    if let declared = file.declared.encoding { return decoding(file, as: declared) }
    if let marked = CharacterEncoding.allCases.first(where: { $0.isMarked(in: bytes) }) {
      return decoding(file, as: marked)
    }
    if let unmarked = unmarkedUTF16(bytes) { return decoding(file, as: unmarked) }
    let repair = RepairedUTF8(bytes[...])
    if repair.strays.isEmpty || repair.isMostlyUTF8 { return text(of: repair, in: file, isMarked: false) }
    let offset = repair.strays[0].offset
    let encoding = EncodingGuess.encoding(of: bytes)
    guard let page = encoding.codePage else { return text(of: repair, in: file, isMarked: false) }
    let guess = CSVFault.notUTF8(byte: bytes[offset], encoding: encoding, scalar: page.scalar(bytes[offset]))
    return singleBytes(file, page, encoding)
      .adding(BytePlaces([offset], in: bytes, of: file.name, bytesACharacter: true).places.map(guess.problem))
  }

  private static func decoding(_ file: SourceFile, as encoding: CharacterEncoding) -> Reading<DecodedText> {
    if let page = encoding.codePage { return singleBytes(file, page, encoding) }
    let isMarked = encoding.isMarked(in: file.bytes)
    guard encoding == .utf8 else { return utf16(file, from: isMarked ? 2 : 0, encoding) }
    return text(of: RepairedUTF8(file.bytes.dropFirst(isMarked ? 3 : 0)), in: file, isMarked: isMarked)
  }

  private static func text(of repair: RepairedUTF8, in file: SourceFile, isMarked: Bool) -> Reading<DecodedText> {
    var text = DecodedText(bytes: repair.bytes, encoding: .utf8, hasByteOrderMark: isMarked)
    text.strays = repair.strays
    let problems = BytePlaces(repair.strays.map(\.offset), in: repair.bytes, of: file.name).places
    let faults = repair.strays.map { stray in
      CSVFault.damagedUTF8(byte: stray.byte, scalar: CodePage.windows1252.scalar(stray.byte))
    }
    return Reading(text, problems: FaultLog.problems(zip(faults, problems)))
  }

  private static func singleBytes(
    _ file: SourceFile, _ page: CodePage, _ encoding: CharacterEncoding
  ) -> Reading<DecodedText> {
    let text = DecodedText(bytes: page.utf8(file.bytes), encoding: encoding, hasByteOrderMark: false)
    let odd = file.bytes.indices.filter { !page.defines(file.bytes[$0]) }
    let places = BytePlaces(odd, in: file.bytes, of: file.name, bytesACharacter: true).places
    let faults = odd.map { CSVFault.undefinedByte(byte: file.bytes[$0], encoding: encoding) }
    return Reading(text, problems: FaultLog.problems(zip(faults, places)))
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
