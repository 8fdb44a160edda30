extension NameBook {
  /// Where a name of the key has a digit right before or after it (« Alice2 »): it is no word of its own, so it is neither
  /// replaced nor a leak, and a person must look. Ranges of the whole word, in Unicode scalars.
  package func glued(in text: String) -> [Range<Int>] {
    let scalars = Array(text.unicodeScalars)
    var bare = scalars
    var words: [Range<Int>] = []
    for word in Self.mixedWords(scalars) {
      words.append(word)
      for place in word where Self.isDigit(scalars[place]) { bare[place] = " " }
    }
    guard !words.isEmpty else { return [] }
    let mended = String(scalars: bare[...])
    guard mayStand(in: Array(mended.utf8)) else { return [] }
    let known = occurrences(in: text).map(\.range)
    let found = occurrences(in: mended).filter { $0.entry != nil }.map(\.range)
    return words.filter { word in
      found.contains { $0.overlaps(word) } && !known.contains { $0.overlaps(word) }
    }
  }

  /// The runs of letters and digits that hold both.
  private static func mixedWords(_ scalars: [Unicode.Scalar]) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var start: Int?
    for place in scalars.indices {
      let isPart = isDigit(scalars[place]) || scalars[place].properties.isAlphabetic || isMark(scalars[place])
      if isPart, start == nil { start = place }
      if !isPart, let begun = start {
        words.append(begun..<place)
        start = nil
      }
    }
    if let begun = start { words.append(begun..<scalars.count) }
    return words.filter { word in
      scalars[word].contains(where: isDigit) && scalars[word].contains { $0.properties.isAlphabetic }
    }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool { Diacritics.isMark(scalar) || scalar == "\u{AD}" }
}
