/// The few bytes of UTF-8 whose place among leads and continuations does not tell all.
///
/// Source: the Unicode Standard, table 3-7.
enum UTF8Care {
  /// Whether the bytes at the bits of `careful`, leads or bytes UTF-8 forbids, are followed by what they allow; that the right
  /// number of continuations follows is known.
  static func isValid(_ bytes: RawSpan, _ base: Int, _ careful: UInt64) -> Bool {
    var rest = careful
    while rest != 0 {
      let place = base &+ rest.trailingZeroBitCount
      let next = place &+ 1 < bytes.byteCount ? ByteKernel.byte(bytes, at: place &+ 1) : 0
      guard allowed(after: ByteKernel.byte(bytes, at: place))?.contains(next) ?? false else { return false }
      rest &= rest &- 1
    }
    return true
  }

  private static func allowed(after lead: UInt8) -> ClosedRange<UInt8>? {
    switch lead {
    case 0xE0: 0xA0...0xBF
    case 0xED: 0x80...0x9F
    case 0xF0: 0x90...0xBF
    case 0xF1...0xF3: 0x80...0xBF
    case 0xF4: 0x80...0x8F
    default: nil
    }
  }
}
