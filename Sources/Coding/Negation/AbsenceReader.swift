/// Reads, word by word, a clause that says of what is named elsewhere that it is not there.
///
/// Only closed lists of verbs are read, and the clause must end there: that a thing is not (« n’existe pas », « n’est pas
/// réelle ») or that nobody has, makes or saw any denies it; anything else said of it does not (« n’est pas mince »,
/// « n’existe pas partout », « on les a pas vues venir »).
struct AbsenceReader {
  let words: [Word]
  let clauses: Clauses
  /// The runs of the whole hit: a negation in them denies nothing.
  let own: [Range<Int>]
  private var place: Int
  private let start: Int
  private var hasNe = false

  init(words: [Word], clauses: Clauses, own: [Range<Int>], place: Int) {
    (self.words, self.clauses, self.own, self.place, start) = (words, clauses, own, place, place)
  }

  /// « n’existent pas », « n’est pas réelle », « n’ont jamais été vues », the subject being said before.
  /// - Returns: the place after it, or `nil`.
  func isNotThere() -> Int? {
    var reader = self
    return reader.readsNotThere() ? reader.place : nil
  }

  /// « ça existe pas », « y en a pas », « on les a jamais vues », « jamais ».
  /// - Returns: the place after it, or `nil`.
  func deniesNamed() -> Int? {
    let readings: [(inout AbsenceReader) -> Bool] = [
      { $0.readsNothing() }, { $0.readsSaidNotThere() }, { $0.readsNotHad() },
    ]
    return readings.lazy.compactMap { reads -> Int? in
      var reader = self
      return reads(&reader) ? reader.place : nil
    }.first
  }

  /// The word here, or nothing where the clause ends.
  private var word: String {
    words.indices.contains(place) && (place == start || clauses.before(place) == .none) ? words[place].text : ""
  }

  private mutating func takes(_ list: Set<String>) -> Bool {
    guard list.contains(word) else { return false }
    place += 1
    return true
  }

  private mutating func takesNe() { hasNe = takes(["ne", "n'"]) || hasNe }

  /// « pas », « toujours pas », « pas encore », « jamais », « plus » after « ne ».
  private mutating func takesNegation() -> Bool {
    _ = takes(AbsenceWords.beforeNegation)
    let isOwn = own.contains { $0.contains(place) }
    guard !isOwn, takes(hasNe ? AbsenceWords.negations.union(["plus"]) : AbsenceWords.negations) else { return false }
    takesEmphasis()
    return true
  }

  private mutating func takesEmphasis() {
    if word == "du", words.indices.contains(place + 1), words[place + 1].text == "tout" { place += 2 }
    _ = takes(["encore"])
  }

  /// « pas un seul ».
  private mutating func takesOne() { _ = takes(["un", "une"]) && takes(["seul", "seule"]) }

  /// Whether the clause ends here, but for « chez nous », « ici », « non plus ».
  private mutating func ends() -> Bool {
    takesEmphasis()
    if takes(["chez", "entre"]) { place += 1 }
    if takes(["non"]) { _ = takes(["plus"]) }
    while takes(AbsenceWords.closers) {}
    return word.isEmpty || AbsenceWords.otherClause.contains(word)
  }

  private mutating func readsNotThere() -> Bool {
    takesNe()
    if takes(["se", "s'"]) {
      if takes(AbsenceWords.happens) { return takesNegation() && ends() }
      return takes(AbsenceWords.is) && takesNegation() && takes(["fait", "faite", "faits", "faites", "produite"])
        && ends()
    }
    if takes(AbsenceWords.exists) { return takesNegation() && ends() }
    if takes(AbsenceWords.is) { return takesNegation() && takesThere() && ends() }
    guard takes(AbsenceWords.has), takesNegation() else { return false }
    if takes(["été"]) { return takesThere() && ends() }
    if takes(["eu"]) { return takes(["lieu"]) && ends() }
    return takes(["existé", "suivi"]) && ends()
  }

  /// « réelle », « là », « au rendez-vous », « arrivées ».
  private mutating func takesThere() -> Bool {
    if takes(["au"]) { return takes(["rendez-vous"]) }
    // « pas là, mais ailleurs »
    if takes(["là"]) { return word.isEmpty }
    return takes(AbsenceWords.there) || takes(AbsenceWords.seen)
  }

  /// « jamais », « aucune », « pas vues ».
  private mutating func readsNothing() -> Bool {
    if takes(["non"]) { return takes(["merci"]) && ends() }
    let isOwn = own.contains { $0.contains(place) }
    guard !isOwn, ["jamais", "aucun", "aucune", "zéro", "pas"].contains(word) else { return false }
    let isPas = takes(["pas"])
    if !isPas { place += 1 }
    let isWhole = !isPas || word == "du"
    return (takes(AbsenceWords.seen) || isWhole) && ends()
  }

  private mutating func readsSaidNotThere() -> Bool {
    takes(["ça", "cela", "c'", "ce", "il", "ils", "elle", "elles"]) && readsNotThere()
  }

  /// « on n’en a pas fait », « y en a pas », « je les vois pas », « personne les a vues ».
  private mutating func readsNotHad() -> Bool {
    let isNobody = takes(["personne"])
    if !isNobody {
      guard takes(AbsenceWords.subjects) else { return false }
    }
    takesNe()
    let isThere = words[place - 1].text == "y'" || takes(["y", "y'"])
    guard takes(isThere ? ["en"] : ["en", "le", "la", "les", "l'"]) else { return false }
    guard takes(AbsenceWords.has) || takes(AbsenceWords.finds) else { return false }
    guard takesNegation() || isNobody else { return false }
    takesOne()
    _ = takes(AbsenceWords.seen)
    takesOne()
    if takes(["la"]) { return takes(["couleur"]) && ends() }
    return ends()
  }
}
