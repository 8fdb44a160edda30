/// The grammar of the Expression Manager, as far as conditions use it. Source: LimeSurvey's `em_core_helper.php`: `or` binds
/// least, then `and`, equality, order, sums, products; `!` and `-` bind to what stands right after.
package struct RelevanceParser {
  /// Why an expression cannot be evaluated, in words that follow « ne se calcule pas ».
  package struct Failure: Error, Equatable {
    package var why: String

    package init(why: String) { self.why = why }
  }

  private var tokens: [RelevanceToken]
  private var position = 0
  private var depth = 0

  /// Parses a whole condition; an empty one is always true.
  package static func parse(_ text: String) throws(Failure) -> RelevanceExpression {
    var parser = RelevanceParser(tokens: try RelevanceToken.tokens(of: text))
    guard !parser.tokens.isEmpty else { return .number(1) }
    let expression = try parser.alternatives()
    guard let extra = parser.current else { return expression }
    throw Failure(why: "« \(extra.text) » est de trop")
  }

  private init(tokens: [RelevanceToken]) { self.tokens = tokens }

  private var current: RelevanceToken? { position < tokens.count ? tokens[position] : nil }

  private mutating func take(_ symbols: String...) -> String? {
    guard let current, case .symbol(let symbol) = current, symbols.contains(symbol) else { return nil }
    position += 1
    return symbol
  }

  private mutating func alternatives() throws(Failure) -> RelevanceExpression {
    depth += 1
    defer { depth -= 1 }
    guard depth < 100 else { throw Failure(why: "trop de parenthèses") }
    var left = try conjunction()
    while take("||") != nil { left = .either(left, try conjunction()) }
    return left
  }

  private mutating func conjunction() throws(Failure) -> RelevanceExpression {
    var left = try equality()
    while take("&&") != nil { left = .both(left, try equality()) }
    return left
  }

  private mutating func equality() throws(Failure) -> RelevanceExpression {
    var left = try order()
    while let symbol = take("==", "!=") {
      left = .comparison(symbol == "==" ? .equal : .notEqual, left, try order())
    }
    return left
  }

  private mutating func order() throws(Failure) -> RelevanceExpression {
    var left = try sum()
    while let symbol = take("<", "<=", ">", ">=") {
      let comparison: RelevanceExpression.Comparison =
        switch symbol {
        case "<": .less
        case "<=": .lessOrEqual
        case ">": .greater
        default: .greaterOrEqual
        }
      left = .comparison(comparison, left, try sum())
    }
    return left
  }

  private mutating func sum() throws(Failure) -> RelevanceExpression {
    var left = try product()
    while let symbol = take("+", "-") { left = .arithmetic(symbol == "+" ? .plus : .minus, left, try product()) }
    return left
  }

  private mutating func product() throws(Failure) -> RelevanceExpression {
    var left = try unary()
    while let symbol = take("*", "/") { left = .arithmetic(symbol == "*" ? .times : .dividedBy, left, try unary()) }
    return left
  }

  private mutating func unary() throws(Failure) -> RelevanceExpression {
    var signs: [String] = []
    while let sign = take("!", "-", "+") { signs.append(sign) }
    return try signs.reversed().reduce(primary()) { inner, sign in
      sign == "!" ? .not(inner) : sign == "-" ? .negative(inner) : inner
    }
  }

  private mutating func primary() throws(Failure) -> RelevanceExpression {
    if take("(") != nil {
      let inner = try alternatives()
      guard take(")") != nil else { throw Failure(why: "une parenthèse n’est pas fermée") }
      return inner
    }
    guard let token = current else { throw Failure(why: "l’expression s’arrête trop tôt") }
    position += 1
    switch token {
    case .number(let number): return .number(number)
    case .text(let text): return .text(text)
    case .word(let word): return take("(") == nil ? try reference(word) : try call(word)
    case .symbol(let symbol): throw Failure(why: "« \(symbol) » n’est pas à sa place")
    }
  }

  private mutating func call(_ name: String) throws(Failure) -> RelevanceExpression {
    guard let function = RelevanceExpression.Function(rawValue: name) else {
      throw Failure(why: "la fonction « \(name) » n’est pas connue ici")
    }
    var arguments: [RelevanceExpression] = []
    if take(")") != nil { return .call(function, arguments) }
    repeat { arguments.append(try alternatives()) } while take(",") != nil
    guard take(")") != nil else { throw Failure(why: "une parenthèse n’est pas fermée") }
    return .call(function, arguments)
  }

  /// Suffixes that give the answer's code; the others (`.shown`, `.question` …) give texts we do not rebuild.
  private static let codeSuffixes: Set<String> = ["NAOK", "code", "value", "valueNAOK"]

  private func reference(_ word: String) throws(Failure) -> RelevanceExpression {
    guard let dot = word.firstIndex(of: ".") else { return .reference(word) }
    let suffixes = word[word.index(after: dot)...].split(separator: ".")
    if let other = suffixes.first(where: { !Self.codeSuffixes.contains(String($0)) }) {
      throw Failure(why: "« .\(other) » n’est pas connu ici")
    }
    return .reference(String(word[..<dot]))
  }
}
