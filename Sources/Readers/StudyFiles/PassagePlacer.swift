import Survey

/// Finds where an extract stands in one interview.
struct PassagePlacer {
  /// What became of an extract.
  enum Outcome: Equatable {
    /// Word for word, in a respondent’s turn; `repeats` counts the places where it stands in that turn.
    case found(PassageIndex.Match, repeats: Int)
    /// Word for word, though not at the turn or the offsets given.
    case elsewhere(PassageIndex.Match)
    /// Not word for word: the most similar passage.
    case near(PassageIndex.Match)
    /// In several turns, by their numbers, and nothing says which.
    case several([Int])
    /// In somebody’s turn that is not coded.
    case notRespondent(PassageIndex.IndexedTurn)
    case missing
  }

  /// Where a coder says the extract is, as far as they say it.
  struct Hint: Equatable {
    var turn: Int?
    var range: Range<Int>?
  }

  let index: PassageIndex
  private var nearest: NearestPassage?

  init(_ index: PassageIndex) { self.index = index }

  /// Where the extract stands; an empty one is taken at its offsets.
  mutating func place(_ extract: String, _ hint: Hint) -> Outcome {
    let wanted = ComparableText(extract).bytes
    if let range = hint.range, let match = match(at: range, wanted) { return outcome(of: [match]) }
    if wanted.isEmpty { return .missing }
    var matches = index.matches(wanted)
    if matches.isEmpty { matches = index.matches(Self.bare(wanted)) }
    if let found = found(among: matches, hint) { return found }
    if let other = matches.first { return .notRespondent(other.turn) }
    return near(wanted, hint)
  }

  private func found(among matches: [PassageIndex.Match], _ hint: Hint) -> Outcome? {
    let spoken = matches.filter { $0.turn.voice == .respondent }
    guard !spoken.isEmpty else { return nil }
    let inTurn = hint.turn.map { number in spoken.filter { $0.turn.number == number } } ?? spoken
    let isElsewhere = inTurn.isEmpty || hint.range != nil
    let outcome = outcome(of: inTurn.isEmpty ? spoken : inTurn)
    if isElsewhere, case .found(let match, _) = outcome { return .elsewhere(match) }
    return outcome
  }

  private func outcome(of matches: [PassageIndex.Match]) -> Outcome {
    guard let first = matches.first else { return .missing }
    var numbers: [Int] = []
    for match in matches where numbers.last != match.turn.number { numbers.append(match.turn.number) }
    if numbers.count > 1 { return .several(numbers) }
    return first.turn.voice == .respondent ? .found(first, repeats: matches.count) : .notRespondent(first.turn)
  }

  /// The passage at the offsets given, when it says what the extract says, or the extract is empty.
  private func match(at range: Range<Int>, _ wanted: [UInt8]) -> PassageIndex.Match? {
    guard let bytes = index.bytes(covering: range) else { return nil }
    let covered = index.text.bytes[bytes]
    guard wanted.isEmpty || covered.elementsEqual(wanted) || Self.bare(Array(covered)) == Self.bare(wanted) else {
      return nil
    }
    return index.match(bytes)
  }

  /// Where the words are no longer the same, nothing but the turn given says whose they were: without it, or out of it,
  /// only one person’s may resemble them.
  private mutating func near(_ wanted: [UInt8], _ hint: Hint) -> Outcome {
    let search = nearest ?? NearestPassage(index)
    nearest = search
    if let turn = hint.turn, let match = search.passage(like: wanted, where: { $0.number == turn }) {
      return .near(match)
    }
    let given = index.turns.first { $0.number == hint.turn && $0.voice == .respondent }?.speaker
    let speakers = Set(index.turns.filter { $0.voice == .respondent }.map(\.speaker))
    let alike = speakers.filter { given == nil || $0 == given }.compactMap { speaker in
      search.passage(like: wanted) { $0.speaker == speaker }
    }
    return alike.count == 1 ? .near(alike[0]) : .missing
  }

  /// Without guillemets, dots, brackets and spaces at either end, which coders add around what they copy.
  private static func bare(_ bytes: [UInt8]) -> [UInt8] {
    func isKept(_ byte: UInt8) -> Bool { ![0x20, 0x22, 0x28, 0x29, 0x2E, 0x5B, 0x5D].contains(byte) }
    guard let first = bytes.firstIndex(where: isKept), let last = bytes.lastIndex(where: isKept) else { return [] }
    return Array(bytes[first...last])
  }
}
