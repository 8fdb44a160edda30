/// Which words deny, and which only look as if they did.
struct NegationCues {
  let words: [Word]
  let clauses: Clauses

  /// Whether the word at this place denies.
  /// - Parameter hit: where what may be denied begins, for cues that deny only the next word.
  func isCue(_ place: Int, before hit: Int?) -> Bool {
    switch words[place].text {
    case "pas": deniesAsPas(place)
    case "jamais": !["si", "à"].contains(text(place - 1))
    case "aucun", "aucune", "aucuns", "aucunes": text(place + 1) != "doute"
    case "sans": deniesAsSans(place)
    case "nul", "nulle", "nullement", "guère": true
    case "ni": !["plus", "moins"].contains(text(place + 1))
    case "loin": deniesAsFar(place)
    case "hors": text(place + 1) == "de" && text(place + 2) == "question"
    case "rien": deniesAsNothing(place)
    case "personne": isNobody(place)
    case "plus": deniesAsPlus(place)
    case "point": isAfterNe(place)
    case "non": hit == place + 1 && clauses.before(place + 1) == .none
    case "absence": ["de", "d'"].contains(text(place + 1))
    case "zéro": hit == place + 1
    default: false
    }
  }

  /// Whether the cue denies by « c’est pas … qui/que … », which denies what comes before the relative only; « c’est pas ce
  /// que j’appelle une économie » denies the economy.
  func isCleft(_ place: Int) -> Bool {
    if text(place + 1) == "ce", text(place + 4).hasPrefix("appel") { return false }
    guard ["est", "était", "serait", "sera", "sont", "étaient"].contains(text(place - 1)) else { return false }
    return ["c'", "ce", "ça", "n'"].contains(text(place - 2))
  }

  /// « tout sauf une économie »: what is right after is denied.
  func isAllBut(_ place: Int, before hit: Int) -> Bool {
    text(place) == "sauf" && text(place - 1) == "tout" && hit <= place + 3
      && NegationWords.determiners.contains(text(place + 1))
  }

  private func text(_ place: Int) -> String { words.indices.contains(place) ? words[place].text : "" }

  private func deniesAsPas(_ place: Int) -> Bool {
    let next = clauses.before(place + 1) == .none ? text(place + 1) : ""
    if NegationWords.afterPas.contains(next) { return false }
    if next == "de" || next == "un" || next == "aucun", text(place + 2) == "doute" { return false }
    if next == "que" || next == "qu'" { return isOpinion(place) }
    if ["un", "une", "le", "la", "les"].contains(next), NegationWords.singledOut.contains(text(place + 2)) {
      return false
    }
    if NegationWords.deniedByThemselves.contains(text(place - 1)) || isStepByStep(place) { return false }
    switch text(place - 1) {
    case "pourquoi": return false
    case "ou": return clauses.before(place + 1) == .none && next != ""
    case "ce" where text(place - 2) == "est": return false
    default: return true
    }
  }

  /// « pas à pas ».
  private func isStepByStep(_ place: Int) -> Bool {
    [place, place - 2].contains { text($0) == "pas" && text($0 + 1) == "à" && text($0 + 2) == "pas" }
  }

  /// « je pense pas que », « il faut pas que ».
  private func isOpinion(_ place: Int) -> Bool { NegationWords.opinions.contains(text(place - 1)) }

  private func deniesAsNothing(_ place: Int) -> Bool {
    if text(place + 1) == "de", text(place + 2).hasPrefix("tel") { return false }
    return !["que", "qu'"].contains(text(place + 1)) && !["pas", "de", "un", "pour"].contains(text(place - 1))
  }

  private func deniesAsSans(_ place: Int) -> Bool {
    if clauses.before(place) != .none, NegationWords.definite.contains(text(place + 1)) { return false }
    if NegationWords.afterSans.contains(text(place + 1)) { return false }
    if text(place + 1) == "aucun", text(place + 2) == "doute" { return false }
    return !["pas", "non"].contains(text(place - 1))
  }

  /// « loin d’être une économie », not « pas loin d’être », « loin d’être la seule économie », « loin d’ici ».
  private func deniesAsFar(_ place: Int) -> Bool {
    guard ["de", "d'"].contains(text(place + 1)), NegationWords.farFrom.contains(text(place + 2)) else { return false }
    return text(place - 1) != "pas" && !(place + 3...place + 4).contains { NegationWords.singledOut.contains(text($0)) }
  }

  private func deniesAsPlus(_ place: Int) -> Bool {
    if text(place + 1) == "du", text(place + 2) == "tout" { return true }
    return text(place - 1) != "non" && isAfterNe(place) && text(place + 1) != "que"
  }

  private func isNobody(_ place: Int) -> Bool {
    clauses.before(place) != .none || NegationWords.beforeNobody.contains(text(place - 1)) || isAfterNe(place)
  }

  /// Whether « ne » stands at most three words before, in the clause.
  func isAfterNe(_ place: Int) -> Bool {
    for back in 1...3 where place - back >= 0 {
      if clauses.before(place - back + 1) != .none { return false }
      if ["ne", "n'"].contains(text(place - back)) { return true }
    }
    return false
  }
}
