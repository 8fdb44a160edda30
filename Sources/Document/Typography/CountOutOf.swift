/// « 6 organisations sur 16 », « 6 sur 16 »: a count, its base and the word between, which no line break parts.
enum CountOutOf {
  /// Whether the space between `before` and `after` is inside such a count; `word` is « sur » in French, « op » in Dutch.
  static func holds(_ before: [Unicode.Scalar], _ after: ArraySlice<Unicode.Scalar>, word: String) -> Bool {
    guard after.prefix(40).contains(where: \.isDigit), before.contains(where: \.isDigit) else { return false }
    let left = before.split(whereSeparator: \.isSpace).suffix(3).map { Array($0) }
    let right = after.prefix(60).split(whereSeparator: \.isSpace).prefix(3).map { Array($0) }
    let tokens = left + right
    return left.indices.contains { start in
      guard isCount(tokens[start]) else { return false }
      return [1, 2].contains { distance in
        let link = start + distance
        return link + 1 >= left.count && link + 1 < tokens.count && tokens[link].string == word
          && tokens[start + 1..<link].allSatisfy { $0.allSatisfy(\.isLetter) } && beginsNumber(tokens[link + 1])
      }
    }
  }

  /// A whole number, after an opening bracket or an apostrophe at most.
  private static func isCount(_ token: [Unicode.Scalar]) -> Bool {
    let digits = token.drop { "([«’".unicodeScalars.contains($0) }
    return !digits.isEmpty && digits.allSatisfy(\.isDigit)
  }

  private static func beginsNumber(_ token: [Unicode.Scalar]) -> Bool {
    let rest = token.drop(while: \.isDigit)
    return rest.count < token.count && !(rest.first?.isLetter ?? false)
  }
}
