import Survey

/// One run of the rules over interviews.
struct RuleRun {
  private let book: RuleBook
  private var vocabulary: Vocabulary
  private let patterns: PatternSearch

  init(_ book: RuleBook) {
    self.book = book
    vocabulary = Vocabulary(book.index)
    patterns = PatternSearch(book.patterns)
  }

  /// What the rules find in the turn at this place.
  mutating func matches(at place: Int, in interview: Interview) -> [RuleMatch] {
    var turn = SearchedTurn(interview.transcript.turns[place])
    let runs = vocabulary.runs(in: turn.words)
    let matched = book.patterns.isEmpty ? [] : patterns.runs(in: turn)
    let concerned = terms(standingAt: runs, matched)
    guard !concerned.isEmpty else { return [] }
    var question = Question(before: place, in: interview)
    var found: [RuleMatch] = []
    for (number, terms) in concerned.sorted(by: { $0.key < $1.key })
    where book.rules[number].rule.roles.contains(.respondent) {
      let rule = book.rules[number]
      for passage in rule.rule.extent == .turn ? turn.whole : turn.sentences {
        // A term none of whose words stands in the passage has nothing to find there.
        let present = terms.filter { $0.value.contains(where: passage.words.contains) }.map(\.key).sorted()
        guard !present.isEmpty else { continue }
        let hits = Self.hits(of: rule, present, in: passage, of: turn.words, runs, matched)
        guard !hits.isEmpty else { continue }
        let told = hits.map { Self.hit($0, in: &turn, after: &question) }
        found.append(Self.match(rule, interview, passage, told, in: &turn))
      }
    }
    return found
  }

  /// The rules one of whose terms may be found, with these terms and where a phrase or a pattern of theirs begins.
  private func terms(standingAt runs: [Int: [Range<Int>]], _ matched: [[Range<Int>]]) -> [Int: [Int: [Int]]] {
    var places: [Int: [Int: [Int]]] = [:]
    for (phrase, own) in runs {
      guard let term = book.termOfPhrase[phrase] else { continue }
      places[term.rule, default: [:]][term.term, default: []] += own.map(\.lowerBound)
    }
    for term in book.termsWithPatterns {
      let entry = book.rules[term.rule].terms[term.term]
      let own = matched[entry.patterns..<entry.patterns + entry.term.patterns.count].joined().map(\.lowerBound)
      if !own.isEmpty { places[term.rule, default: [:]][term.term, default: []] += own }
    }
    return places
  }

  /// Where these terms of a rule stand in a passage, or nothing where an exception does.
  private static func hits(
    of rule: RuleBook.Rule, _ terms: [Int], in passage: SearchedTurn.Passage, of words: [Word],
    _ runs: [Int: [Range<Int>]],
    _ matched: [[Range<Int>]]
  ) -> [[Range<Int>]] {
    func hits(_ entry: RuleBook.Entry) -> [[Range<Int>]] {
      entry.term.expression.hits(in: words) { leaf in
        let found =
          switch leaf {
          case .phrase(let place): runs[entry.phrases + place] ?? []
          case .pattern(let place): matched[entry.patterns + place]
          case .near, .both, .either, .except: [] as [Range<Int>]
          }
        return found.filter { passage.words.contains($0.lowerBound) }
      }
    }
    var seen: Set<[Range<Int>]> = []
    let found = terms.flatMap { hits(rule.terms[$0]) }.filter { seen.insert($0).inserted }
    guard !found.isEmpty, rule.except.allSatisfy({ hits($0).isEmpty }) else { return [] }
    return found.sorted { ($0.first?.lowerBound ?? 0) < ($1.first?.lowerBound ?? 0) }
  }

  private static func hit(
    _ runs: [Range<Int>], in turn: inout SearchedTurn, after question: inout Question?
  ) -> RuleMatch.Hit {
    let runs = runs.sorted { $0.lowerBound < $1.lowerBound }
    let forms = runs.map { run in
      turn.folded.text(turn.words[run.lowerBound].range.lowerBound..<turn.words[run.upperBound - 1].range.upperBound)
    }
    let start = turn.words[runs[0].lowerBound].range.lowerBound
    let end = runs.map { turn.words[$0.upperBound - 1].range.upperBound }.max() ?? start
    let clauses = turn.clauses
    let words = turn.words
    return RuleMatch.Hit(
      range: turn.extract(start..<end).range, form: forms.joined(separator: " … "),
      isDenied: runs.contains { Negation(words: words, clauses: clauses, own: runs).denies($0) },
      isEcho: question?.isEchoed(by: runs, in: &turn) ?? false)
  }

  private static func match(
    _ rule: RuleBook.Rule, _ interview: Interview, _ passage: SearchedTurn.Passage, _ hits: [RuleMatch.Hit],
    in turn: inout SearchedTurn
  ) -> RuleMatch {
    let extract = turn.extract(passage.range)
    let coding = PassageCoding(
      interview: interview.id, turn: turn.turn.number, range: extract.range, code: rule.code, coder: "regles",
      status: hits.allSatisfy(\.isDenied) ? .denied : .proposed, modality: rule.rule.modality, rule: rule.rule.id,
      extract: extract.text, isEcho: hits.allSatisfy(\.isEcho))
    return RuleMatch(coding: coding, hits: hits)
  }
}
