/// The little words that hang on another by a hyphen: « a-t-il », « celui-là », « donne-le-moi ».
enum Clitics {
  private static let hanging: Set<String> = [
    "je", "tu", "il", "elle", "on", "nous", "vous", "ils", "elles", "ce", "moi", "toi", "lui", "leur", "le", "la",
    "les",
    "y", "en", "là", "ci",
  ]
  /// Words that end like one and are no such thing.
  private static let whole: Set<String> = ["rendez-vous"]

  /// A compound cut where clitics hang on it; the « t » of « a-t-il » goes.
  static func parts(of range: Range<Int>, in scalars: [Unicode.Scalar]) -> [Range<Int>] {
    func text(_ part: Range<Int>) -> String { String(scalars: scalars[part]) }
    if whole.contains(text(range)) { return [range] }
    var end = range.upperBound
    var cut: [Range<Int>] = []
    while let hyphen = scalars[range.lowerBound..<end].lastIndex(of: "-") {
      let last = hyphen + 1..<end
      let isBridge = !cut.isEmpty && text(last) == "t"
      guard isBridge || hanging.contains(text(last)) else { break }
      if !isBridge { cut.append(last) }
      end = hyphen
    }
    return [range.lowerBound..<end] + cut.reversed()
  }
}
