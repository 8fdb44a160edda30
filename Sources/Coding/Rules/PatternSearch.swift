/// The regular expressions of a grid, compiled for one run.
struct PatternSearch {
  private let patterns: [Regex<AnyRegexOutput>?]

  /// - Parameter sources: checked when the grid was read; one that no longer compiles finds nothing.
  init(_ sources: [String]) {
    patterns = sources.map { source in
      do { return try BoundedPattern.regex(source) } catch { return nil }
    }
  }

  /// For each expression, the runs of words it touches.
  func runs(in turn: SearchedTurn) -> [[Range<Int>]] {
    guard !patterns.isEmpty else { return [] }
    let text = turn.folded.text(0..<turn.folded.scalars.count)
    return patterns.map { pattern in
      guard let pattern else { return [] }
      var offset = 0
      var reached = text.startIndex
      return text.matches(of: pattern).compactMap { match in
        let scalars = text.unicodeScalars
        offset += scalars.distance(from: reached, to: match.range.lowerBound)
        reached = match.range.lowerBound
        let length = scalars.distance(from: reached, to: match.range.upperBound)
        return Self.words(in: offset..<offset + length, of: turn.words)
      }
    }
  }

  private static func words(in range: Range<Int>, of words: [Word]) -> Range<Int>? {
    guard let first = words.firstIndex(where: { $0.range.overlaps(range) }),
      let last = words.lastIndex(where: { $0.range.overlaps(range) })
    else { return nil }
    return first..<last + 1
  }
}
