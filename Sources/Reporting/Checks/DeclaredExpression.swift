import Survey

/// A name or term that the study writes one way: titles to the letter, terms in the singular or the plural.
struct DeclaredExpression {
  enum Kind {
    /// A title or a room: no word of it changes.
    case title
    /// A term: its first words may be in the plural, what follows « de » or « à » keeps its number.
    case term
  }

  let text: String
  let kind: Kind
  let phrase: WrittenPhrase

  init(_ text: String, _ kind: Kind) {
    (self.text, self.kind) = (text, kind)
    phrase = WrittenPhrase(text)
  }

  /// Whether words that stand for it are written as they should be.
  func allows(_ written: ArraySlice<WrittenWord>) -> Bool {
    guard zip(written, phrase.words).allSatisfy({ $0.lowercased.hasSameAccents(as: $1.lowercased) }) else {
      return false
    }
    let changed = zip(written, phrase.words).map { $0.key != $1.key }
    guard changed.contains(true) else { return true }
    guard kind == .term else { return false }
    let head = phrase.words.prefix { !$0.isPreposition }.count
    return !changed[head...].contains(true)
  }

  /// What the study declares: its title, its workshops and rooms, its glossary, its codes, the names it may print; and the set
  /// phrases that everybody misspells.
  static func all(of study: Study) -> [DeclaredExpression] {
    let titles =
      [study.plan.identity.title] + study.workshops.compactMap { $0.theme.text() } + study.workshops.map(\.room)
    let labels = study.codebook.codes.compactMap { $0.label.text() }
    let terms = study.glossary.map(\.term) + labels + study.plan.publicNames + setPhrases
    var seen: Set<String> = []
    return
      (titles.map { DeclaredExpression($0, .title) } + terms.map { DeclaredExpression($0, .term) })
      .filter { $0.phrase.words.reduce(0) { $0 + $1.key.count } >= 5 && seen.insert($0.text).inserted }
  }

  private static let setPhrases = ["économies d’échelle", "économie d’échelle"]
}

extension String {
  /// The same letters with the same accents, whatever the ends of their plurals.
  fileprivate func hasSameAccents(as other: String) -> Bool {
    zip(self, other).allSatisfy { $0 == $1 || ("sx".contains($0) && "sx".contains($1)) }
  }
}
