package import Diagnostics
package import Survey

/// The grid's rules, ready to run over interviews.
package struct RuleBook: Sendable {
  struct Rule: Sendable {
    var code: String
    var rule: CodingRule
    var except: [Term]
  }

  let rules: [Rule]
  private let index: TermIndex
  /// Terms that could not be understood, each with what to do.
  package let problems: [Problem]

  /// - Parameter file: the grid's name, for problems.
  package init(_ codebook: Codebook, file: String) {
    var problems: [Problem] = []
    func terms(_ written: [String], of rule: CodingRule) -> [Term] {
      written.compactMap { text in
        if let term = Term(text) { return term }
        problems.append(.unreadableTerm(text, rule: rule.id, file: file))
        return nil
      }
    }
    var rules: [Rule] = []
    var entries: [TermIndex.Entry] = []
    for code in codebook.codes {
      for rule in code.rules {
        entries += terms(rule.terms, of: rule).map { TermIndex.Entry(rule: rules.count, term: $0) }
        rules.append(Rule(code: code.id, rule: rule, except: terms(rule.except, of: rule)))
      }
    }
    self.rules = rules
    index = TermIndex(entries)
    self.problems = problems
  }

  /// What the rules propose: one coding for each rule and passage it marks, in the interviews' order. Only French speech
  /// of the roles a rule reads is looked at; the interviewer's words never are.
  package func proposals(in interviews: [Interview]) -> [PassageCoding] {
    interviews.flatMap { interview in
      interview.transcript.turns.flatMap { turn -> [PassageCoding] in
        guard let speaker = interview.speaker(labelled: turn.speaker), speaker.role == .respondent,
          speaker.language.hasPrefix("fr"), speaker.consent != .withdrawn
        else { return [] }
        return proposals(in: turn, of: interview.id, role: speaker.role)
      }
    }
  }

  private func proposals(in turn: Turn, of interview: String, role: Speaker.Role) -> [PassageCoding] {
    let folded = FoldedText(turn.text)
    let words = folded.words
    var hits: [Int: [Int]] = [:]
    index.forEachMatch(in: words) { rule, word in
      if rules[rule].rule.roles.contains(role) { hits[rule, default: []].append(words[word].range.lowerBound) }
    }
    guard !hits.isEmpty else { return [] }
    let sentences = folded.sentences
    let text = Array(turn.text.unicodeScalars)
    return hits.sorted { $0.key < $1.key }.flatMap { key, places in
      let rule = rules[key]
      let extents = rule.rule.extent == .turn ? [0..<folded.scalars.count] : sentences
      return passages(extents, holding: places, words: words, except: rule.except).map { passage in
        let range = folded.original(passage)
        return PassageCoding(
          interview: interview, turn: turn.number,
          range: range.lowerBound + turn.range.lowerBound..<range.upperBound + turn.range.lowerBound, code: rule.code,
          coder: "regles", status: .proposed, modality: rule.rule.modality, rule: rule.rule.id,
          extract: String(String.UnicodeScalarView(text[range])))
      }
    }
  }

  /// The sentences, or the whole turn, that hold a hit and none of the exceptions.
  private func passages(
    _ extents: [Range<Int>], holding places: [Int], words: [Word], except: [Term]
  ) -> [Range<Int>] {
    extents.filter { extent in
      guard places.contains(where: { extent.contains($0) }) else { return false }
      guard !except.isEmpty else { return true }
      let inside = words.filter { extent.contains($0.range.lowerBound) }
      return !except.contains { !$0.matches(in: inside).isEmpty }
    }
  }
}
