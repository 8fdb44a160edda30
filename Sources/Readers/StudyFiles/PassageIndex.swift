import Survey

/// The turns of one interview in comparable form, indexed by their runs of eight bytes so that an extract is found at once.
struct PassageIndex: Sendable {
  /// Who speaks in a turn, as far as coding goes.
  enum Voice: Equatable, Sendable {
    case respondent
    case interviewer
    case withdrawn
    case undeclared
  }

  /// One turn and where it stands in the comparable text.
  struct IndexedTurn: Equatable, Sendable {
    var number: Int
    var speaker: String
    var voice: Voice
    var start: Int
  }

  /// An extract’s place.
  struct Match: Equatable, Sendable {
    var turn: IndexedTurn
    /// In the comparable text, bytes.
    var bytes: Range<Int>
    /// In the stored transcript, Unicode scalars.
    var range: Range<Int>
  }

  /// How many bytes a run has; shorter extracts are looked for byte by byte.
  private static let run = 8
  private static let bucketBits: UInt64 = 13

  private(set) var text = ComparableText()
  private(set) var turns: [IndexedTurn] = []
  /// The first place of each bucket’s runs, and for each place the next; −1 ends.
  private var heads: [Int32]
  private var followers: [Int32]

  init(_ reading: TranscriptReading, speakers: [Speaker]) {
    let interviewers = Set(speakers.filter { $0.role == .interviewer }.map(\.label))
    let spoken = reading.transcript.turns.map { turn in
      (turn, interviewers.contains(turn.speaker) ? Voice.interviewer : .respondent)
    }
    let others = reading.withdrawn.map { ($0, Voice.withdrawn) } + reading.undeclared.map { ($0, Voice.undeclared) }
    for (turn, voice) in (spoken + others).sorted(by: { $0.0.number < $1.0.number }) {
      turns.append(IndexedTurn(number: turn.number, speaker: turn.speaker, voice: voice, start: text.bytes.count))
      text.append(turn.text.unicodeScalars, from: turn.range.lowerBound)
      text.close(at: turn.range.upperBound)
    }
    heads = Array(repeating: -1, count: 1 << Int(Self.bucketBits))
    followers = Array(repeating: -1, count: text.bytes.count)
    link()
  }

  private mutating func link() {
    let bytes = text.bytes
    guard bytes.count >= Self.run else { return }
    var key: UInt64 = 0
    for index in bytes.indices.reversed() {
      key = key >> 8 | UInt64(bytes[index]) << 56
      guard index + Self.run <= bytes.count else { continue }
      let bucket = Self.bucket(key)
      followers[index] = heads[bucket]
      heads[bucket] = Int32(index)
    }
  }

  private static func bucket(_ key: UInt64) -> Int { Int((key &* 0x9E37_79B9_7F4A_7C15) >> (64 - bucketBits)) }

  /// Every place where the comparable `extract` stands, in order; whole words only, unless there is no such place.
  func matches(_ extract: [UInt8]) -> [Match] {
    let found = places(of: extract)
    let whole = found.filter { isWhole($0..<($0 + extract.count)) }
    return (whole.isEmpty ? found : whole).map { match($0..<($0 + extract.count)) }
  }

  /// Whether an extract stands, word for word, only where people who withdrew speak.
  func isOfWithdrawn(_ extract: String) -> Bool {
    guard turns.contains(where: { $0.voice == .withdrawn }) else { return false }
    let found = matches(ComparableText(extract).bytes)
    return !found.isEmpty && found.allSatisfy { $0.turn.voice == .withdrawn }
  }

  private func places(of extract: [UInt8]) -> [Int] {
    let last = text.bytes.count - extract.count
    guard !extract.isEmpty, last >= 0 else { return [] }
    guard extract.count >= Self.run else { return (0...last).filter { stands(extract, at: $0) } }
    var key: UInt64 = 0
    for index in (0..<Self.run).reversed() { key = key >> 8 | UInt64(extract[index]) << 56 }
    var places: [Int] = []
    var place = Int(heads[Self.bucket(key)])
    while place >= 0 {
      if place <= last, stands(extract, at: place) { places.append(place) }
      place = Int(followers[place])
    }
    return places
  }

  private func stands(_ extract: [UInt8], at place: Int) -> Bool {
    for index in extract.indices where text.bytes[place + index] != extract[index] { return false }
    return true
  }

  private func isWhole(_ range: Range<Int>) -> Bool {
    let bytes = text.bytes
    let cutsBefore = range.lowerBound > 0 && ComparableText.isWord(bytes[range.lowerBound - 1])
    let cutsAfter = range.upperBound < bytes.count && ComparableText.isWord(bytes[range.upperBound])
    return !(cutsBefore && ComparableText.isWord(bytes[range.lowerBound]))
      && !(cutsAfter && ComparableText.isWord(bytes[range.upperBound - 1]))
  }

  /// The match at a range of bytes that lies in one turn.
  func match(_ bytes: Range<Int>) -> Match {
    let range = Int(text.origins[bytes.lowerBound])..<Int(text.origins[bytes.upperBound - 1]) + 1
    return Match(turn: turns[turnIndex(of: bytes.lowerBound)], bytes: bytes, range: range)
  }

  /// The bytes of a turn, its end mark excluded.
  func bytes(ofTurn index: Int) -> Range<Int> {
    turns[index].start..<(index + 1 < turns.count ? turns[index + 1].start : text.bytes.count) - 1
  }

  private func turnIndex(of place: Int) -> Int {
    var (low, high) = (0, turns.count - 1)
    while low < high {
      let middle = (low + high + 1) / 2
      if turns[middle].start <= place { low = middle } else { high = middle - 1 }
    }
    return low
  }

  /// The bytes that a range of scalars of the transcript covers, when it lies in one turn.
  func bytes(covering range: Range<Int>) -> Range<Int>? {
    let origins = text.origins
    guard let first = firstIndex(in: origins, atLeast: range.lowerBound),
      let end = firstIndex(in: origins, atLeast: range.upperBound), first < end,
      !text.bytes[first..<end].contains(ComparableText.boundary)
    else { return nil }
    return first..<end
  }

  /// The parts of a range of scalars of the transcript that respondents say, a part a turn, without what stands between
  /// turns.
  func parts(of range: Range<Int>) -> [Range<Int>] {
    turns.indices.compactMap { index in
      guard turns[index].voice == .respondent else { return nil }
      let bytes = self.bytes(ofTurn: index)
      guard let first = bytes.first, let last = bytes.last else { return nil }
      let spoken = Int(text.origins[first])..<Int(text.origins[last]) + 1
      let part = spoken.clamped(to: range)
      return part.isEmpty ? nil : part
    }
  }

  private func firstIndex(in origins: [Int32], atLeast wanted: Int) -> Int? {
    var (low, high) = (0, origins.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(origins[middle]) < wanted { low = middle + 1 } else { high = middle }
    }
    return low < origins.count ? low : nil
  }
}
