package import Survey

/// The names of a key, and those declared public, as they are found in a text: whole words, the longest name first.
package struct NameBook: Sendable {
  /// A name found.
  package struct Occurrence: Equatable, Sendable {
    /// In the text, Unicode scalars.
    package var range: Range<Int>
    /// The entry of the key; `nil` for a public name.
    package var entry: Int?
  }

  private struct Name: Sendable {
    var words: [String]
    /// The words as written, where only they will do.
    var exact: [String]?
    var entry: Int?
  }

  private var names: [String: [Name]] = [:]
  /// The names of the key alone.
  private var sieve = NameSieve()
  package let key: PseudonymKey

  package init(_ key: PseudonymKey, publicNames: [String]) {
    self.key = key
    for (index, entry) in key.entries.enumerated() {
      for name in entry.names { add(name, entry: index, isExact: entry.isExact) }
    }
    for name in publicNames { add(name, entry: nil, isExact: false) }
    for first in names.keys {
      // Of two names as long, the public one: what is declared may stand.
      names[first]?.sort { ($0.words.count, $0.entry == nil ? 1 : 0) > ($1.words.count, $1.entry == nil ? 1 : 0) }
    }
  }

  private mutating func add(_ name: String, entry: Int?, isExact: Bool) {
    let text = NameText(name)
    guard let first = text.words.first?.folded else { return }
    let exact = isExact ? text.words.map { text.string($0.range) } : nil
    names[first, default: []].append(Name(words: text.words.map(\.folded), exact: exact, entry: entry))
    if entry != nil { sieve.add(text.words.map(\.folded)) }
  }

  /// Whether a name of the key may stand in a text (UTF-8): `false` is sure, and found in one pass for all names.
  package func mayStand(in bytes: [UInt8]) -> Bool { sieve.lets(bytes) }

  /// Every name in the text, in order; none overlaps another. A word cut at the end of a line is read whole.
  package func occurrences(in text: String) -> [Occurrence] {
    let found = whole(NameText(text))
    guard let mended = BrokenWords.mended(text) else { return found }
    let more = whole(NameText(mended)).filter { one in !found.contains { $0.range.overlaps(one.range) } }
    return (found + more).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private func whole(_ text: NameText) -> [Occurrence] {
    var found: [Occurrence] = []
    var index = 0
    while index < text.words.count {
      guard let name = names[text.words[index].folded]?.first(where: { stands($0, in: text, at: index) }) else {
        index += 1
        continue
      }
      let last = index + name.words.count - 1
      found.append(
        Occurrence(
          range: text.words[index].range.lowerBound..<text.words[last].range.upperBound, entry: name.entry))
      index = last + 1
    }
    return found
  }

  private func stands(_ name: Name, in text: NameText, at index: Int) -> Bool {
    guard index + name.words.count <= text.words.count else { return false }
    for (offset, word) in name.words.enumerated() {
      guard text.words[index + offset].folded == word else { return false }
      if let exact = name.exact, text.string(text.words[index + offset].range) != exact[offset] { return false }
      if offset + 1 < name.words.count, !text.joins(index + offset) { return false }
    }
    return true
  }

  /// The entries whose pseudonym holds a name of the key: replaced once, it would be replaced again, and found as a leak.
  package var circular: [Int] {
    key.entries.indices.filter { index in occurrences(in: key.entries[index].pseudonym).contains { $0.entry != nil } }
  }
}
