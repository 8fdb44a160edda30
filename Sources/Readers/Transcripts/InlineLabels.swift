/// Labels with a colon inside a line, after the end of a sentence: `R1 : Oui. E : Et ? R1 : Non.`
struct InlineLabels {
  /// Who speaks from there on, where the label stands and where the words begin.
  struct Found: Equatable {
    var label: String
    var isDeclared: Bool
    var start: Int
    var end: Int
  }

  private let known: [(label: String, isDeclared: Bool, scalars: [String])]

  /// `roles` are the words for who leads an interview, which are labels without being declared.
  init(declared: [String], roles: [String]) {
    let all = declared.map { ($0, true) } + roles.map { ($0, false) }
    known = all.map { ($0.0, $0.1, $0.0.unicodeScalars.map(\.properties.lowercaseMapping)) }
  }

  /// Every one of a range of the text, in order.
  func found(in text: [Unicode.Scalar], _ range: Range<Int>) -> [Found] {
    // Few turns hold a colon: the others are not read letter by letter.
    guard text[range].contains(":") else { return [] }
    var found: [Found] = []
    var isAfterSentence = false
    for index in range {
      if isAfterSentence, TranscriptLines.isSpace(text[index - 1]),
        let label = label(in: text, index..<range.upperBound)
      {
        found.append(label)
      }
      switch text[index] {
      case ".", "?", "!", "…", "»", ")", "]": isAfterSentence = true
      case "-", "–", "—": continue
      case let other where TranscriptLines.isSpace(other): continue
      default: isAfterSentence = false
      }
    }
    return found
  }

  private func label(in text: [Unicode.Scalar], _ range: Range<Int>) -> Found? {
    let first = text[range.lowerBound].properties.lowercaseMapping
    for (label, isDeclared, scalars) in known where scalars.first == first {
      var end = range.lowerBound + scalars.count
      guard end < range.upperBound, isDeclared || text[range.lowerBound].properties.isUppercase,
        text[range.lowerBound..<end].map(\.properties.lowercaseMapping) == scalars
      else { continue }
      while end < range.upperBound, TranscriptLines.isSpace(text[end]) { end += 1 }
      guard end < range.upperBound, text[end] == ":" else { continue }
      return Found(label: label, isDeclared: isDeclared, start: range.lowerBound, end: end + 1)
    }
    return nil
  }
}
