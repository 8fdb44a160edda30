package import Diagnostics
package import Survey

/// The grid's rules, ready to run over interviews.
package struct RuleBook: Sendable {
  /// A term and the places of its phrases and patterns among all the book’s.
  struct Entry: Sendable {
    var term: Term
    var phrases: Int
    var patterns: Int
  }

  struct Rule: Sendable {
    var code: String
    var rule: CodingRule
    var terms: [Entry] = []
    var except: [Entry] = []
  }

  /// A rule and one of its terms, by their places.
  struct TermPlace: Sendable {
    var rule: Int
    var term: Int
  }

  let rules: [Rule]
  let index: TermIndex
  let patterns: [String]
  /// For each phrase, the term it is of; `nil` for those of exceptions.
  let termOfPhrase: [TermPlace?]
  /// The terms that hold a regular expression.
  let termsWithPatterns: [TermPlace]
  /// Terms that could not be understood and rules that can find nothing, each with what to do.
  package let problems: [Problem]

  /// - Parameter file: the grid's name, for problems.
  package init(_ codebook: Codebook, file: String) {
    var builder = RuleBookBuilder(file: file)
    for code in codebook.codes {
      for rule in code.rules { builder.add(rule, of: code.id) }
    }
    rules = builder.rules
    index = builder.index
    patterns = builder.patterns
    termOfPhrase = builder.termOfPhrase
    termsWithPatterns = builder.termsWithPatterns
    problems = builder.problems
  }

  /// What the rules propose: one coding for each rule and passage it marks, in the interviews' order; `denied` where
  /// every hit is negated. Only French speech of the roles a rule reads is looked at; the interviewer's words never are.
  package func proposals(in interviews: [Interview]) -> [PassageCoding] {
    matches(in: interviews).map(\.coding)
  }

  /// The same, with the words caught.
  package func matches(in interviews: [Interview]) -> [RuleMatch] {
    var run = RuleRun(self)
    return interviews.flatMap { interview in
      interview.transcript.turns.indices.flatMap { place -> [RuleMatch] in
        interview.isReadByRules(interview.transcript.turns[place]) ? run.matches(at: place, in: interview) : []
      }
    }
  }
}

extension Interview {
  /// Whether rules read a turn: French speech of a respondent who has not withdrawn.
  func isReadByRules(_ turn: Turn) -> Bool {
    guard let speaker = speaker(labelled: turn.speaker) else { return false }
    return speaker.role == .respondent && speaker.language.hasPrefix("fr") && speaker.consent != .withdrawn
  }
}
