/// Which encoding of one byte a character makes the best French of a text.
///
/// Each byte past ASCII is judged where it stands: an accented small letter beside a letter speaks for an encoding, a capital
/// after a small letter, a sign inside a word or a byte without character against it. Ties go to windows-1252, then to ISO-8859-15.
struct EncodingGuess {
  private static let candidates: [CharacterEncoding] = [.windows1252, .iso8859n15, .macRoman]
  /// As many bytes past ASCII as settle the matter.
  private static let evidenceLimit = 4096

  /// The letters of French and Dutch, and those of names.
  private static let letters = Set("àâäçèéêëîïôöùûüœ".unicodeScalars)
  private static let foreignLetters = Set("ÿæñáíóúßåøãõìò".unicodeScalars)
  private static let marks = Set("’‘“”«»–—…€°·•\u{A0}§".unicodeScalars)

  /// The encoding of bytes that are not UTF-8.
  static func encoding(of bytes: [UInt8]) -> CharacterEncoding {
    var scores = candidates.map { _ in 0 }
    var seen = 0
    for index in bytes.indices where bytes[index] >= 0x80 {
      let before = index > 0 ? bytes[index - 1] : 0x20
      let after = index + 1 < bytes.count ? bytes[index + 1] : 0x20
      for (place, encoding) in candidates.enumerated() {
        guard let page = encoding.codePage else { continue }
        scores[place] += score(bytes[index], page, before, after)
      }
      seen += 1
      if seen == evidenceLimit { break }
    }
    let best = scores.max() ?? 0
    return scores.firstIndex(of: best).map { candidates[$0] } ?? .windows1252
  }

  private static func score(_ byte: UInt8, _ page: CodePage, _ before: UInt8, _ after: UInt8) -> Int {
    guard page.defines(byte) else { return -5 }
    let scalar = page.scalar(byte)
    let isInWord = isLetter(before) && isLetter(after)
    let isByLetter = isLetter(before) || isLetter(after)
    if letters.contains(scalar) { return isByLetter ? 2 : scalar == "à" ? 1 : 0 }
    if foreignLetters.contains(scalar) { return isByLetter ? 1 : 0 }
    if scalar == "’" { return isInWord ? 2 : 0 }
    if marks.contains(scalar) { return isInWord ? -2 : 1 }
    if scalar.properties.isUppercase { return isSmall(before) ? -3 : isByLetter ? 1 : 0 }
    return isInWord ? -3 : -1
  }

  private static func isLetter(_ byte: UInt8) -> Bool { isSmall(byte | 0x20) }
  private static func isSmall(_ byte: UInt8) -> Bool { 0x61...0x7A ~= byte }
}
