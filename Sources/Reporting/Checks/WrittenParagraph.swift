import Diagnostics

/// A paragraph, heading or list item of a text as its author wrote it, directives blanked out.
struct WrittenParagraph {
  enum Kind: Equatable {
    case heading(level: Int)
    case note
    case prose
  }

  var kind: Kind
  var file: String
  var line: Int
  /// The words as written; each directive, link address and citation is as many spaces.
  var text: String
  /// With its directives.
  var source: String
  /// Stands between `{{si}}` and `{{fin}}`: printed or not as the data say.
  var isConditional = false
  var words: [WrittenWord]

  init(kind: Kind, file: String, line: Int, column: Int = 1, source: String, isConditional: Bool = false) {
    self.kind = kind
    self.file = file
    self.line = line
    self.source = source
    self.isConditional = isConditional
    text = Self.blanked(source)
    words = WrittenWord.words(of: text, line: line, column: column)
  }

  var place: Place { Place(file, line: line) }

  func place(of word: WrittenWord) -> Place { Place(file, line: word.line, column: word.column) }

  /// The text with what is no prose put out, character for character.
  private static func blanked(_ source: String) -> String {
    var text = ""
    var rest = Substring(source)
    while let first = rest.first {
      let length = Self.length(ofMarkupAt: rest)
      if length == 0 {
        text.append(first)
        rest = rest.dropFirst()
      } else {
        text += rest.prefix(length).map { $0.isNewline ? "\n" : " " }
        rest = rest.dropFirst(length)
      }
    }
    return text
  }

  /// How many characters a directive, a citation, a note's call or an address takes where it begins; 0 for prose.
  private static func length(ofMarkupAt text: Substring) -> Int {
    for (opening, closing) in [("{{", "}}"), ("[@", "]"), ("[^", "]"), ("](", ")")] where text.hasPrefix(opening) {
      guard let end = text.range(of: closing) else { return 0 }
      return text.distance(from: text.startIndex, to: end.upperBound)
    }
    guard text.hasPrefix("https://") || text.hasPrefix("http://") else { return 0 }
    return text.prefix { !$0.isWhitespace && $0 != ")" }.count
  }
}

extension Substring {
  fileprivate func range(of other: String) -> Range<Index>? { firstRange(of: other) }
}
