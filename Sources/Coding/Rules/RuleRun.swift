import Survey

/// One run of the rules over interviews.
struct RuleRun {
  private let book: RuleBook
  private var vocabulary: Vocabulary
  private let patterns: PatternSearch
  private var sentenceSieve: TermSieve
  private var turnSieve: TermSieve
  private var content = ContentStems()
  /// For each phrase and pattern, where it stands in the passage looked at; empty between two.
  private var runs: [[Range<Int>]]

  init(_ book: RuleBook) {
    self.book = book
    vocabulary = Vocabulary(book.index)
    patterns = PatternSearch(book.patterns)
    sentenceSieve = book.sieve(of: .sentence)
    turnSieve = book.sieve(of: .turn)
    runs = Array(repeating: [], count: book.leafCount)
  }

  /// What the rules find in the turn at this place, in the order of the rules.
  mutating func matches(at place: Int, in interview: Interview) -> [RuleMatch] {
    var turn = SearchedTurn(interview.transcript.turns[place])
    let hits = leaves(in: turn)
    guard !hits.isEmpty else { return [] }
    var found: [(rule: Int, passage: SearchedTurn.Passage, hits: [[Range<Int>]])] = []
    if !turnSieve.isEmpty {
      let terms = turnSieve.terms(metBy: hits[...])
      found += rules(terms, met: hits[...], in: turn.words).map { ($0.rule, turn.whole[0], $0.hits) }
    }
    var next = 0
    for sentence in turn.sentences where next < hits.count {
      let start = hits[next...].firstIndex { $0.run.lowerBound >= sentence.words.lowerBound } ?? hits.count
      next = hits[start...].firstIndex { $0.run.lowerBound >= sentence.words.upperBound } ?? hits.count
      let terms = sentenceSieve.terms(metBy: hits[start..<next])
      found += rules(terms, met: hits[start..<next], in: turn.words).map { ($0.rule, sentence, $0.hits) }
    }
    guard !found.isEmpty else { return [] }
    let question = Question(before: place, in: interview, &content)
    // One rule reads either sentences or turns: its passages are in the order of the text already.
    let order = found.indices.sorted { (found[$0].rule, $0) < (found[$1].rule, $1) }
    return order.map { index in
      let told = found[index].hits.map { hit($0, in: &turn, after: question) }
      return Self.match(book.rules[found[index].rule], interview, found[index].passage, told, in: &turn)
    }
  }

  /// Every phrase and pattern found in a turn, in the order of the text.
  private mutating func leaves(in turn: SearchedTurn) -> [LeafHit] {
    var hits = vocabulary.hits(in: turn.words)
    guard !book.patterns.isEmpty else { return hits }
    for (place, runs) in patterns.runs(in: turn).enumerated() {
      hits += runs.map { LeafHit(leaf: book.index.phrases.count + place, run: $0) }
    }
    return hits.sorted { $0.run.lowerBound < $1.run.lowerBound }
  }

  /// The rules of these terms that a passage meets, and where.
  private mutating func rules(
    _ terms: [Int], met hits: ArraySlice<LeafHit>, in words: [Word]
  ) -> [(rule: Int, hits: [[Range<Int>]])] {
    guard !terms.isEmpty else { return [] }
    for hit in hits { runs[hit.leaf].append(hit.run) }
    defer { for hit in hits { runs[hit.leaf].removeAll(keepingCapacity: true) } }
    var found: [(rule: Int, hits: [[Range<Int>]])] = []
    var start = 0
    while start < terms.count {
      let rule = book.terms[terms[start]].rule
      let end = terms[start...].firstIndex { book.terms[$0].rule != rule } ?? terms.count
      let own = self.hits(of: rule, terms[start..<end], in: words)
      if !own.isEmpty { found.append((rule, own)) }
      start = end
    }
    return found
  }

  /// Where these terms of a rule stand in the passage, or nothing where an exception does.
  private func hits(of rule: Int, _ terms: ArraySlice<Int>, in words: [Word]) -> [[Range<Int>]] {
    var found: [[Range<Int>]] = []
    for term in terms { found += book.rules[rule].terms[book.terms[term].term].hits(in: words, runs) }
    if found.count > 1 {
      var seen: Set<[Range<Int>]> = []
      found.removeAll { !seen.insert($0).inserted }
    }
    guard !found.isEmpty, book.rules[rule].except.allSatisfy({ $0.hits(in: words, runs).isEmpty }) else { return [] }
    return found.sorted { ($0.first?.lowerBound ?? 0) < ($1.first?.lowerBound ?? 0) }
  }

  private mutating func hit(
    _ runs: [Range<Int>], in turn: inout SearchedTurn, after question: Question?
  ) -> RuleMatch.Hit {
    let runs = runs.sorted { $0.lowerBound < $1.lowerBound }
    let forms = runs.map { run in
      turn.folded.text(turn.words[run.lowerBound].range.lowerBound..<turn.words[run.upperBound - 1].range.upperBound)
    }
    let start = turn.words[runs[0].lowerBound].range.lowerBound
    let end = runs.map { turn.words[$0.upperBound - 1].range.upperBound }.max() ?? start
    let negation = Negation(words: turn.words, clauses: turn.clauses, own: runs)
    return RuleMatch.Hit(
      range: turn.place(of: start..<end), form: forms.joined(separator: " … "),
      isDenied: runs.contains { negation.denies($0) },
      isEcho: question?.isEchoed(by: runs, in: &turn, &content) ?? false)
  }

  private static func match(
    _ rule: RuleBook.Rule, _ interview: Interview, _ passage: SearchedTurn.Passage, _ hits: [RuleMatch.Hit],
    in turn: inout SearchedTurn
  ) -> RuleMatch {
    let coding = PassageCoding(
      interview: interview.id, turn: turn.turn.number, range: turn.place(of: passage.range), code: rule.code,
      coder: "regles",
      status: hits.allSatisfy(\.isDenied) ? .denied : .proposed, modality: rule.rule.modality, rule: rule.rule.id,
      extract: turn.extract(passage.range), isEcho: hits.allSatisfy(\.isEcho))
    return RuleMatch(coding: coding, hits: hits)
  }
}
