/// Looks for the passage most like an extract that no longer stands word for word in an interview.
struct NearestPassage {
  /// The share of an extract’s words that a passage must hold.
  static let leastShare = 0.6
  /// An extract of fewer words is like anything.
  static let fewestWords = 3

  private let index: PassageIndex
  /// The words of each respondent’s turn: which word, and where.
  private var turns: [(turn: Int, words: [Int], places: [Range<Int>])] = []
  private var vocabulary: [ArraySlice<UInt8>: Int] = [:]

  init(_ index: PassageIndex) {
    self.index = index
    for turn in index.turns.indices where index.turns[turn].voice == .respondent {
      let places = ComparableText.words(of: index.text.bytes[index.bytes(ofTurn: turn)])
      let words = places.map { number(of: index.text.bytes[$0]) }
      turns.append((turn, words, places))
    }
  }

  private mutating func number(of word: ArraySlice<UInt8>) -> Int {
    if let number = vocabulary[word] { return number }
    let number = vocabulary.count
    vocabulary[word] = number
    return number
  }

  /// The passage of one turn that holds the largest share of the extract’s words, at least ``leastShare``; the first of
  /// equals.
  /// - Parameter isLooked: the turns to look at.
  func passage(
    like extract: [UInt8], where isLooked: (PassageIndex.IndexedTurn) -> Bool
  ) -> PassageIndex.Match? {
    let wanted = ComparableText.words(of: extract[...]).map { vocabulary[extract[$0]] ?? -1 }
    guard wanted.count >= Self.fewestWords else { return nil }
    var needed: [Int: Int] = [:]
    for word in wanted where word >= 0 { needed[word, default: 0] += 1 }
    var best: (overlap: Int, bytes: Range<Int>)?
    for (turn, words, places) in turns where isLooked(index.turns[turn]) {
      guard let found = bestWindow(words, wanted.count, needed), found.overlap > best?.overlap ?? 0 else { continue }
      best = (found.overlap, places[found.words.lowerBound].lowerBound..<places[found.words.upperBound - 1].upperBound)
    }
    guard let best, Double(best.overlap) >= Self.leastShare * Double(wanted.count) else { return nil }
    return index.match(best.bytes)
  }

  /// The run of words, a quarter longer than the extract to let words be added, that shares most with it.
  private func bestWindow(_ words: [Int], _ count: Int, _ needed: [Int: Int]) -> (overlap: Int, words: Range<Int>)? {
    let size = count + count / 4
    var held: [Int: Int] = [:]
    var overlap = 0
    var best: (overlap: Int, words: Range<Int>)?
    for (end, word) in words.enumerated() {
      if let need = needed[word] {
        held[word, default: 0] += 1
        if held[word, default: 0] <= need { overlap += 1 }
      }
      if end >= size, let need = needed[words[end - size]] {
        let left = words[end - size]
        if held[left, default: 0] <= need { overlap -= 1 }
        held[left, default: 0] -= 1
      }
      if overlap > best?.overlap ?? 0 { best = (overlap, max(0, end - size + 1)..<end + 1) }
    }
    return best.map { ($0.overlap, trimmed($0.words, words, needed)) }
  }

  /// Without words at either end that the extract does not hold.
  private func trimmed(_ range: Range<Int>, _ words: [Int], _ needed: [Int: Int]) -> Range<Int> {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high - 1, needed[words[low]] == nil { low += 1 }
    while high > low + 1, needed[words[high - 1]] == nil { high -= 1 }
    return low..<high
  }
}
