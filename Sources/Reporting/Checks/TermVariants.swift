import Diagnostics
import Survey

/// Words written another way than the study declares: other terms for one thing, a number or an accent that moves, ordinals
/// and past participles that everybody gets wrong.
struct TermVariants {
  let study: Study

  func problems(in documents: [WrittenDocument]) -> [Problem] {
    let paragraphs = documents.flatMap(\.paragraphs)
    return declared(in: paragraphs) + near(in: paragraphs) + paragraphs.flatMap(slips) + doubled(in: paragraphs)
  }

  /// The `variantes` of the glossary.
  private func declared(in paragraphs: [WrittenParagraph]) -> [Problem] {
    study.glossary.flatMap { entry in
      entry.variants.flatMap { variant -> [Problem] in
        let phrase = WrittenPhrase(variant)
        return paragraphs.flatMap { paragraph in
          phrase.occurrences(in: paragraph).map {
            problem($0, in: paragraph, write: entry.term, why: "glossaire.csv écrit")
          }
        }
      }
    }
  }

  private func near(in paragraphs: [WrittenParagraph]) -> [Problem] {
    let expressions = DeclaredExpression.all(of: study)
    let byStems = Dictionary(grouping: expressions) { $0.phrase.stems }
    return expressions.flatMap { first -> [Problem] in
      let same = byStems[first.phrase.stems] ?? []
      guard same.first?.text == first.text else { return [] }
      return paragraphs.flatMap { paragraph in
        first.phrase.occurrences(in: paragraph).compactMap { written in
          same.contains { $0.allows(written) }
            ? nil : problem(written, in: paragraph, write: first.text, why: "l’étude écrit")
        }
      }
    }
  }

  /// « 12ème », « Crée par ».
  private func slips(_ paragraph: WrittenParagraph) -> [Problem] {
    let words = paragraph.words
    return words.indices.compactMap { index in
      let word = words[index]
      if let ordinal = Self.ordinal(word.lowercased) {
        return problem(words[index...index], in: paragraph, write: ordinal, why: "l’usage est")
      }
      guard word.lowercased == "crée", index + 1 < words.count, words[index + 1].lowercased == "par" else { return nil }
      let right = word.text.hasPrefix("C") ? "Créé par" : "créé par"
      return problem(words[index...(index + 1)], in: paragraph, write: right, why: "l’usage est")
    }
  }

  /// The usual form of an ordinal written at length.
  static func ordinal(_ word: String) -> String? {
    let digits = word.prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty else { return nil }
    switch word.dropFirst(digits.count) {
    case "ème", "eme", "ième", "ieme": return "\(digits)e"
    case "èmes", "emes", "ièmes", "iemes": return "\(digits)es"
    case "ère" where digits == "1", "ere" where digits == "1": return "1re"
    case "ier" where digits == "1": return "1er"
    default: return nil
    }
  }

  /// A long word whose beginning has one letter where the texts have two of it elsewhere, or the other way.
  private func doubled(in paragraphs: [WrittenParagraph]) -> [Problem] {
    var uses: [String: [String: (count: Int, word: String)]] = [:]
    for word in paragraphs.flatMap(\.words) {
      guard let start = word.key.doublingStart else { continue }
      let known = uses[start.plain]?[start.written]
      uses[start.plain, default: [:]][start.written] = ((known?.count ?? 0) + 1, known?.word ?? word.text)
    }
    return paragraphs.flatMap { paragraph in
      paragraph.words.compactMap { word -> Problem? in
        guard let start = word.key.doublingStart, let forms = uses[start.plain], forms.count > 1,
          let usual = forms.max(by: { ($0.value.count, $1.key) < ($1.value.count, $0.key) }), usual.key != start.written
        else { return nil }
        return Problem(
          .warning, at: paragraph.place(of: word),
          "« \(word.text) » ; les textes écrivent d’ordinaire « \(usual.value.word) », à une lettre doublée près",
          remedy: "vérifier l’orthographe")
      }
    }
  }

  private func problem(
    _ written: ArraySlice<WrittenWord>, in paragraph: WrittenParagraph, write right: String, why: String
  ) -> Problem {
    let place = written.first.map { paragraph.place(of: $0) } ?? paragraph.place
    return Problem(
      .warning, at: place, "« \(written.source) » ; \(why) « \(right) »", remedy: "écrire « \(right) »")
  }
}

extension String {
  /// The beginning of a long word, as written and with each doubled consonant as one; `nil` for a shorter word.
  fileprivate var doublingStart: (written: String, plain: String)? {
    var (written, plain) = ("", "")
    for letter in self {
      let isDouble = letter == plain.last && !"aeiouy".contains(letter)
      if !isDouble, plain.count == 10 { return (written, plain) }
      if !isDouble { plain.append(letter) }
      written.append(letter)
    }
    return plain.count == 10 ? (written, plain) : nil
  }
}
