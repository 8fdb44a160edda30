/// An HTML or XML text cut where its words stand: between tags, in the values of attributes, in comments and CDATA.
struct MarkupPieces {
  enum Piece: Equatable {
    /// Tags, names of attributes, namespaces.
    case kept(String)
    /// Words with entities in them.
    case text(String)
    /// Words as they are: CDATA, a comment.
    case verbatim(String)
  }

  private(set) var pieces: [Piece] = []
  private let scalars: [Unicode.Scalar]
  private var place = 0

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    while place < scalars.count {
      if scalars[place] != "<" {
        pieces.append(.text(upTo("<")))
      } else if let end = [("<!--", "-->"), ("<![CDATA[", "]]>")].first(where: { starts(with: $0.0) }) {
        append(.kept(string(place..<place + end.0.unicodeScalars.count)))
        pieces.append(.verbatim(upTo(end.1)))
      } else if starts(with: "<?xml ") {
        // What is written anew is UTF-8.
        pieces.append(.kept(upTo("?>").replacing(#/encoding=["'][^"']*["']/#, with: "encoding=\"UTF-8\"")))
      } else {
        tag()
      }
    }
  }

  private mutating func append(_ piece: Piece) {
    if case .kept(let text) = piece { place += text.unicodeScalars.count }
    pieces.append(piece)
  }

  /// A tag: its attributes' values are words, but for namespaces.
  private mutating func tag() {
    var start = place
    while place < scalars.count, scalars[place] != ">" {
      let quote = scalars[place]
      guard quote == "\"" || quote == "'" else {
        place += 1
        continue
      }
      let isNamespace = string(start..<place).contains("xmlns")
      pieces.append(.kept(string(start...place)))
      place += 1
      let value = upTo(String(quote))
      pieces.append(isNamespace ? .kept(value) : .text(value))
      start = place
      place += 1
    }
    place = min(place + 1, scalars.count)
    pieces.append(.kept(string(min(start, scalars.count)..<place)))
  }

  /// What stands before the next `mark`, or the end.
  private mutating func upTo(_ mark: String) -> String {
    let start = place
    while place < scalars.count, !starts(with: mark) { place += 1 }
    return string(start..<place)
  }

  private func starts(with text: String) -> Bool {
    scalars[place...].starts(with: text.unicodeScalars)
  }

  private func string(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range])) }
  private func string(_ range: ClosedRange<Int>) -> String { string(range.lowerBound..<range.upperBound + 1) }
}
