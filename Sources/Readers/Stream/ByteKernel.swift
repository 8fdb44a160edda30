import CByteMasks

/// Where the signs that cut a table stand in 64 bytes: one bit a byte, the first byte lowest.
struct CutMasks: Equatable {
  var quotes: UInt64
  var separators: UInt64
  var lineFeeds: UInt64
}

/// Bytes that a table seldom holds, in a block.
struct ControlMasks: Equatable {
  var returns: UInt64
  var zeros: UInt64
}

/// The parts of characters past ASCII in a block of UTF-8.
struct CharacterMasks: Equatable {
  /// 0x80 … 0xFF.
  var pastASCII: UInt64
  /// 0x80 … 0xBF.
  var continuations: UInt64
  /// 0xC2 … 0xFF: two bytes or more.
  var leads: UInt64
  /// 0xE0 … 0xFF: three bytes or more.
  var leadsOfThree: UInt64
}

/// The leads of a block that `CharacterMasks` does not tell apart.
struct LongCharacterMasks: Equatable {
  /// 0xF0 … 0xFF: four bytes, or forbidden.
  var leadsOfFour: UInt64
  /// 0xE0, 0xED and 0xF0 … 0xFF: not every continuation may follow.
  var careful: UInt64
}

/// The first 32 bytes of a value, zeros past its end: two values of one length and one prefix are equal up to 32 bytes.
typealias Prefix = SIMD4<UInt64>

/// The only unsafe code of the readers: loads of whole blocks from bytes.
///
/// Each function states the range it reads and checks it against the length of the span before it takes a pointer or an
/// unaligned load; no pointer leaves its closure; only `spread` writes. `ScalarKernel` does the same byte by byte, with
/// checked subscripts only; a test holds the two to the same answers over random bytes.
enum ByteKernel {
  /// How many bytes a block has.
  static let blockSize = 64

  /// Reads `bytes[offset ..< offset + 64]`.
  @inline(__always)
  static func cuts(_ bytes: RawSpan, at offset: Int, separator: UInt8) -> CutMasks {
    let cuts = block(bytes, at: offset) { recoupe_cut_masks($0, separator) }
    return CutMasks(quotes: cuts.quotes, separators: cuts.separators, lineFeeds: cuts.line_feeds)
  }

  /// The bits of NUL, carriage returns and bytes past ASCII. Reads `bytes[offset ..< offset + 64]`.
  @inline(__always)
  static func rare(_ bytes: RawSpan, at offset: Int) -> UInt64 {
    block(bytes, at: offset) { recoupe_rare_mask($0) }
  }

  /// Reads `bytes[offset ..< offset + 64]`.
  @inline(__always)
  static func controls(_ bytes: RawSpan, at offset: Int) -> ControlMasks {
    let masks = block(bytes, at: offset) { recoupe_control_masks($0) }
    return ControlMasks(returns: masks.returns, zeros: masks.zeros)
  }

  /// Reads `bytes[offset ..< offset + 64]`.
  @inline(__always)
  static func characters(_ bytes: RawSpan, at offset: Int) -> CharacterMasks {
    let masks = block(bytes, at: offset) { recoupe_character_masks($0) }
    return CharacterMasks(
      pastASCII: masks.past_ascii, continuations: masks.continuations, leads: masks.leads,
      leadsOfThree: masks.leads_of_three)
  }

  /// Reads `bytes[offset ..< offset + 64]`.
  @inline(__always)
  static func longCharacters(_ bytes: RawSpan, at offset: Int) -> LongCharacterMasks {
    let masks = block(bytes, at: offset) { recoupe_long_character_masks($0) }
    return LongCharacterMasks(leadsOfFour: masks.leads_of_four, careful: masks.careful)
  }

  /// Writes the places of the bits of `bits`, counted from `base`, into `places[index...]`; what stands behind them means
  /// nothing. Writes `places[index ..< index + 64]` at most, which must be there.
  @inline(__always)
  static func spread(_ bits: UInt64, from base: Int, into places: inout MutableSpan<UInt32>, at index: Int) {
    precondition(index >= 0 && index &+ 64 <= places.count, "places past the end")
    // A word has 64 bits at most, and each write takes one away: `place` stays below index + 64, in bounds by the line above.
    // The first eight are written without asking whether there are as many: a block of a table seldom has more.
    var rest = bits
    let low = UInt32(truncatingIfNeeded: base)
    // The highest bit is put in so that no word is empty: counting the zeros of an empty one costs two instructions more.
    for place in index..<index &+ 8 {
      places[unchecked: place] = low &+ UInt32(truncatingIfNeeded: (rest | 1 << 63).trailingZeroBitCount)
      rest &= rest &- 1
    }
    var place = index &+ 8
    while rest != 0 {
      places[unchecked: place] = low &+ UInt32(truncatingIfNeeded: rest.trailingZeroBitCount)
      rest &= rest &- 1
      place &+= 1
    }
  }

  /// The first `length` bytes from `offset` on, 32 at most, zeros after. Reads `bytes[offset ..< offset + 32]`.
  ///
  /// - Parameter masks: `prefixMasks`, kept at hand by the caller.
  @inline(__always)
  static func prefix(_ bytes: RawSpan, at offset: Int, length: Int, _ masks: Span<Prefix>) -> Prefix {
    precondition(offset >= 0 && offset &+ 32 <= bytes.byteCount, "a prefix past the end")
    // In bounds by the line above; every bit pattern is a value of SIMD4<UInt64>.
    let loaded = bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: Prefix.self)
    return loaded & masks[min(length, 32)]
  }

  /// For each length up to 32, ones over the bytes kept.
  static let prefixMasks: [Prefix] = (0...32).map { length in
    var mask = Prefix(repeating: 0)
    for byte in 0..<length { mask[byte / 8] |= 0xFF << UInt64(byte % 8 * 8) }
    return mask
  }

  /// Reads `bytes[offset]`.
  @inline(__always)
  static func byte(_ bytes: RawSpan, at offset: Int) -> UInt8 {
    precondition(offset >= 0 && offset < bytes.byteCount, "a byte past the end")
    return bytes.unsafeLoad(fromUncheckedByteOffset: offset, as: UInt8.self)
  }

  @inline(__always)
  private static func block<Masks>(
    _ bytes: RawSpan, at offset: Int, _ masks: (UnsafePointer<UInt8>) -> Masks
  ) -> Masks {
    precondition(offset >= 0 && offset &+ blockSize <= bytes.byteCount, "a block past the end")
    return bytes.withUnsafeBytes { buffer in
      // The span is not empty by the line above, so it has a base address; the C side reads 64 bytes from `offset`.
      guard let base = buffer.baseAddress else { preconditionFailure("a span of bytes without an address") }
      return masks(base.assumingMemoryBound(to: UInt8.self) + offset)
    }
  }
}
