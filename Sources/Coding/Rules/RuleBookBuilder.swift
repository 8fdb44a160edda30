import Diagnostics
import Survey

/// Reads the rules of a grid one by one.
struct RuleBookBuilder {
  /// A term, where its phrases are among all the book’s, and its patterns from where on.
  private struct Entry {
    var written: String
    var term: Term
    var phrases: [Int]
    var patterns: Int

    /// Its expression over the leaves of a book of so many phrases.
    func bound(afterPhrases count: Int) -> BoundExpression {
      BoundExpression(term.expression, phrase: { phrases[$0] }, pattern: { count + patterns + $0 })
    }
  }

  let file: String
  private var read: [(code: String, rule: CodingRule, terms: [Entry], except: [Entry])] = []
  private(set) var index = TermIndex()
  private(set) var patterns: [String] = []
  private(set) var terms: [RuleBook.TermPlace] = []
  private(set) var problems: [Problem] = []

  init(file: String) { self.file = file }

  /// The rules read so far; their leaves are known when all phrases are.
  var rules: [RuleBook.Rule] {
    read.map { code, rule, terms, except in
      RuleBook.Rule(
        code: code, rule: rule, terms: terms.map { $0.bound(afterPhrases: index.phrases.count) },
        except: except.map { $0.bound(afterPhrases: index.phrases.count) })
    }
  }

  mutating func add(_ rule: CodingRule, of code: String) {
    let (terms, except) = (entries(rule.terms, of: rule), entries(rule.except, of: rule))
    if rule.roles.contains(.respondent) {
      self.terms += terms.indices.map { RuleBook.TermPlace(rule: read.count, term: $0) }
    }
    read.append((code, rule, terms, except))
    let struck = terms.filter { own in except.contains { own.term.implies($0.term) } }
    if struck.count < terms.count {
      problems += struck.map { .struckTerm($0.written, rule: rule.id, file: file) }
    }
    if !terms.isEmpty, struck.count == terms.count {
      problems.append(
        .uselessRule(rule.id, file: file, why: "partout où un de ses termes se trouve, « sauf » l’écarte"))
    } else if terms.isEmpty {
      problems.append(.uselessRule(rule.id, file: file, why: "elle n’a aucun terme compris"))
    } else if !rule.roles.contains(.respondent) {
      problems.append(.uselessRule(rule.id, file: file, why: "elle ne lit aucun enquêté"))
    }
  }

  /// The terms that are understood.
  private mutating func entries(_ written: [String], of rule: CodingRule) -> [Entry] {
    var entries: [Entry] = []
    for text in written {
      do {
        let term = try Term(text)
        entries.append(
          Entry(written: text, term: term, phrases: index.add(term.phrases), patterns: patterns.count))
        patterns += term.patterns
      } catch {
        problems.append(.unreadableTerm(text, error, rule: rule.id, file: file))
      }
    }
    return entries
  }
}
