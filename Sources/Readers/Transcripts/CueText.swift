/// The words of one cue of a .vtt, by the voice that says them; tags of style are taken off.
struct CueText: Equatable {
  struct Part: Equatable {
    /// `nil` where no tag names one.
    var voice: String?
    var words: String
  }

  private(set) var parts: [Part] = []

  init(_ text: String) {
    var voice: String?
    var words = ""
    var rest = text[...]
    while let open = rest.firstIndex(where: { $0 == "<" || $0 == "{" }) {
      words += rest[..<open]
      let closing: Character = rest[open] == "<" ? ">" : "}"
      guard let end = rest[open...].firstIndex(of: closing), Self.isTag(rest[open...end]) else {
        words.append(rest[open])
        rest = rest[rest.index(after: open)...]
        continue
      }
      let tag = rest[rest.index(after: open)..<end]
      if let named = Self.voice(tag) {
        close(&words, voice)
        voice = named.isEmpty ? nil : named
      } else if tag == "/v" {
        close(&words, voice)
        voice = nil
      }
      rest = rest[rest.index(after: end)...]
    }
    words += rest
    close(&words, voice)
  }

  private mutating func close(_ words: inout String, _ voice: String?) {
    let said = Self.decoded(words).trimmingSpaces()
    if !said.isEmpty { parts.append(Part(voice: voice, words: said)) }
    words = ""
  }

  /// `<v Name>`, `<i>`, `</v>`, `<00:00:01.000>`, `{\an8}`; « < » may also be written as it is.
  private static func isTag(_ text: Substring) -> Bool {
    let inside = text.dropFirst().dropLast()
    guard let first = inside.first, text.count <= 120 else { return false }
    if text.first == "{" { return first == "\\" }
    return first.isLetter || first == "/" || first.isNumber
  }

  /// The name in `v Name` or `v.loud Name`; noScribe writes `v //S02` for words said over others.
  private static func voice(_ tag: Substring) -> String? {
    guard tag.first == "v", let next = tag.dropFirst().first, next == " " || next == "." else { return nil }
    let name = tag.drop { $0 != " " }
    return decoded(String(name)).trimmingSpaces().drop { $0 == "/" }.trimmingSpaces()
  }

  /// `&amp;` and its like as the characters they stand for.
  private static func decoded(_ text: String) -> String {
    guard text.contains("&") else { return text }
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "&") {
      result += rest[..<open]
      let reach = rest[open...].prefix(10)
      if let end = reach.firstIndex(of: ";"),
        let scalar = HTMLEntity.scalar(named: String(rest[rest.index(after: open)..<end]))
      {
        result.unicodeScalars.append(scalar)
        rest = rest[rest.index(after: end)...]
      } else {
        result.append("&")
        rest = rest[rest.index(after: open)...]
      }
    }
    return result + rest
  }
}
