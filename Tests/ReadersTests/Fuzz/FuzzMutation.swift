import Readers

/// Changes a few bytes of a file, as a bad copy, an editor or an ill-meaning person would. The same seed changes the same.
struct FuzzMutation {
  private var chance: SystemlessChance

  init(seed: UInt64) { chance = SystemlessChance(seed: seed) }

  private static let words: [[UInt8]] =
    [
      "\"", "\"\"", ";", ",", "\t", "\r", "\n", "\r\n", "\0", "<", ">", "</", "/>", "&", "&amp;", "&x;", "<![CDATA[",
      "]]>", "<!--", "-->",
      "<!DOCTYPE a [<!ENTITY x \"y\">]>", "<?xml version=\"1.0\" encoding=\"UTF-16\"?>", "99999999999999999999", "-1",
      "0", "1e999", "NaN",
      "[", "]", "{", "}", "(", ")", "()", "()()", ":", "--> ", "00:00:00", "\u{FEFF}", "é", "😀", "e\u{301}", "\u{2028}",
      "=", "'=", "_other",
    ].map { Array($0.utf8) } + [
      [0xFF, 0xFE], [0xE9], [0xC3], [0xF0, 0x9F], [0xFF, 0xFF, 0xFF, 0x7F], [0x80, 0, 0, 0],
    ]

  mutating func coin() -> Bool { Bool.random(using: &chance) }

  mutating func choice(_ count: Int) -> Int { Int.random(in: 0..<count, using: &chance) }

  /// The bytes with one to six changes.
  mutating func changed(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...6, using: &chance) { change(&bytes) }
    return bytes
  }

  private mutating func change(_ bytes: inout [UInt8]) {
    let place = Int.random(in: 0...bytes.count, using: &chance)
    let length = min(bytes.count - place, Int.random(in: 1...24, using: &chance))
    switch Int.random(in: 0..<9, using: &chance) {
    case 0 where place < bytes.count: bytes[place] = UInt8.random(in: 0...255, using: &chance)
    case 1 where place < bytes.count: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &chance)
    case 2: bytes.removeSubrange(place..<place + length)
    case 3: bytes.insert(contentsOf: bytes[place..<place + length], at: place)
    case 4: bytes = Array(bytes.prefix(place))
    case 5:
      let copies = Int.random(in: 2...400, using: &chance)
      let piece = bytes[place..<place + length]
      bytes.insert(contentsOf: (0..<copies).flatMap { _ in piece }, at: place)
    case 6:
      let other = Int.random(in: 0...bytes.count, using: &chance)
      bytes.insert(contentsOf: bytes[min(place, other)..<min(max(place, other), min(place, other) + 300)], at: place)
    default: bytes.insert(contentsOf: Self.words.randomElement(using: &chance) ?? [], at: place)
    }
  }
}
