/// One term of a rule, ready to be looked for.
package struct Term: Equatable, Sendable {
  let expression: TermExpression
  let phrases: [Phrase]
  /// Regular expressions, as written.
  let patterns: [String]

  /// Reads a term as the grid writes it: `mot`, `mutualis*`, `~mot` (stem), `"phrase exacte"`, `mieux accueill*`,
  /// `/regex/`, `A PROCHE/6 B`, `A ET B`, `A OU B`, `A SAUF B`, parentheses. `ET` and `SAUF` speak of the passage the
  /// rule proposes. A word written without accents and without quotes is found with or without.
  package init(_ written: String) throws(TermFault) {
    var parser = try TermParser(written)
    expression = try parser.expression()
    phrases = parser.phrases
    patterns = parser.patterns
    if !isFindable { throw .struck }
  }
}
