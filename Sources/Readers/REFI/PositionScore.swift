/// How well a convention of positions explains the passages of a source: by the words the project gives them, and where it
/// gives none, by the edges of words.
struct PositionScore: Equatable, Comparable {
  /// A passage as the project writes it.
  struct Written: Equatable {
    var name: String
    var start: Int
    var end: Int
  }

  /// Passages whose text begins as their name says.
  private(set) var named = 0
  /// Passages that begin and end at the edge of a word.
  private(set) var whole = 0
  /// Passages that lie in the text.
  private(set) var inside = 0

  init(_ passages: [Written], _ text: PositionedText, _ convention: PositionConvention) {
    let table = text.table(convention)
    for passage in passages {
      guard let range = Self.range(of: passage, table, convention) else { continue }
      inside += 1
      if Self.says(passage.name, text.stored[range]) { named += 1 }
      if Self.isWhole(range, text.stored) { whole += 1 }
    }
  }

  static func < (left: PositionScore, right: PositionScore) -> Bool {
    (left.named, left.whole, left.inside) < (right.named, right.whole, right.inside)
  }

  /// Where a passage stands in the stored text, or `nil` when its positions lead outside, or to nothing.
  static func range(of passage: Written, _ table: [Int], _ convention: PositionConvention) -> Range<Int>? {
    let (end, overflows) = passage.end.addingReportingOverflow(convention.ends == .included ? 1 : 0)
    guard !overflows, passage.start >= 0, passage.start < end, end < table.count else { return nil }
    let range = table[passage.start]..<max(table[passage.start], table[end])
    return range.isEmpty ? nil : range
  }

  /// Whether a text is what a name says: the whole of it, or its beginning where the name is cut short.
  static func says(_ name: String, _ text: String) -> Bool {
    let (name, text) = (ComparableText(name).bytes, ComparableText(text).bytes)
    guard name.count > 2 else { return false }
    if name == text { return true }
    let dots = Array("...".utf8)
    let cut = name.suffix(3).elementsEqual(dots) ? name.dropLast(3) : name[...]
    return cut.count >= 20 && text.count > cut.count && text.starts(with: cut)
  }

  private static func isWhole(_ range: Range<Int>, _ text: ScalarText) -> Bool {
    func isWord(_ offset: Int) -> Bool {
      guard offset >= 0, offset < text.count else { return false }
      return text[offset..<offset + 1].unicodeScalars.allSatisfy { $0.properties.isAlphabetic }
    }
    let cutsBefore = isWord(range.lowerBound - 1) && isWord(range.lowerBound)
    let cutsAfter = isWord(range.upperBound - 1) && isWord(range.upperBound)
    return !cutsBefore && !cutsAfter && isWord(range.lowerBound)
  }
}
