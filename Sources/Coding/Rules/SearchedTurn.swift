import Survey

/// A turn as rules look at it.
struct SearchedTurn {
  let turn: Turn
  let folded: FoldedText
  let words: [Word]
  /// What follows a word before the next.
  private(set) lazy var clauses = Clauses(folded, words: words)
  /// The sentences, as folded ranges and the words in them.
  private(set) lazy var sentences = folded.sentences.map { passage($0) }
  private(set) lazy var whole = [passage(0..<folded.scalars.count)]
  private lazy var original = Array(turn.text.unicodeScalars)

  /// A part of the turn a rule may propose.
  struct Passage {
    var range: Range<Int>
    var words: Range<Int>
  }

  init(_ turn: Turn) {
    self.turn = turn
    folded = FoldedText(turn.text)
    words = folded.words
  }

  /// The place of folded scalars in the transcript.
  func place(of range: Range<Int>) -> Range<Int> {
    let own = folded.original(range)
    return own.lowerBound + turn.range.lowerBound..<own.upperBound + turn.range.lowerBound
  }

  /// The words of the transcript behind folded scalars.
  mutating func extract(_ range: Range<Int>) -> String {
    String(scalars: original[folded.original(range)])
  }

  private func passage(_ range: Range<Int>) -> Passage {
    Passage(range: range, words: firstWord(from: range.lowerBound)..<firstWord(from: range.upperBound))
  }

  /// The first word that starts at `offset` or after.
  private func firstWord(from offset: Int) -> Int {
    var low = 0
    var high = words.count
    while low < high {
      let middle = (low + high) / 2
      if words[middle].range.lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
