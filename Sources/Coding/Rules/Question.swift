import Survey

/// What the interviewer asked just before a turn.
struct Question {
  private let stems: Set<String>

  /// `nil` when the turn before is no interviewer’s.
  init?(before place: Int, in interview: Interview, _ content: inout ContentStems) {
    guard place > 0 else { return nil }
    let turn = interview.transcript.turns[place - 1]
    guard interview.speaker(labelled: turn.speaker)?.role == .interviewer else { return nil }
    var stems: Set<String> = []
    for word in FoldedText(turn.text).words {
      if let stem = content.stem(word.text) { stems.insert(stem) }
    }
    self.stems = stems
  }

  /// Whether a hit only says the question again: its words stand there, and its sentence brings no other content word.
  func isEchoed(by runs: [Range<Int>], in turn: inout SearchedTurn, _ content: inout ContentStems) -> Bool {
    var isSaid = false
    for place in runs.joined() {
      guard let stem = content.stem(turn.words[place].text) else { continue }
      guard stems.contains(stem) else { return false }
      isSaid = true
    }
    guard isSaid else { return false }
    for sentence in turn.sentences where runs.contains(where: { sentence.words.contains($0.lowerBound) }) {
      for place in sentence.words {
        if let stem = content.stem(turn.words[place].text), !stems.contains(stem) { return false }
      }
    }
    return true
  }
}
