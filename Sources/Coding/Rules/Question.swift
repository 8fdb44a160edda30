import Survey

/// What the interviewer asked just before a turn.
struct Question {
  private let stems: Set<String>

  /// `nil` when the turn before is no interviewer’s.
  init?(before place: Int, in interview: Interview) {
    guard place > 0 else { return nil }
    let turn = interview.transcript.turns[place - 1]
    guard interview.speaker(labelled: turn.speaker)?.role == .interviewer else { return nil }
    stems = Set(FoldedText(turn.text).words.compactMap(Self.content))
  }

  /// Whether a hit only says the question again: its words stand there, and its sentence brings no other content word.
  func isEchoed(by runs: [Range<Int>], in turn: inout SearchedTurn) -> Bool {
    let words = turn.words
    let caught = runs.joined().compactMap { Self.content(words[$0]) }
    guard !caught.isEmpty, caught.allSatisfy(stems.contains) else { return false }
    let sentences = turn.sentences.filter { sentence in runs.contains { sentence.words.contains($0.lowerBound) } }
    return sentences.map(\.words).joined().allSatisfy { Self.content(words[$0]).map(stems.contains) ?? true }
  }

  private static func content(_ word: Word) -> String? {
    FunctionWords.isContent(word.text) ? FrenchStemmer.stem(word.text) : nil
  }
}
