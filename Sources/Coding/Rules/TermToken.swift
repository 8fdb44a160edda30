/// A piece of a written term.
enum TermToken: Equatable, Sendable {
  /// A run of words, and whether they stand in quotes.
  case words(String, isQuoted: Bool)
  case stem(String)
  case pattern(String)
  case near(Int)
  case both
  case either
  case except
  case open
  case close

  /// The tokens of a written term.
  static func tokens(of written: String) throws(TermFault) -> [TermToken] {
    var tokens: [TermToken] = []
    var rest = written[...]
    while let first = rest.first {
      switch first {
      case "\"", "/": tokens.append(try delimited(&rest, by: first))
      case "(", ")":
        tokens.append(first == "(" ? .open : .close)
        rest.removeFirst()
      case _ where first.isWhitespace: rest.removeFirst()
      default:
        let word = rest.prefix { !$0.isWhitespace && $0 != "\"" && $0 != "(" && $0 != ")" }
        tokens.append(try bare(String(word)))
        rest.removeFirst(word.count)
      }
    }
    return tokens
  }

  private static func delimited(_ rest: inout Substring, by mark: Character) throws(TermFault) -> TermToken {
    rest.removeFirst()
    guard let end = mark == "\"" ? rest.firstIndex(of: mark) : rest.endOfPattern else { throw .unclosed(String(mark)) }
    let inside = String(rest[..<end])
    rest = rest[rest.index(after: end)...]
    return mark == "\"" ? try wholeWords(inside, isQuoted: true) : .pattern(inside)
  }

  private static func wholeWords(_ written: String, isQuoted: Bool) throws(TermFault) -> TermToken {
    for word in written.split(whereSeparator: \.isWhitespace) where word.dropLast().contains("*") {
      throw .innerStar(String(word))
    }
    return .words(written, isQuoted: isQuoted)
  }

  /// What other tools write, in capitals, and what is meant by it here.
  private static let foreign = ["AND": "ET", "OR": "OU", "NOT": "SAUF", "NON": "SAUF", "NEAR": "PROCHE/n"]

  private static func bare(_ word: String) throws(TermFault) -> TermToken {
    switch word {
    case "ET": return .both
    case "OU": return .either
    case "SAUF": return .except
    case _ where word == "PROCHE" || word.hasPrefix("PROCHE/"):
      guard let distance = Int(word.dropFirst(7)), (1...50).contains(distance) else { throw .badDistance(word) }
      return .near(distance)
    case _ where word.hasPrefix("~"): return .stem(String(word.dropFirst()))
    default:
      if let meant = foreign[word] { throw .foreignOperator(word, meant: meant) }
      return try wholeWords(word, isQuoted: false)
    }
  }
}

extension Substring {
  /// The slash that ends a regular expression: the first, no backslash before it, after which the term ends, a space stands
  /// or a parenthesis closes. So `/a/ OU /b/` is two, and `/km/h/` one.
  fileprivate var endOfPattern: Index? {
    var isEscaped = false
    for place in indices {
      let next = index(after: place)
      if self[place] == "/", !isEscaped, next == endIndex || self[next].isWhitespace || self[next] == ")" {
        return place
      }
      isEscaped = self[place] == "\\" && !isEscaped
    }
    return nil
  }
}
