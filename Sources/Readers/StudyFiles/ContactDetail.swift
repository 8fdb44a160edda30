/// What in a text would let somebody be reached: an e-mail address, a telephone number.
enum ContactDetail {
  /// The first one, as written; `nil` when there is none.
  static func first(in text: String) -> String? {
    text.split(whereSeparator: \.isWhitespace).map(String.init).first(where: isAddress) ?? number(in: text)
  }

  private static func isAddress(_ word: String) -> Bool {
    let parts = word.split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".")
  }

  /// Nine digits or more, whatever stands between them of spaces, points, slashes and brackets.
  private static func number(in text: String) -> String? {
    var run = ""
    for character in text + "\n" {
      if character.isNumber || (!run.isEmpty && " ./()-\u{A0}\u{202F}".contains(character)) || character == "+" {
        run.append(character)
        continue
      }
      if run.count(where: \.isNumber) >= 9 { return run.trimmingSpaces() }
      run = ""
    }
    return nil
  }
}
