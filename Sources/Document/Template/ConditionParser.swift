/// Reads a condition. Grammar: `ou` binds less than `et`, `et` less than `non`; a comparison has a number, a fraction
/// (`1/2`), a percentage (`50 %`) or a call on each side.
package struct ConditionParser {
  private let text: [Character]
  private var position = 0

  private init(_ text: String) { self.text = Array(text) }

  /// The condition, or what is wrong and how many characters after the first.
  package static func parse(_ text: String) throws(Refusal) -> Condition {
    var parser = ConditionParser(text)
    let condition = try parser.either()
    parser.skipSpaces()
    guard parser.position == parser.text.count else {
      throw parser.refusal("« et », « ou » ou la fin de la condition")
    }
    return condition
  }

  private mutating func either() throws(Refusal) -> Condition {
    var parts = [try both()]
    while takeWord("ou") { parts.append(try both()) }
    return parts.count == 1 ? parts[0] : .any(parts)
  }

  private mutating func both() throws(Refusal) -> Condition {
    var parts = [try negated()]
    while takeWord("et") { parts.append(try negated()) }
    return parts.count == 1 ? parts[0] : .all(parts)
  }

  private mutating func negated() throws(Refusal) -> Condition {
    if takeWord("non") { return .not(try negated()) }
    if take("(") {
      let inner = try either()
      guard take(")") else { throw refusal("« ) »") }
      return inner
    }
    let left = try operand()
    guard let sign = takeOperator() else {
      if case .call(let call) = left { return .call(call) }
      throw refusal("une comparaison (<, <=, =, !=, >=, >)")
    }
    return .comparison(left, sign, try operand())
  }

  private mutating func operand() throws(Refusal) -> Condition.Operand {
    if let number = takeNumber() {
      if take("/") {
        guard let divisor = takeNumber(), divisor != 0 else { throw refusal("un dénominateur") }
        return .number(number / divisor)
      }
      return .number(take("%") ? number / 100 : number)
    }
    skipSpaces()
    let start = position
    let function = takeWhile { $0.isLetter }
    guard !function.isEmpty else { throw refusal("un nombre, ou une fonction comme « rang(…) »") }
    guard take("(") else { throw refusal("« ( » après « \(function) »") }
    skipSpaces()
    let argument = takeWhile { !$0.isWhitespace && $0 != "(" && $0 != ")" }
    guard !argument.isEmpty else { throw refusal("un identifiant") }
    guard take(")") else { throw refusal("« ) »") }
    return .call(.init(function: function, argument: argument, offset: start))
  }

  private mutating func takeNumber() -> Double? {
    skipSpaces()
    let digits = text[position...].prefix { $0.isASCII && ($0.isNumber || $0 == "," || $0 == ".") }
    guard digits.first?.isNumber == true, let number = Double(String(digits.map { $0 == "," ? "." : $0 })) else {
      return nil
    }
    position += digits.count
    return number
  }

  private mutating func takeOperator() -> Condition.Operator? {
    let signs: [(String, Condition.Operator)] = [
      ("<=", .atMost), ("≤", .atMost), (">=", .atLeast), ("≥", .atLeast), ("!=", .different), ("≠", .different),
      ("<", .less), (">", .greater), ("==", .equal), ("=", .equal),
    ]
    return signs.first { take($0.0) }?.1
  }

  private mutating func take(_ sign: String) -> Bool {
    skipSpaces()
    guard text[position...].starts(with: sign) else { return false }
    position += sign.count
    return true
  }

  private mutating func takeWord(_ word: String) -> Bool {
    skipSpaces()
    guard text[position...].prefix(while: { $0.isLetter }).elementsEqual(word) else { return false }
    let end = position + word.count
    position = end
    return true
  }

  private mutating func takeWhile(_ isTaken: (Character) -> Bool) -> String {
    let taken = text[position...].prefix(while: isTaken)
    position += taken.count
    return String(taken)
  }

  private mutating func skipSpaces() {
    while position < text.count, text[position].isWhitespace { position += 1 }
  }

  private func refusal(_ expected: String) -> Refusal {
    let rest = String(text[position...].prefix(20))
    return Refusal(
      "dans la condition « \(String(text.drop { $0.isWhitespace })) », il y a \(rest.isEmpty ? "la fin" : "« \(rest) »") ; il fallait \(expected)",
      remedy: "écrire par exemple « rang(logique.service) <= 2 et part(x) < 1/2 »", offset: position)
  }
}
