/// A JSON text cut where its words stand: in its strings, names of members among them.
struct JSONPieces {
  enum Piece: Equatable {
    /// What is no string, quotation marks, and a string whose escapes are none.
    case kept(String)
    /// A string: as it is written, and the words it stands for.
    case text(written: String, words: String)
  }

  private(set) var pieces: [Piece] = []

  init(_ text: String) {
    let scalars = Array(text.unicodeScalars)
    var start = 0
    while let open = scalars[start...].firstIndex(of: "\""), let end = Self.end(of: scalars, after: open) {
      pieces.append(.kept(Self.string(scalars[start...open])))
      let written = scalars[open + 1..<end]
      let words = Self.decoded(Array(written))
      pieces.append(
        words.map { .text(written: Self.string(written), words: $0) } ?? .kept(Self.string(written)))
      start = end
      pieces.append(.kept("\""))
      start += 1
    }
    pieces.append(.kept(Self.string(scalars[start...])))
  }

  /// The quotation mark that closes a string; `nil` where none does.
  private static func end(of scalars: [Unicode.Scalar], after open: Int) -> Int? {
    var place = open + 1
    while place < scalars.count {
      if scalars[place] == "\"" { return place }
      place += scalars[place] == "\\" ? 2 : 1
    }
    return nil
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }

  /// The words of a string; `nil` where an escape is none of JSON's.
  private static func decoded(_ scalars: [Unicode.Scalar]) -> String? {
    guard scalars.contains("\\") else { return string(scalars[...]) }
    var units: [UInt16] = []
    var place = 0
    while place < scalars.count {
      guard scalars[place] == "\\" else {
        units += Array(String(scalars[place]).utf16)
        place += 1
        continue
      }
      guard place + 1 < scalars.count else { return nil }
      if scalars[place + 1] == "u" {
        let digits = scalars[(place + 2)...].prefix(4)
        guard digits.count == 4, let unit = UInt16(string(digits), radix: 16) else { return nil }
        units.append(unit)
        place += 6
      } else {
        guard let letter = letters.first(where: { $0.escape == scalars[place + 1] })?.letter else { return nil }
        units += Array(String(letter).utf16)
        place += 2
      }
    }
    return String(validating: units, as: UTF16.self)
  }

  /// The words as a string writes them: what must be escaped is, the rest is UTF-8.
  static func encoded(_ words: String) -> String {
    words.unicodeScalars.reduce(into: "") { written, scalar in
      if let known = letters.first(where: { $0.letter == scalar && scalar != "/" }) {
        written += "\\\(known.escape)"
      } else if scalar.value < 0x20 {
        let digits = String(scalar.value, radix: 16)
        written += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      } else {
        written.unicodeScalars.append(scalar)
      }
    }
  }

  private static let letters: [(escape: Unicode.Scalar, letter: Unicode.Scalar)] = [
    ("\"", "\""), ("\\", "\\"), ("/", "/"), ("b", "\u{8}"), ("f", "\u{C}"), ("n", "\n"), ("r", "\r"), ("t", "\t"),
  ]
}
