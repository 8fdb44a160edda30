/// A text as extracts are compared: lower case, one kind of apostrophe, guillemet, dash and space, with the way back to
/// the scalars it was made from.
struct ComparableText: Equatable, Sendable {
  /// UTF-8.
  private(set) var bytes: [UInt8] = []
  /// For each byte, the offset of the scalar it comes from.
  private(set) var origins: [Int32] = []

  private var isSpacePending = false
  private var swallowsSpace = true

  /// Between two texts of one index: no extract holds it.
  static let boundary: UInt8 = 0

  init() {}

  init(_ text: String) {
    bytes.reserveCapacity(text.utf8.count)
    origins.reserveCapacity(text.utf8.count)
    append(text.unicodeScalars, from: 0)
  }

  /// Adds scalars, the first of which stands at offset `start`.
  mutating func append(_ scalars: some Sequence<Unicode.Scalar>, from start: Int) {
    var origin = Int32(start)
    for scalar in scalars {
      append(scalar, origin)
      origin += 1
    }
  }

  /// Ends a text: what follows begins afresh.
  mutating func close(at origin: Int) {
    bytes.append(Self.boundary)
    origins.append(Int32(origin))
    isSpacePending = false
    swallowsSpace = true
  }

  private mutating func append(_ scalar: Unicode.Scalar, _ origin: Int32) {
    switch scalar.value {
    case 0x61...0x7A, 0x30...0x39: put(UInt8(scalar.value), origin)
    case 0x41...0x5A: put(UInt8(scalar.value) + 0x20, origin)
    case 0x20, 0x09, 0x0A, 0x0D, 0xA0, 0x202F, 0x2000...0x200A, 0x3000: isSpacePending = true
    case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF: break
    case 0x22, 0xAB, 0xBB, 0x201C...0x201F, 0x2039, 0x203A: putTight(0x22, origin, isOpening: true)
    case 0x21, 0x3F, 0x3A, 0x3B, 0x2C, 0x2E, 0x29: putTight(UInt8(scalar.value), origin, isOpening: false)
    case 0x27, 0x2018, 0x2019, 0x02BC, 0x2032: put(0x27, origin)
    case 0x2D, 0x2010...0x2015, 0x2212: put(0x2D, origin)
    case 0x2026: for _ in 0..<3 { putTight(0x2E, origin, isOpening: false) }
    case 0x152, 0x153: put("oe", origin)
    case 0xC6, 0xE6: put("ae", origin)
    case 0xC0...0xD6, 0xD8...0xDE: putLatin(scalar.value + 0x20, origin)
    case 0x80...0xFF: putLatin(scalar.value, origin)
    case 0..<0x80: put(UInt8(scalar.value), origin)
    default: put(scalar.properties.lowercaseMapping, origin)
    }
  }

  private mutating func put(_ byte: UInt8, _ origin: Int32) {
    if isSpacePending {
      if !swallowsSpace {
        bytes.append(0x20)
        origins.append(origin - 1)
      }
      isSpacePending = false
    }
    swallowsSpace = false
    bytes.append(byte)
    origins.append(origin)
  }

  /// A mark before which spaces say nothing; nor after it, when it is a guillemet.
  private mutating func putTight(_ byte: UInt8, _ origin: Int32, isOpening: Bool) {
    isSpacePending = false
    put(byte, origin)
    swallowsSpace = isOpening
  }

  private mutating func putLatin(_ value: UInt32, _ origin: Int32) {
    put(UInt8(0xC0 | value >> 6), origin)
    bytes.append(UInt8(0x80 | value & 0x3F))
    origins.append(origin)
  }

  private mutating func put(_ text: String, _ origin: Int32) {
    for byte in text.utf8 { put(byte, origin) }
  }
}

extension ComparableText {
  /// Whether a byte belongs to a word: letters, digits, and all beyond ASCII.
  static func isWord(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte >= 0x80
  }

  /// The byte ranges of the words of `bytes`.
  static func words(of bytes: ArraySlice<UInt8>) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var start: Int?
    for index in bytes.indices {
      if isWord(bytes[index]) {
        if start == nil { start = index }
      } else if let begun = start {
        words.append(begun..<index)
        start = nil
      }
    }
    if let start { words.append(start..<bytes.endIndex) }
    return words
  }
}
