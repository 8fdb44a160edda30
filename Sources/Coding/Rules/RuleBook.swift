package import Diagnostics
package import Survey

/// The grid's rules, ready to run over interviews.
package struct RuleBook: Sendable {
  struct Rule: Sendable {
    var code: String
    var rule: CodingRule
    var terms: [Term]
    var except: [Term]
  }

  let rules: [Rule]
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
    rules = codebook.codes.flatMap { code in
      code.rules.map { rule in
        Rule(code: code.id, rule: rule, terms: terms(rule.terms, of: rule), except: terms(rule.except, of: rule))
      }
    }
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
    let sentences = folded.sentences
    let text = Array(turn.text.unicodeScalars)
    return rules.filter { $0.rule.roles.contains(role) }.flatMap { rule in
      passages(of: rule, words: words, sentences: sentences, length: folded.scalars.count).map { passage in
        let range = folded.original(passage)
        return PassageCoding(
          interview: interview, turn: turn.number,
          range: range.lowerBound + turn.range.lowerBound..<range.upperBound + turn.range.lowerBound, code: rule.code,
          coder: "regles", status: .proposed, modality: rule.rule.modality, rule: rule.rule.id,
          extract: String(String.UnicodeScalarView(text[range])))
      }
    }
  }

  /// The folded ranges a rule marks: the sentences, or the whole turn, that hold a term and none of the exceptions.
  private func passages(of rule: Rule, words: [Word], sentences: [Range<Int>], length: Int) -> [Range<Int>] {
    let extents = rule.rule.extent == .turn ? [0..<length] : sentences
    let hits = rule.terms.flatMap { $0.matches(in: words) }.map { words[$0.lowerBound].range.lowerBound }
    guard !hits.isEmpty else { return [] }
    return extents.filter { extent in
      guard hits.contains(where: { extent.contains($0) }) else { return false }
      let inside = words.filter { extent.contains($0.range.lowerBound) }
      return !rule.except.contains { !$0.matches(in: inside).isEmpty }
    }
  }
}
