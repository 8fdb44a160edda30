/// Phrases found by their first word, so that a text is walked once whatever the number of rules.
struct TermIndex: Sendable {
  private(set) var phrases: [Phrase] = []
  private var places: [Phrase: Int] = [:]
  private var words: [String: [Int]] = [:]
  private var bareWords: [String: [Int]] = [:]
  private var stems: [String: [Int]] = [:]
  private var prefixes: [String: [Int]] = [:]
  private var barePrefixes: [String: [Int]] = [:]
  /// The lengths of the phrases, in words.
  private(set) var lengths: [Int] = []
  /// The lengths of the prefixes, in UTF-8 bytes, ascending.
  private var prefixLengths: [Int] = []
  /// Whether a phrase asks for stems.
  private(set) var isStemmed = false

  /// The places of these phrases among `phrases`, where each stands once.
  mutating func add(_ added: [Phrase]) -> [Int] {
    defer { prefixLengths = Set((Array(prefixes.keys) + barePrefixes.keys).map(\.utf8.count)).sorted() }
    return added.map { phrase in
      if let known = places[phrase] { return known }
      let place = phrases.count
      places[phrase] = place
      phrases.append(phrase)
      lengths.append(phrase.pieces.count)
      enter(phrase, at: place)
      return place
    }
  }

  private mutating func enter(_ phrase: Phrase, at place: Int) {
    if phrase.pieces.contains(where: \.isStem) { isStemmed = true }
    switch phrase.pieces.first {
    case .word(let text)?: words[text, default: []].append(place)
    case .bareWord(let text)?: bareWords[text, default: []].append(place)
    case .stem(let text)?: stems[text, default: []].append(place)
    case .prefix(let text)?: prefixes[text, default: []].append(place)
    case .barePrefix(let text)?: barePrefixes[text, default: []].append(place)
    case nil: return
    }
  }

  /// The phrases whose first word this is.
  func phrases(startingWith form: WordForm) -> [Int] {
    var found = (words[form.text] ?? []) + (bareWords[form.bare] ?? [])
    if isStemmed { found += stems[form.stem] ?? [] }
    found +=
      Self.prefixed(form.text, in: prefixes, prefixLengths) + Self.prefixed(form.bare, in: barePrefixes, prefixLengths)
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
