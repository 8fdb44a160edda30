/// Phrases found by their first word, so that a text is walked once whatever the number of rules.
struct TermIndex: Sendable {
  private(set) var phrases: [Phrase] = []
  private var words: [String: [Int]] = [:]
  private var bareWords: [String: [Int]] = [:]
  private var stems: [String: [Int]] = [:]
  private var prefixes: [String: [Int]] = [:]
  private var barePrefixes: [String: [Int]] = [:]
  /// The lengths of the prefixes, in UTF-8 bytes, ascending.
  private var lengths: [Int] = []
  /// Whether a phrase asks for stems.
  private(set) var isStemmed = false

  /// Adds phrases, which follow one another in `phrases`; the place of the first.
  mutating func add(_ added: [Phrase]) -> Int {
    let start = phrases.count
    for (place, phrase) in added.enumerated() {
      switch phrase.pieces.first {
      case .word(let text)?: words[text, default: []].append(start + place)
      case .bareWord(let text)?: bareWords[text, default: []].append(start + place)
      case .stem(let text)?: stems[text, default: []].append(start + place)
      case .prefix(let text)?: prefixes[text, default: []].append(start + place)
      case .barePrefix(let text)?: barePrefixes[text, default: []].append(start + place)
      case nil: continue
      }
      if phrase.pieces.contains(where: \.isStem) { isStemmed = true }
    }
    phrases += added
    lengths = Set((Array(prefixes.keys) + barePrefixes.keys).map(\.utf8.count)).sorted()
    return start
  }

  /// The phrases whose first word this is.
  func phrases(startingWith form: WordForm) -> [Int] {
    var found = (words[form.text] ?? []) + (bareWords[form.bare] ?? [])
    if isStemmed { found += stems[form.stem] ?? [] }
    found += Self.prefixed(form.text, in: prefixes, lengths) + Self.prefixed(form.bare, in: barePrefixes, lengths)
    return found
  }

  private static func prefixed(_ word: String, in prefixes: [String: [Int]], _ lengths: [Int]) -> [Int] {
    guard !prefixes.isEmpty else { return [] }
    let bytes = word.utf8
    return lengths.prefix { $0 <= bytes.count }.flatMap { length -> [Int] in
      String(bytes.prefix(length)).flatMap { prefixes[$0] } ?? []
    }
  }
}

extension Phrase.Piece {
  fileprivate var isStem: Bool {
    switch self {
    case .stem: true
    case .word, .prefix, .bareWord, .barePrefix: false
    }
  }
}
