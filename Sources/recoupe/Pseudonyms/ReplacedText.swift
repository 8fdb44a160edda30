import Coding

/// A text file with its names replaced, as its kind writes words: between the tags of a page, in the strings of a JSON, or
/// anywhere.
struct ReplacedText {
  private(set) var bytes: [UInt8]
  private(set) var counts: [Int: Int] = [:]
  /// Where an article may no longer agree: lines of the new text, from 1.
  private(set) var doubts: [Int] = []

  init(_ text: String, _ kind: ReadableKind, _ book: NameBook) {
    bytes = []
    let text = text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
    switch kind {
    case .markup: bytes = Array(MarkupPieces(text).pieces.map { replaced($0, book) }.joined().utf8)
    case .json: bytes = Array(JSONPieces(text).pieces.map { replaced($0, book) }.joined().utf8)
    case .markdown, .text, .settings:
      let replaced = NameReplacement(text, book)
      counts = replaced.counts
      bytes = Array(replaced.text.utf8)
      doubts = replaced.doubts.map { Self.line(of: $0, in: replaced.text) }
    }
  }

  /// The line of an offset (Unicode scalars), from 1.
  static func line(of offset: Int, in text: String) -> Int {
    text.unicodeScalars.prefix(offset).count { $0 == "\n" } + 1
  }

  private mutating func replaced(_ piece: MarkupPieces.Piece, _ book: NameBook) -> String {
    switch piece {
    case .kept(let text): return text
    case .verbatim(let text): return take(NameReplacement(text, book)).text
    case .text(let text):
      let replaced = take(NameReplacement(Entities.decoded(text), book))
      return replaced.count == 0 ? text : Self.escaped(replaced.text)
    }
  }

  private mutating func replaced(_ piece: JSONPieces.Piece, _ book: NameBook) -> String {
    switch piece {
    case .kept(let text): return text
    case .text(let written, let words):
      let replaced = take(NameReplacement(words, book))
      return replaced.count == 0 ? written : JSONPieces.encoded(replaced.text)
    }
  }

  private mutating func take(_ replacement: NameReplacement) -> NameReplacement {
    counts.merge(replacement.counts) { $0 + $1 }
    return replacement
  }

  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { escaped, character in
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      default: escaped.append(character)
      }
    }
  }
}
