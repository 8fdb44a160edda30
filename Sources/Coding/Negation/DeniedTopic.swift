/// Whether what is named is said, in a clause of its own, not to be there: « les économies n’existent pas », « des
/// économies, y en a pas », « on les a jamais vues, les économies », « partager ? Jamais. »
///
/// The hit must be named by itself, at the head of its clause or at its tail; what a clause says of something else, or
/// denies of it without denying it (« n’est pas mince », « on n’y pensait pas »), leaves it said.
struct DeniedTopic {
  let words: [Word]
  let clauses: Clauses
  /// The runs of the whole hit: a negation the term itself asks for denies nothing.
  var own: [Range<Int>] = []

  func denies(_ run: Range<Int>) -> Bool {
    isHead(run.lowerBound) && isDeniedFurther(run) || isDeniedJustBefore(run)
  }

  private func absence(at place: Int) -> AbsenceReader {
    AbsenceReader(words: words, clauses: clauses, own: own, place: place)
  }

  /// Whether only articles and the like stand between the beginning of a clause and this word.
  private func isHead(_ start: Int) -> Bool {
    let first = firstOfNoun(start)
    return clauses.before(first) != .none || TopicWords.openers.contains(words[first - 1].text)
  }

  /// The first article or adjective before a noun.
  private func firstOfNoun(_ start: Int) -> Int {
    var first = start
    while clauses.before(first) == .none, start - first < 3,
      NegationWords.determiners.contains(words[first - 1].text) || TopicWords.adjectives.contains(words[first - 1].text)
    {
      first -= 1
    }
    return first
  }

  /// Looks further for what denies: past what completes the noun (« d’échelle », « qu’on nous a promises »).
  private func isDeniedFurther(_ run: Range<Int>) -> Bool {
    let end = run.upperBound
    var place = end
    while place < words.count, clauses.before(place) == .none {
      if completes(end..<place), absence(at: place).isNotThere() != nil { return true }
      place += 1
      if place - end > 10 { return false }
    }
    let completes = completes(end..<place)
    switch clauses.before(place) {
    case .breath: return completes && isDeniedAfterBreak(place)
    case .question:
      guard completes || isObject(end..<place), isOnlyFillers(before: firstOfNoun(run.lowerBound)) else { return false }
      return isAnsweredNo(place) || isDeniedAfterBreak(place)
    case .none, .stop: return false
    }
  }

  /// Whether these words only complete the noun before them.
  private func completes(_ tail: Range<Int>) -> Bool {
    guard let first = tail.first.map({ words[$0].text }) else { return true }
    if NegationWords.relatives.contains(first) { return true }
    if ["de", "d'", "du", "des", "en"].contains(first) { return tail.count <= 4 }
    return tail.count == 1 && !TopicWords.neverAdjectives.contains(first)
  }

  /// Whether these words may be what a verb of a question bears on: « partager les locaux ? »
  private func isObject(_ tail: Range<Int>) -> Bool {
    guard let first = tail.first.map({ words[$0].text }) else { return true }
    return tail.count <= 4
      && (NegationWords.determiners.contains(first) || TopicWords.prepositions.contains(first))
  }

  /// « …, on les a jamais vues », « …, nous, chez nous, y en a pas », « …, jamais »
  private func isDeniedAfterBreak(_ start: Int) -> Bool {
    var place = start
    while place < words.count, place - start < 5 {
      if absence(at: place).deniesNamed() != nil { return true }
      guard TopicWords.fillers.contains(words[place].text), clauses.before(place + 1) != .stop,
        clauses.before(place + 1) != .question
      else { return false }
      place += 1
    }
    return false
  }

  /// Whether the sentence after a question is a plain no.
  private func isAnsweredNo(_ start: Int) -> Bool {
    var end = start
    repeat { end += 1 } while [.none, .breath].contains(clauses.before(end))
    guard !own.contains(where: { $0.overlaps(start..<end) }) else { return false }
    return TopicWords.noes.contains(words[start..<end].map(\.text))
  }

  /// « On n’en a pas fait, des économies. »: the noun comes after a comma, alone, behind the clause that denies it.
  private func isDeniedJustBefore(_ run: Range<Int>) -> Bool {
    let first = firstOfNoun(run.lowerBound)
    guard first < run.lowerBound, clauses.before(first) == .breath else { return false }
    var end = run.upperBound
    while clauses.before(end) == .none { end += 1 }
    guard completes(run.upperBound..<end), !NegationWords.relatives.contains(word(run.upperBound)) else { return false }
    var place = first - 1
    while clauses.before(place) == .none { place -= 1 }
    guard isOnlyFillers(before: place) else { return false }
    while place < first {
      if absence(at: place).deniesNamed() == first { return true }
      guard TopicWords.fillers.contains(words[place].text) else { return false }
      place += 1
    }
    return false
  }

  /// Whether nothing but fillers stands before in the sentence: « du chauffage, y en a pas, des économies, oui » speaks of
  /// the heating.
  private func isOnlyFillers(before place: Int) -> Bool {
    var back = place
    while ![.stop, .question].contains(clauses.before(back)) {
      back -= 1
      guard TopicWords.fillers.contains(words[back].text) else { return false }
    }
    return true
  }

  private func word(_ place: Int) -> String { words.indices.contains(place) ? words[place].text : "" }
}
