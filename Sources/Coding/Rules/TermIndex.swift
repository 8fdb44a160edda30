/// Terms found by their first word, so that a text is walked once whatever the number of rules.
struct TermIndex: Sendable {
  /// A term of a rule, by the rule's index.
  struct Entry: Sendable {
    var rule: Int
    var term: Term
  }

  private var exact: [String: [Entry]] = [:]
  private var prefixes: [String: [Entry]] = [:]
  /// The lengths of the prefixes, in UTF-8 bytes, ascending.
  private var lengths: [Int] = []

  init(_ entries: [Entry]) {
    for entry in entries {
      switch entry.term.pieces.first {
      case .word(let word)?: exact[word, default: []].append(entry)
      case .prefix(let prefix)?: prefixes[prefix, default: []].append(entry)
      case nil: continue
      }
    }
    lengths = Set(prefixes.keys.map(\.utf8.count)).sorted()
  }

  /// Calls `found` with the rule and the index of the first word, for every match.
  func forEachMatch(in words: [Word], _ found: (_ rule: Int, _ word: Int) -> Void) {
    for index in words.indices {
      for entry in exact[words[index].text] ?? [] where entry.term.matches(words, at: index) {
        found(entry.rule, index)
      }
      let bytes = words[index].text.utf8
      for length in lengths {
        guard length <= bytes.count else { break }
        guard let prefix = String(bytes.prefix(length)), let entries = prefixes[prefix] else { continue }
        for entry in entries where entry.term.matches(words, at: index) { found(entry.rule, index) }
      }
    }
  }
}
