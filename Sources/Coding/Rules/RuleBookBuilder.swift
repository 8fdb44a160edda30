import Diagnostics
import Survey

/// Reads the rules of a grid one by one.
struct RuleBookBuilder {
  let file: String
  private(set) var rules: [RuleBook.Rule] = []
  private(set) var index = TermIndex()
  private(set) var patterns: [String] = []
  private(set) var terms: [RuleBook.TermPlace] = []
  private(set) var problems: [Problem] = []

  init(file: String) { self.file = file }

  mutating func add(_ rule: CodingRule, of code: String) {
    let number = rules.count
    var read = RuleBook.Rule(code: code, rule: rule)
    let understood = entries(rule.terms, of: rule)
    read.terms = understood.map(\.entry)
    read.except = entries(rule.except, of: rule).map(\.entry)
    if rule.roles.contains(.respondent) {
      terms += read.terms.indices.map { RuleBook.TermPlace(rule: number, term: $0) }
    }
    rules.append(read)
    let struck = understood.filter { term in read.except.contains { term.entry.term.implies($0.term) } }
    if struck.count < understood.count {
      problems += struck.map { .struckTerm($0.written, rule: rule.id, file: file) }
    }
    if !understood.isEmpty, struck.count == understood.count {
      problems.append(
        .uselessRule(rule.id, file: file, why: "partout où un de ses termes se trouve, « sauf » l’écarte"))
    } else if read.terms.isEmpty {
      problems.append(.uselessRule(rule.id, file: file, why: "elle n’a aucun terme compris"))
    } else if !rule.roles.contains(.respondent) {
      problems.append(.uselessRule(rule.id, file: file, why: "elle ne lit aucun enquêté"))
    }
  }

  /// The terms that are understood, beside what they were read from.
  private mutating func entries(
    _ written: [String], of rule: CodingRule
  ) -> [(written: String, entry: RuleBook.Entry)] {
    var entries: [(written: String, entry: RuleBook.Entry)] = []
    for text in written {
      do {
        let term = try Term(text)
        entries.append(
          (text, RuleBook.Entry(term: term, phrases: index.add(term.phrases), patterns: patterns.count)))
        patterns += term.patterns
      } catch {
        problems.append(.unreadableTerm(text, error, rule: rule.id, file: file))
      }
    }
    return entries
  }
}
