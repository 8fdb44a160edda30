/// The encodings a text export is written in. The raw values are the names printed by `examiner` and typed after
/// `--encodage`.
package enum CharacterEncoding: String, CaseIterable, Sendable {
  case utf8 = "UTF-8"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  case windows1252 = "windows-1252"
  case iso8859n15 = "ISO-8859-15"
  case macRoman = "MacRoman"

  /// The encoding a person means: its name in any case, hyphens or not.
  package init?(typed text: String) {
    func plain(_ name: String) -> String { name.lowercased().filter { $0.isLetter || $0.isNumber } }
    guard let named = Self.allCases.first(where: { plain($0.rawValue) == plain(text) }) else { return nil }
    self = named
  }

  /// What its bytes stand for, where each is a character.
  var codePage: CodePage? {
    switch self {
    case .utf8, .utf16LittleEndian, .utf16BigEndian: nil
    case .windows1252: .windows1252
    case .iso8859n15: .iso8859n15
    case .macRoman: .macRoman
    }
  }
}

extension CharacterEncoding {
  /// Whether a file begins with this encoding's byte order mark.
  func isMarked(in bytes: [UInt8]) -> Bool {
    switch self {
    case .utf8: bytes.starts(with: [0xEF, 0xBB, 0xBF])
    case .utf16LittleEndian: bytes.starts(with: [0xFF, 0xFE])
    case .utf16BigEndian: bytes.starts(with: [0xFE, 0xFF])
    case .windows1252, .iso8859n15, .macRoman: false
    }
  }
}
