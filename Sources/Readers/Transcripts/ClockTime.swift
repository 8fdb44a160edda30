/// A time of a recording as transcripts write it: `1:12`, `00:01:12`, `(0:01:12.5)`, `[00:01:12]`, `00:00:01,000`.
struct ClockTime: Equatable {
  var milliseconds: Int
  /// Where the text goes on after it.
  var end: Int

  /// The time that begins right at `start`, between brackets or not; `nil` when what stands there is none.
  init?(in text: [Unicode.Scalar], at start: Int, before end: Int) {
    var index = start
    let closing: Unicode.Scalar? =
      index < end ? (text[index] == "(" ? ")" : text[index] == "[" ? "]" : nil) : nil
    if closing != nil { index += 1 }
    var groups: [Int] = []
    while let number = Self.number(text, &index, end) {
      groups.append(number)
      guard index + 1 < end, text[index] == ":", Self.isDigit(text[index + 1]), groups.count < 3 else { break }
      index += 1
    }
    guard (2...3).contains(groups.count), groups.dropFirst().allSatisfy({ $0 < 60 }) else { return nil }
    let fraction = Self.fraction(text, &index, end)
    if let closing {
      guard index < end, text[index] == closing else { return nil }
      index += 1
    }
    milliseconds = groups.reduce(0) { $0 * 60 + $1 } * 1000 + fraction
    self.end = index
  }

  /// The time that a whole text is; `nil` when it is anything else.
  init?(_ text: some StringProtocol) {
    let scalars = Array(text.unicodeScalars)
    self.init(in: scalars, at: 0, before: scalars.count)
    guard end == scalars.count else { return nil }
  }

  private static func number(_ text: [Unicode.Scalar], _ index: inout Int, _ end: Int) -> Int? {
    let start = index
    var number = 0
    while index < end, index - start < 4, isDigit(text[index]) {
      number = number * 10 + Int(text[index].value - 0x30)
      index += 1
    }
    return index > start ? number : nil
  }

  /// Milliseconds after a point or a comma, when digits follow it.
  private static func fraction(_ text: [Unicode.Scalar], _ index: inout Int, _ end: Int) -> Int {
    guard index + 1 < end, text[index] == "." || text[index] == ",", isDigit(text[index + 1]) else { return 0 }
    index += 1
    var (value, scale) = (0, 100)
    while index < end, isDigit(text[index]) {
      value += Int(text[index].value - 0x30) * scale
      scale /= 10
      index += 1
    }
    return value
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}
