import Diagnostics
import Survey
import Tabulation

/// What texts say by hand of how often a code is met (« absente », « moins présentes »), held to the data and to each other.
struct RankingClaims {
  /// A code said to be met so often, somewhere.
  private struct Claim {
    var code: Code
    var word: RankingWord
    var place: Place
  }

  let study: Study
  let facts: FactBook

  func problems(in documents: [WrittenDocument]) -> [Problem] {
    let names = codeNames
    let claims = documents.flatMap(\.paragraphs).filter { !$0.isConditional && $0.kind != .note }
      .flatMap { made(in: $0, names) }
    return claims.indices.compactMap { index in
      let claim = claims[index]
      let computed = facts[claim.code.id]?.word
      let others = claims.indices.filter { claims[$0].code.id == claim.code.id && claims[$0].word != claim.word }
      guard computed.map({ $0 != claim.word }) ?? others.contains(where: { $0 < index }) else { return nil }
      return problem(claim, against: others.first.map { claims[$0] }, computed)
    }
  }

  private func problem(_ claim: Claim, against other: Claim?, _ computed: RankingWord?) -> Problem {
    let name = claim.code.label.text() ?? claim.code.id
    let contrary = other.map { "\($0.place) dit « \(Self.said($0.word)) »" }
    let data = computed.map { "les données disent « \(Self.said($0)) »" }
    let against = [contrary, data].compactMap { $0 }.joined(separator: ", et ")
    return Problem(
      .warning, at: claim.place, "« \(name) » est dit « \(Self.said(claim.word)) » ; \(against)",
      remedy: "écrire {{\(claim.code.id):mot}}, qui suit les données, ou le mettre sous {{si}}")
  }

  private static func said(_ word: RankingWord) -> String {
    switch word {
    case .mostMet: "parmi les plus fréquents"
    case .lessOften: "moins fréquent"
    case .absent: "absent"
    }
  }

  /// What a code is called in a sentence: its label, and the one long word that no other label has.
  private var codeNames: [(code: Code, phrases: [WrittenPhrase])] {
    let codes = study.codebook.codes
    var uses: [String: Int] = [:]
    for code in codes {
      for stem in Set(WrittenPhrase(code.label.text() ?? "").stems) { uses[stem, default: 0] += 1 }
    }
    return codes.compactMap { code in
      guard let label = code.label.text() else { return nil }
      let own = WrittenPhrase(label)
      let word = own.words.first { uses[$0.stem] == 1 && $0.key.count >= 8 }
      return (code, [own] + (word.map { [WrittenPhrase($0.text)] } ?? []))
    }
  }

  private func made(
    in paragraph: WrittenParagraph, _ names: [(code: Code, phrases: [WrittenPhrase])]
  ) -> [Claim] {
    Self.clauses(paragraph).flatMap { clause -> [Claim] in
      let words = Self.rankingWords(clause.words)
      guard let word = words.first, Set(words).count == 1 else { return [] }
      return names.compactMap { name in
        let found = name.phrases.lazy.compactMap { $0.occurrences(in: clause).first?.first }.first
        return found.map { Claim(code: name.code, word: word, place: paragraph.place(of: $0)) }
      }
    }
  }

  /// Sentences; cut at their commas where they say two things.
  private static func clauses(_ paragraph: WrittenParagraph) -> [WrittenParagraph] {
    split(paragraph) { $0.beginsSentence }.flatMap { sentence in
      Set(rankingWords(sentence.words)).count > 1 ? split(sentence) { $0.gap.contains(",") } : [sentence]
    }
  }

  private static func split(_ paragraph: WrittenParagraph, before isStart: (WrittenWord) -> Bool) -> [WrittenParagraph]
  {
    var parts: [[WrittenWord]] = []
    for word in paragraph.words {
      if parts.isEmpty || isStart(word) { parts.append([]) }
      parts[parts.count - 1].append(word)
    }
    return parts.map { words in
      var part = paragraph
      part.words = words
      return part
    }
  }

  private static let met: Set<String> = [
    "cite", "citee", "frequent", "frequente", "invoque", "invoquee", "present", "presente", "rencontre", "rencontree",
  ]

  /// The words of ranking a clause uses: « absente », « moins présentes », « les plus souvent citées ».
  private static func rankingWords(_ words: [WrittenWord]) -> [RankingWord] {
    words.indices.compactMap { index in
      let before = index > 0 ? words[index - 1].key : ""
      let stem = words[index].stem
      if stem == "absent" || stem == "absente" { return ["pas", "non", "ni"].contains(before) ? nil : .absent }
      guard stem == "moins" || stem == "moin" || stem == "plus" || stem == "plu" else { return nil }
      let after = words.dropFirst(index + 1).prefix(2).map(\.stem).drop { $0 == "souvent" }
      guard let next = after.first, met.contains(next) else { return nil }
      if words[index].key == "moins" { return .lessOften }
      // « le plus cité » speaks of the first alone, which has no word of its own.
      return before == "les" ? .mostMet : nil
    }
  }
}
