/// Whether words are denied where they stand, in French as it is spoken, mostly without « ne ».
///
/// After NegEx (Chapman et al. 2001) and its French form in EDS-NLP: a cue denies what follows in its clause, at most
/// `reach` words further; a cue right after a verb denies the verb; a clause that says of what was named that it is not
/// there denies it too (`DeniedTopic`). What only looks like a negation (« pas seulement », « pas mal de », « sans doute »)
/// denies nothing, nor does « plus » without « ne », which may mean more.
struct Negation {
  let words: [Word]
  let clauses: Clauses
  /// The runs of the whole hit: a cue the term itself asks for (« pas gagné un euro », « personne PROCHE/4 maîtris* ») is
  /// what is said, and denies nothing.
  var own: [Range<Int>] = []
  /// How many words, elisions left out, may stand between the cue and what it denies.
  var reach = 6

  /// Whether the words of this run are denied.
  func denies(_ run: Range<Int>) -> Bool {
    isDeniedBefore(run.lowerBound) || isDeniedAfter(run)
      || DeniedTopic(words: words, clauses: clauses, own: own).denies(run)
  }

  private var cues: NegationCues { NegationCues(words: words, clauses: clauses) }

  /// Looks back for a cue in the clause.
  private func isDeniedBefore(_ start: Int) -> Bool {
    var passed = 0
    var isAfterRelative = false
    var isCancelled = false
    var place = start
    while place > 0 {
      guard !endsClause(before: place) else { return false }
      place -= 1
      let word = words[place]
      if NegationWords.ends.contains(word.text) { return cues.isAllBut(place, before: start) && !isOwn(place) }
      if word.text == "contre" || word.text == "suite", place > 0, words[place - 1].text == "par" { return false }
      if word.text == "pour", isNeeded(place) { return false }
      if !isOwn(place), cues.isCue(place, before: start) {
        return !isCancelled && !(isAfterRelative && cues.isCleft(place)) && !isDoubled(place)
      }
      if NegationWords.cancels.contains(word.text) { isCancelled = true }
      if NegationWords.relatives.contains(word.text) { isAfterRelative = true }
      if !word.isElided { passed += 1 }
      if passed > reach { return false }
    }
    return false
  }

  /// « pas besoin de contrat pour partager »: what is needed is denied, not what it is for.
  private func isNeeded(_ place: Int) -> Bool { words[max(0, place - 5)..<place].contains { $0.text == "besoin" } }

  /// « on ne vivrait pas sans partage »: two denials.
  private func isDoubled(_ cue: Int) -> Bool { words[cue].text == "sans" && isDeniedBefore(cue) }

  private func isOwn(_ place: Int) -> Bool { own.contains { $0.contains(place) } }

  /// Whether a new clause begins at this word.
  private func endsClause(before place: Int) -> Bool {
    switch clauses.before(place) {
    case .stop, .question: return true
    case .breath: return !NegationWords.goesOn.contains(words[place].text)
    case .none:
      return place > 0 && ["et", "ou"].contains(words[place - 1].text)
        && NegationWords.subjects.contains(words[place].text)
    }
  }

  /// « on mutualise pas », « ça coûte vraiment rien », « on mutualise plus rien »: a cue within two words after a verb,
  /// known by its subject.
  private func isDeniedAfter(_ run: Range<Int>) -> Bool {
    let isAfterSubject =
      clauses.before(run.lowerBound) == .none && NegationWords.beforeVerbs.contains(words[run.lowerBound - 1].text)
    let holdsSubject = run.count > 1 && NegationWords.beforeVerbs.contains(words[run.lowerBound].text)
    guard isAfterSubject || holdsSubject || isAfterPluralNoun(run) else { return false }
    for place in run.upperBound..<min(run.upperBound + 2, words.count) {
      guard clauses.before(place) == .none else { return false }
      if NegationWords.afterVerbs.contains(words[place].text), !isOwn(place), cues.isCue(place, before: nil) {
        return true
      }
    }
    return isDoneWithNobody(run.upperBound)
  }

  /// « les voisins partagent pas »: a plural verb right after a plural noun.
  private func isAfterPluralNoun(_ run: Range<Int>) -> Bool {
    guard run.count == 1, clauses.before(run.lowerBound) == .none else { return false }
    let (noun, verb) = (words[run.lowerBound - 1].text, words[run.lowerBound].text)
    return verb.hasSuffix("ent") && !verb.hasSuffix("ment") && noun.count > 3 && (noun.last == "s" || noun.last == "x")
      && !NegationWords.determiners.contains(noun)
  }

  /// « on partage avec personne », « on partage les locaux avec personne »; not « avec personne d’autre ».
  private func isDoneWithNobody(_ start: Int) -> Bool {
    for place in start..<min(start + 5, words.count) {
      guard clauses.before(place) == .none, !NegationWords.relatives.contains(words[place].text) else { return false }
      if words[place].text == "personne", place > start, NegationWords.beforeNobodyElse.contains(words[place - 1].text)
      {
        return !isOwn(place) && (clauses.before(place + 1) != .none || words[place + 1].text != "d'")
      }
    }
    return false
  }
}
