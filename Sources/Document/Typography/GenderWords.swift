/// The words of a text as they matter for gender: each with where it stands, and the marks found in and between them.
struct GenderWords {
  private struct Word {
    var text: String
    var offset: Int
    /// A sign ends the phrase after it: two words around one are no pair.
    var endsPhrase: Bool
  }

  private var words: [Word] = []

  init(_ text: String) {
    var word = ""
    var start = 0
    for (offset, character) in Self.bared(text).enumerated() {
      if !character.isWhitespace && !"’'«»".contains(character) {
        if word.isEmpty { start = offset }
        word.append(character)
      } else if !word.isEmpty {
        words.append(Self.word(word, start))
        word = ""
      }
    }
    if !word.isEmpty { words.append(Self.word(word, start)) }
  }

  private static func word(_ text: String, _ offset: Int) -> Word {
    let signs: Set<Character> = [",", ";", ":", "!", "?", "…", "."]
    var kept = Substring(text)
    while let last = kept.last, signs.contains(last) || "*_\"".contains(last) { kept.removeLast() }
    let lead = kept.prefix { "*_\"([".contains($0) }.count
    return Word(
      text: String(kept.dropFirst(lead)), offset: offset + lead, endsPhrase: text.contains { signs.contains($0) })
  }

  /// The text with what is no prose blanked out, character for character.
  private static func bared(_ text: String) -> [Character] {
    var characters = Array(text)
    for (open, close) in [("{{", "}}"), ("`", "`"), ("](", ")")] {
      var position = 0
      while let start = find(open, in: characters, from: position),
        let end = find(close, in: characters, from: start + open.count)
      {
        for index in start..<min(characters.count, end + close.count) { characters[index] = " " }
        position = end + close.count
      }
    }
    return characters
  }

  private static func find(_ text: String, in characters: [Character], from start: Int) -> Int? {
    let wanted = Array(text)
    guard characters.count >= wanted.count + start else { return nil }
    return (start...(characters.count - wanted.count)).first { Array(characters[$0..<$0 + wanted.count]) == wanted }
  }

  /// Words that carry a mark inside.
  var marked: [GenderMark] {
    words.compactMap { word in Self.form(of: word.text).map { GenderMark($0, word.text, offset: word.offset) } }
  }

  private static let endings: Set<String> = [
    "e", "es", "ne", "nes", "te", "tes", "se", "ses", "ve", "ves", "le", "les", "euse", "euses", "rice", "rices",
    "trice",
    "trices", "ère", "ères", "ière", "ières", "ienne", "iennes", "esse", "esses",
  ]

  private static func form(of word: String) -> GenderMark.Form? {
    guard !word.contains("://"), !word.contains("@"), !word.hasPrefix("www.") else { return nil }
    let forms: [(Character, GenderMark.Form)] = [
      ("·", .median), ("•", .median), ("‧", .median), (".", .point), ("-", .hyphen), ("/", .slash),
    ]
    for (sign, form) in forms where word.contains(sign) {
      let parts = word.split(separator: sign, omittingEmptySubsequences: false).map(String.init)
      let tail = parts.last == "s" ? parts.dropLast() : parts[...]
      guard tail.count == 2, tail[0].count >= 3, tail[0].allSatisfy(\.isLetter) else { continue }
      if form == .median ? tail[1].allSatisfy(\.isLetter) : endings.contains(tail[1]) { return form }
    }
    let brackets = word.split(separator: "(", omittingEmptySubsequences: false)
    if brackets.count == 2, brackets[0].count >= 3, let close = brackets[1].firstIndex(of: ")"),
      endings.contains(String(brackets[1][..<close]))
    {
      return .brackets
    }
    return nil
  }

  /// « usagères et usagers », « les chercheuses ou les chercheurs ».
  var doublets: [GenderMark] {
    words.indices.compactMap { place in
      guard place >= 1, ["et", "ou"].contains(words[place].text), !words[place - 1].endsPhrase else { return nil }
      let after = words[(place + 1)...].prefix(2)
      let articles: Set<String> = ["les", "des", "aux", "la", "le", "l", "d", "un", "une", "de"]
      guard let next = after.first(where: { !articles.contains($0.text.lowercased()) }) ?? after.first else {
        return nil
      }
      let first = words[place - 1]
      guard Self.isPair(first.text.lowercased(), next.text.lowercased()) else { return nil }
      return GenderMark(.doublet, "\(first.text) \(words[place].text) \(next.text)", offset: first.offset)
    }
  }

  private static func isPair(_ one: String, _ other: String) -> Bool {
    isPair(feminine: one, masculine: other) || isPair(feminine: other, masculine: one)
  }

  private static func isPair(feminine: String, masculine: String) -> Bool {
    let known = [("celles", "ceux"), ("toutes", "tous"), ("chacune", "chacun"), ("elles", "ils"), ("elle", "il")]
    if known.contains(where: { $0 == (feminine, masculine) }) { return true }
    let endings = [
      ("trices", "teurs"), ("trice", "teur"), ("euses", "eurs"), ("euse", "eur"), ("ères", "ers"), ("ère", "er"),
      ("iennes", "iens"), ("ienne", "ien"), ("ives", "ifs"), ("ive", "if"), ("es", "s"), ("e", ""),
    ]
    return endings.contains { female, male in
      guard feminine.hasSuffix(female), masculine.hasSuffix(male) else { return false }
      let stem = feminine.dropLast(female.count)
      return stem.count >= 3 && stem == masculine.dropLast(male.count)
    }
  }
}
