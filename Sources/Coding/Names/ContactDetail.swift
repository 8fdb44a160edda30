/// A way to reach or to identify somebody, written in a text.
package enum ContactDetail: Sendable {
  /// Belgian: `0475 12 34 56`, `+32 2 511 22 33`.
  case telephone
  case mail
  /// Of the Banque-Carrefour des entreprises: `0412.345.678`.
  case company
  /// Of the national register: `85.07.30-033.28`.
  case nationalNumber
  /// Eleven digits that begin with a day, whose last two do not check: one with a slip, most likely.
  case likelyNationalNumber
  /// `BE68 5390 0754 7034`.
  case account

  package struct Found: Equatable, Sendable {
    package var detail: ContactDetail
    package var words: String
    /// In the text, Unicode scalars.
    package var range: Range<Int>
  }

  /// Every detail, in order.
  package static func found(in text: String) -> [Found] {
    let scalars = Array(text.unicodeScalars)
    return (mails(scalars) + numbers(scalars)).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private static func found(_ detail: ContactDetail, _ scalars: [Unicode.Scalar], _ range: Range<Int>) -> Found {
    Found(detail: detail, words: String(scalars: scalars[range]), range: range)
  }

  private static func mails(_ scalars: [Unicode.Scalar]) -> [Found] {
    func isPart(_ scalar: Unicode.Scalar) -> Bool {
      scalar.properties.isAlphabetic || isDigit(scalar) || "._-+".unicodeScalars.contains(scalar)
    }
    return scalars.indices.filter { scalars[$0] == "@" }.compactMap { at in
      var (start, end) = (at, at + 1)
      while start > 0, isPart(scalars[start - 1]) { start -= 1 }
      while end < scalars.count, isPart(scalars[end]) { end += 1 }
      while end > at + 1, scalars[end - 1] == "." { end -= 1 }
      guard start < at, scalars[(at + 1)..<end].contains(".") else { return nil }
      return found(.mail, scalars, start..<end)
    }
  }

  /// Runs of digits and of what people write between them.
  private static func numbers(_ scalars: [Unicode.Scalar]) -> [Found] {
    var found: [Found] = []
    var index = 0
    while index < scalars.count {
      let isPrefixed = index + 3 < scalars.count && scalars[index] == "B" && scalars[index + 1] == "E"
      let isAfterWord = index > 0 && (scalars[index - 1].properties.isAlphabetic || isDigit(scalars[index - 1]))
      guard !isAfterWord, isDigit(scalars[index]) || scalars[index] == "+" || isPrefixed else {
        index += 1
        continue
      }
      let start = index
      index += isPrefixed ? 2 : 1
      while index < scalars.count, isDigit(scalars[index]) || isBetween(scalars, index) { index += 1 }
      if let detail = detail(String(scalars: scalars[start..<index])) {
        found.append(Self.found(detail, scalars, start..<index))
      }
      index = max(index, start + 1)
    }
    return found
  }

  /// One or two of ` . - / ( )` between digits.
  private static func isBetween(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    guard " .-/()\u{A0}\u{202F}".unicodeScalars.contains(scalars[index]) else { return false }
    return scalars[(index + 1)...].prefix(2).contains(where: isDigit)
      && !scalars[(index + 1)...].prefix(2).contains { $0.properties.isAlphabetic || $0 == "\n" }
  }

  private static func detail(_ text: String) -> ContactDetail? {
    let digits = text.unicodeScalars.filter(isDigit).map { Int($0.value) - 0x30 }
    func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + $1 } }
    if text.hasPrefix("BE"), digits.count == 14 { return .account }
    if digits.count == 11, !text.hasPrefix("+") {
      let checks = [number(0..<9), 2_000_000_000 + number(0..<9)].map { 97 - $0 % 97 }
      if checks.contains(number(9..<11)) { return .nationalNumber }
      if isDay(month: number(2..<4), day: number(4..<6)) { return .likelyNationalNumber }
    }
    if digits.count == 10, digits[0] <= 1, !text.hasPrefix("+") {
      let hasCheck = 97 - number(0..<8) % 97 == number(8..<10)
      if hasCheck || text.hasPrefix("BE") || isWrittenAsCompany(text, digits) { return .company }
    }
    let isInternational = text.hasPrefix("+32") || text.hasPrefix("0032")
    if isInternational, (10...13).contains(digits.count) { return .telephone }
    return digits.first == 0 && (9...10).contains(digits.count) && digits.count > 1 && digits[1] != 0 ? .telephone : nil
  }

  /// The month and the day of a national number; of people without one of their own, the month is 20 or 40 more.
  private static func isDay(month: Int, day: Int) -> Bool {
    [0...12, 20...32, 40...52].contains { $0.contains(month) } && (0...31).contains(day)
  }

  /// `0123.456.789`, which no telephone is written as but a mobile one (045… to 049…).
  private static func isWrittenAsCompany(_ text: String, _ digits: [Int]) -> Bool {
    let groups = text.unicodeScalars.split { !isDigit($0) }.map(\.count)
    return groups == [4, 3, 3] && !(digits[0] == 0 && digits[1] == 4 && digits[2] >= 5)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}
