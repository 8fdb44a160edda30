package import Diagnostics
import Dispatch
import Foundation
package import Survey
import Synchronization

/// The grid's rules, ready to run over interviews.
package struct RuleBook: Sendable {
  /// A rule and what its terms and exceptions ask, over the leaves of the book: its phrases, then its patterns.
  struct Rule: Sendable {
    var code: String
    var rule: CodingRule
    var terms: [BoundExpression]
    var except: [BoundExpression]
  }

  /// A rule and one of its terms, by their places.
  struct TermPlace: Sendable {
    var rule: Int
    var term: Int
  }

  let rules: [Rule]
  let index: TermIndex
  let patterns: [String]
  /// The terms of all rules that read respondents, in their order.
  let terms: [TermPlace]
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
    terms = builder.terms
    problems = builder.problems
  }

  /// Tells which terms of the rules that propose such passages one may meet.
  func sieve(of extent: CodingRule.Extent) -> TermSieve {
    var uses: [[LeafUse]] = Array(repeating: [], count: leafCount)
    var whole: [UInt64] = []
    for (number, place) in terms.enumerated() {
      let needs = TermClauses(rules[place.rule].terms[place.term])
      whole.append(needs.mask)
      guard rules[place.rule].rule.extent == extent else { continue }
      for (bit, clause) in needs.clauses.enumerated() {
        for leaf in clause { uses[leaf].append(LeafUse(term: number, bit: 1 << bit)) }
      }
    }
    return TermSieve(uses: uses, whole: whole)
  }

  /// How many phrases and patterns it looks for.
  var leafCount: Int { index.phrases.count + patterns.count }

  /// What the rules propose: one coding for each rule and passage it marks, in the interviews' order; `denied` where
  /// every hit is negated. Only French speech of the roles a rule reads is looked at; the interviewer's words never are.
  package func proposals(in interviews: [Interview]) -> [PassageCoding] {
    matches(in: interviews).map(\.coding)
  }

  /// The same, with the words caught. Many interviews are read in parts, one for each core of the machine; what is found stands
  /// in their order, however many there are.
  package func matches(in interviews: [Interview]) -> [RuleMatch] {
    if leafCount == 0 { return [] }
    let parts = max(1, min(ProcessInfo.processInfo.activeProcessorCount, interviews.count / Self.leastPart))
    if parts == 1 { return matches(inPart: interviews[...]) }
    let found = Mutex(Array(repeating: [RuleMatch](), count: parts))
    DispatchQueue.concurrentPerform(iterations: parts) { part in
      let start = interviews.count * part / parts
      let end = interviews.count * (part + 1) / parts
      let own = matches(inPart: interviews[start..<end])
      found.withLock { $0[part] = own }
    }
    return found.withLock { Array($0.joined()) }
  }

  /// A part of fewer interviews is not worth a thread: each learns the words anew.
  private static let leastPart = 16

  private func matches(inPart interviews: ArraySlice<Interview>) -> [RuleMatch] {
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
