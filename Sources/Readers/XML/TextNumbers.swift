import Survey

/// Numbers the distinct texts of a column, from 0, in the order they come.
struct TextNumbers {
  /// All texts, one after another, and where each ends.
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  private var hashes: [UInt64] = []
  /// The number of a text at its hash or after it, -1 where there is none; a power of two long, half empty at least.
  private var slots: [Int32] = Array(repeating: -1, count: 16)

  var count: Int { ends.count }

  /// The texts by number.
  var texts: [String] {
    (0..<count).map { String(decoding: bytes[range($0)], as: UTF8.self) }
  }

  mutating func removeAll() { self = TextNumbers() }

  mutating func number(_ text: [UInt8]) -> Int32 {
    let hash = Self.hash(text)
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash >> 32) & mask
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if hashes[number] == hash, isText(text, number) { return Int32(number) }
      slot = (slot + 1) & mask
    }
    let number = Int32(count)
    slots[slot] = number
    bytes += text
    ends.append(bytes.count)
    hashes.append(hash)
    if count * 2 > slots.count { grow() }
    return number
  }

  private func range(_ number: Int) -> Range<Int> { (number == 0 ? 0 : ends[number - 1])..<ends[number] }

  private func isText(_ text: [UInt8], _ number: Int) -> Bool {
    let own = range(number)
    guard own.count == text.count else { return false }
    for index in text.indices where bytes[own.lowerBound + index] != text[index] { return false }
    return true
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    let mask = slots.count - 1
    for number in hashes.indices {
      var slot = Int(truncatingIfNeeded: hashes[number] >> 32) & mask
      while slots[slot] >= 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(number)
    }
  }

  /// Eight bytes at a time, mixed as SplitMix64 does.
  private static func hash(_ text: [UInt8]) -> UInt64 {
    var hash = UInt64(truncatingIfNeeded: text.count)
    var word: UInt64 = 0
    for index in text.indices {
      word = word << 8 | UInt64(text[index])
      if index & 7 == 7 { (hash, word) = (SplitMix64.number(after: hash ^ word), 0) }
    }
    return SplitMix64.number(after: hash ^ word)
  }
}
