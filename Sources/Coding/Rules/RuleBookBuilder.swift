import Diagnostics
import Survey

/// Reads the rules of a grid one by one.
struct RuleBookBuilder {
  let file: String
  private(set) var rules: [RuleBook.Rule] = []
  private(set) var index = TermIndex()
  private(set) var patterns: [String] = []
  private(set) var termOfPhrase: [RuleBook.TermPlace?] = []
  private(set) var termsWithPatterns: [RuleBook.TermPlace] = []
  private(set) var problems: [Problem] = []

  init(file: String) { self.file = file }

  mutating func add(_ rule: CodingRule, of code: String) {
    let number = rules.count
    var read = RuleBook.Rule(code: code, rule: rule)
    read.terms = entries(rule.terms, of: rule, number: number)
    read.except = entries(rule.except, of: rule, number: nil)
    rules.append(read)
    if !read.terms.isEmpty, read.terms.allSatisfy({ Self.isStruck($0.term, by: read.except) }) {
      problems.append(
        .uselessRule(rule.id, file: file, why: "partout où un de ses termes se trouve, « sauf » l’écarte"))
    } else if read.terms.isEmpty {
      problems.append(.uselessRule(rule.id, file: file, why: "elle n’a aucun terme compris"))
    } else if !rule.roles.contains(.respondent) {
      problems.append(.uselessRule(rule.id, file: file, why: "elle ne lit aucun enquêté"))
    }
  }

  /// Whether an exception stands wherever the term does.
  private static func isStruck(_ term: Term, by exceptions: [RuleBook.Entry]) -> Bool {
    exceptions.contains { exception in
      if exception.term == term { return true }
      guard case .phrase = term.expression, case .phrase = exception.term.expression,
        let own = term.phrases.first, let other = exception.term.phrases.first
      else { return false }
      return own.isCovered(by: other)
    }
  }

  private mutating func entries(_ written: [String], of rule: CodingRule, number: Int?) -> [RuleBook.Entry] {
    var entries: [RuleBook.Entry] = []
    for text in written {
      do {
        let term = try Term(text)
        let place = number.map { RuleBook.TermPlace(rule: $0, term: entries.count) }
        entries.append(
          RuleBook.Entry(term: term, phrases: index.add(term.phrases), patterns: patterns.count))
        patterns += term.patterns
        termOfPhrase += term.phrases.map { _ in place }
        if let place, !term.patterns.isEmpty { termsWithPatterns.append(place) }
      } catch {
        problems.append(.unreadableTerm(text, error, rule: rule.id, file: file))
      }
    }
    return entries
  }
}
