/// What parts the words of a turn.
struct Clauses: Equatable, Sendable {
  enum Break: Equatable, Sendable {
    case none
    /// A comma, a dash, a bracket, a quotation mark, three points: a breath.
    case breath
    /// The end of a question.
    case question
    /// The end of another sentence, a semicolon, a colon.
    case stop
  }

  /// What stands before each word.
  private let breaks: [Break]

  init(_ folded: FoldedText, words: [Word]) {
    var end = 0
    let between = words.map { word in
      defer { end = word.range.upperBound }
      var found = Break.none
      for scalar in folded.scalars[end..<word.range.lowerBound] {
        switch scalar {
        case "?": return Break.question
        case ".", "!", ";", ":": return .stop
        case ",", "…", "(", ")", "«", "»", "\"", "–", "—", "[", "]", "/": found = .breath
        default: continue
        }
      }
      return found
    }
    breaks = between.isEmpty ? [] : [.stop] + between.dropFirst()
  }

  /// What stands before the word at this place; the turn’s ends stop.
  func before(_ place: Int) -> Break { breaks.indices.contains(place) ? breaks[place] : .stop }
}
