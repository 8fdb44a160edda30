/// What `ByteKernel` says, found byte by byte with checked subscripts: its safe twin, for tests.
enum ScalarKernel {
  static func cuts(_ bytes: [UInt8], at offset: Int, separator: UInt8) -> CutMasks {
    CutMasks(
      quotes: mask(bytes, offset) { $0 == 0x22 }, separators: mask(bytes, offset) { $0 == separator },
      lineFeeds: mask(bytes, offset) { $0 == 0x0A })
  }

  static func rare(_ bytes: [UInt8], at offset: Int) -> UInt64 {
    mask(bytes, offset) { $0 == 0 || $0 == 0x0D || $0 >= 0x80 }
  }

  static func controls(_ bytes: [UInt8], at offset: Int) -> ControlMasks {
    ControlMasks(returns: mask(bytes, offset) { $0 == 0x0D }, zeros: mask(bytes, offset) { $0 == 0 })
  }

  static func characters(_ bytes: [UInt8], at offset: Int) -> CharacterMasks {
    CharacterMasks(
      pastASCII: mask(bytes, offset) { $0 >= 0x80 }, continuations: mask(bytes, offset) { 0x80...0xBF ~= $0 },
      leads: mask(bytes, offset) { $0 >= 0xC2 }, leadsOfThree: mask(bytes, offset) { $0 >= 0xE0 })
  }

  static func longCharacters(_ bytes: [UInt8], at offset: Int) -> LongCharacterMasks {
    LongCharacterMasks(
      leadsOfFour: mask(bytes, offset) { $0 >= 0xF0 },
      careful: mask(bytes, offset) { $0 >= 0xF0 || $0 == 0xE0 || $0 == 0xED })
  }

  /// The places of the bits, counted from `base`.
  static func places(of bits: UInt64, from base: Int) -> [UInt32] {
    (0..<64).filter { bits >> UInt64($0) & 1 == 1 }.map { UInt32(base + $0) }
  }

  static func prefix(_ bytes: [UInt8], at offset: Int, length: Int) -> Prefix {
    var prefix = Prefix(repeating: 0)
    for byte in 0..<min(length, 32) { prefix[byte / 8] |= UInt64(bytes[offset + byte]) << UInt64(byte % 8 * 8) }
    return prefix
  }

  private static func mask(_ bytes: [UInt8], _ offset: Int, _ holds: (UInt8) -> Bool) -> UInt64 {
    (0..<64).reduce(0) { mask, bit in holds(bytes[offset + bit]) ? mask | 1 << UInt64(bit) : mask }
  }
}
