/// What still looks like a name or a way to reach somebody in a text whose names were replaced.
package struct RemainingNames: Equatable, Sendable {
  /// A capitalised word where no sentence begins.
  package struct Capital: Equatable, Sendable {
    package var words: String
    /// In the text, Unicode scalars.
    package var start: Int
  }

  package private(set) var capitals: [Capital] = []
  /// Capitalised words where a sentence begins: names or not.
  package private(set) var openings: [Capital] = []
  /// The words in lower case, case apart as written.
  package private(set) var lowercase: Set<String> = []
  package private(set) var details: [ContactDetail.Found]

  /// - Parameter known: public names, pseudonyms and labels: left alone.
  package init(_ text: String, known: NameBook) {
    details = ContactDetail.found(in: text)
    let named = NameText(text)
    let taken = known.occurrences(in: text).map(\.range) + details.map(\.range)
    var last: Int?
    for (index, word) in named.words.enumerated() {
      if named.scalars[word.range.lowerBound].properties.isLowercase {
        lowercase.insert(named.string(word.range).lowercased())
      }
      guard Self.isName(named, word), !taken.contains(where: { $0.overlaps(word.range) }) else {
        last = nil
        continue
      }
      if let before = last, before == index - 1, named.joins(before), !named.holdsPoint(after: before) {
        let start = capitals[capitals.count - 1].start
        capitals[capitals.count - 1].words = named.string(start..<word.range.upperBound)
        last = index
      } else if !Self.beginsSentence(named.scalars, word.range.lowerBound) {
        capitals.append(Capital(words: named.string(word.range), start: word.range.lowerBound))
        last = index
      } else {
        openings.append(Capital(words: named.string(word.range), start: word.range.lowerBound))
        last = nil
      }
    }
  }

  /// Capital first, two letters at least, and no title or usual acronym.
  private static func isName(_ text: NameText, _ word: NameText.Word) -> Bool {
    guard word.range.count > 1, text.scalars[word.range.lowerBound].properties.isUppercase else { return false }
    let letters = text.scalars[word.range]
    guard letters.allSatisfy({ $0.properties.isAlphabetic }) else { return false }
    return !usual.contains(word.folded)
  }

  /// At the start of a line, after a label, a point or a mark that opens speech.
  private static func beginsSentence(_ scalars: [Unicode.Scalar], _ start: Int) -> Bool {
    var place = start - 1
    while place >= 0, scalars[place] != "\n" {
      switch scalars[place] {
      case " ", "\u{A0}", "\u{202F}", "\t", "«", "»", "\"", "“", "”", ")", "]", "-", "–", "—", "'", "’":
        place -= 1
      case ".", "?", "!", "…", ":", "(", "[": return true
      default: return elision(scalars, place) && beginsSentence(scalars, place)
      }
    }
    return true
  }

  /// « L’ » of « L’Escale » at the start of a sentence.
  private static func elision(_ scalars: [Unicode.Scalar], _ place: Int) -> Bool {
    place + 1 < scalars.count && ["'", "’"].contains(scalars[place + 1])
      && (place == 0 || !scalars[place - 1].properties.isAlphabetic) && scalars[place].properties.isUppercase
  }

  /// Titles, and acronyms that say nothing of who speaks.
  private static let usual: Set<String> = [
    "aisbl", "asbl", "cdd", "cdi", "ce", "cpas", "cv", "dr", "etp", "ge", "gsm", "madame", "me", "mlle", "mme",
    "monsieur", "mr", "onem", "onss", "pv", "rgpd", "rh", "sms", "tva", "vzw",
  ]
}
