/// A word of a condition.
enum RelevanceToken: Equatable {
  case number(Double)
  case text(String)
  case word(String)
  /// An operator or a parenthesis, `and`, `eq` … already turned into signs.
  case symbol(String)

  var text: String {
    switch self {
    case .number(let number): "\(number)"
    case .text(let text), .word(let text), .symbol(let text): text
    }
  }

  private static let signs = ["==", "!=", "<=", ">=", "&&", "||", "<", ">", "!", "(", ")", ",", "+", "-", "*", "/"]
  private static let wordSigns = [
    "and": "&&", "or": "||", "not": "!", "eq": "==", "ne": "!=", "lt": "<", "gt": ">", "le": "<=", "ge": ">=",
  ]

  static func tokens(of text: String) throws(RelevanceParser.Failure) -> [RelevanceToken] {
    let scalars = Array(text.unicodeScalars)
    var tokens: [RelevanceToken] = []
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      if scalar.properties.isWhitespace {
        index += 1
      } else if scalar == "\"" || scalar == "'" {
        tokens.append(.text(try quoted(scalars, &index)))
      } else if isWord(scalar) {
        tokens.append(word(scalars, &index))
      } else if let sign = signs.first(where: { starts(scalars, at: index, with: $0) }) {
        tokens.append(.symbol(sign))
        index += sign.utf8.count
      } else {
        throw RelevanceParser.Failure(why: "« \(scalar) » n’est pas connu ici")
      }
    }
    return tokens
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || "0"..."9" ~= scalar || scalar == "_" || scalar == "."
  }

  private static func starts(_ scalars: [Unicode.Scalar], at index: Int, with sign: String) -> Bool {
    scalars[index...].starts(with: sign.unicodeScalars)
  }

  private static func quoted(
    _ scalars: [Unicode.Scalar], _ index: inout Int
  ) throws(RelevanceParser.Failure) -> String {
    let quote = scalars[index]
    var text = String.UnicodeScalarView()
    index += 1
    while index < scalars.count, scalars[index] != quote {
      if scalars[index] == "\\", index + 1 < scalars.count { index += 1 }
      text.append(scalars[index])
      index += 1
    }
    guard index < scalars.count else { throw RelevanceParser.Failure(why: "un guillemet n’est pas fermé") }
    index += 1
    return String(text)
  }

  /// A name, a number, or an operator in letters; `123X4X5SQ001#0` is one name.
  private static func word(_ scalars: [Unicode.Scalar], _ index: inout Int) -> RelevanceToken {
    let start = index
    while index < scalars.count, isWord(scalars[index]) || scalars[index] == "#" || scalars[index] == ":" { index += 1 }
    let word = String(String.UnicodeScalarView(scalars[start..<index]))
    if let sign = wordSigns[word.lowercased()] { return .symbol(sign) }
    if let number = NumberText.number(word) { return .number(number) }
    return .word(word)
  }
}
