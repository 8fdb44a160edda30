import Survey

/// An extract of a project over several turns, cut where speakers change, for a text that is not to the letter that of the
/// study: the labels taken off, the paragraphs of those who ask left out.
struct SpokenPieces {
  /// The words of each respondent's part, in order.
  private(set) var pieces: [String] = []

  /// - Parameter voices: who speaks under each label of the interview.
  init(_ extract: String, voices: [String: PassageIndex.Voice]) {
    var isAsking = false
    for paragraph in extract.split(separator: "\n") {
      guard let (label, words) = Self.labelled(paragraph, voices) else {
        if isAsking { continue }
        if pieces.isEmpty { pieces.append("") }
        pieces[pieces.count - 1] += "\n" + paragraph
        continue
      }
      isAsking = voices[label] != .respondent
      if !isAsking { pieces.append(words) }
    }
    pieces = pieces.map { $0.trimmingSpaces() }.filter { !$0.isEmpty }
  }

  /// A paragraph that begins with a known label and a colon: the label and what follows.
  private static func labelled(
    _ paragraph: Substring, _ voices: [String: PassageIndex.Voice]
  ) -> (label: String, words: String)? {
    guard let colon = paragraph.firstIndex(of: ":") else { return nil }
    let label = paragraph[..<colon].trimmingSpaces()
    guard voices[label] != nil else { return nil }
    return (label, paragraph[paragraph.index(after: colon)...].trimmingSpaces())
  }
}
