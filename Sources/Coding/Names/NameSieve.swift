/// One pass over the bytes of a text for all names at once: whether the longest word of any of them stands there. Most
/// texts hold none, and need no closer look.
struct NameSieve: Sendable {
  /// The longest word of each name, folded, by its hash (FNV-1a, 64 bits).
  private var words: Set<UInt64> = []
  /// Whether any of them ends on these twelve bits: most words of a text are done with here.
  private var ends = [Bool](repeating: false, count: 1 << 12)

  mutating func add(_ name: [String]) {
    guard let longest = name.max(by: { $0.utf8.count < $1.utf8.count }) else { return }
    let letters = longest.unicodeScalars.filter { !Self.isNothing($0.value) }
    let hash = letters.flatMap { Array(String($0).utf8) }.reduce(Self.start, Self.mixed)
    words.insert(hash)
    ends[Int(hash & 0xFFF)] = true
  }

  /// Whether a name may stand in the text (UTF-8); never `false` where one does.
  func lets(_ bytes: [UInt8]) -> Bool {
    // A word cut at the end of a line is looked for whole, and its second half alone.
    var (word, half) = (Self.start, Self.start)
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      if byte < 0x80 {
        let letter = byte | 0x20
        if letter &- 0x61 < 26 || byte &- 0x30 < 10 {
          (word, half) = (Self.mixed(word, letter), Self.mixed(half, letter))
        } else if word != Self.start {
          if has(word) || has(half) { return true }
          half = Self.start
          let isCut = byte == 0x2D && place < bytes.count && bytes[place] == 0x0A
          if isCut { place += 1 } else { word = Self.start }
        }
        continue
      }
      let (scalar, length) = Self.scalar(bytes, at: place - 1)
      place += length - 1
      if Self.isNothing(scalar) { continue }
      let folded = Self.folded(scalar)
      if folded.isEmpty, word != Self.start {
        if has(word) || has(half) { return true }
        (word, half) = (Self.start, Self.start)
      }
      for byte in folded { (word, half) = (Self.mixed(word, byte), Self.mixed(half, byte)) }
    }
    return has(word) || has(half)
  }

  private func has(_ hash: UInt64) -> Bool { ends[Int(hash & 0xFFF)] && words.contains(hash) }

  private static let start: UInt64 = 0xCBF2_9CE4_8422_2325

  private static func mixed(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }

  /// The scalar at a lead byte and how many bytes it takes; a byte that leads none is one by itself.
  private static func scalar(_ bytes: [UInt8], at place: Int) -> (value: UInt32, length: Int) {
    let lead = bytes[place]
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 1
    guard length > 1, place + length <= bytes.count else { return (0xFFFD, 1) }
    var value = UInt32(lead & (0x7F >> length))
    for byte in bytes[place + 1..<place + length] { value = value << 6 | UInt32(byte & 0x3F) }
    return (value, length)
  }

  /// Marks on a letter, soft hyphens and spaces of no width.
  private static func isNothing(_ value: UInt32) -> Bool {
    switch value {
    case 0x300...0x36F, 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF: true
    default: false
    }
  }

  /// What a scalar says in a folded word, in UTF-8; nothing where it is no letter.
  private static func folded(_ value: UInt32) -> [UInt8] {
    if value < 0x250 { return latin[Int(value) - 0x80] }
    return value >= 0x2000 && value < 0x2070 ? [] : spelt(value)
  }

  private static let latin: [[UInt8]] = (0x80..<0x250).map { spelt(UInt32($0)) }

  private static func spelt(_ value: UInt32) -> [UInt8] {
    guard let scalar = Unicode.Scalar(value) else { return [] }
    let letters = FoldedText(String(scalar)).scalars.filter { FoldedText.isLetter($0) }
    return letters.flatMap { Array(String(Diacritics.bare($0)).utf8) }
  }
}
