import Diagnostics
import Survey

/// Sources named by hand (« Bruxeo (2021) », a note) that the bibliography does not have, or that are not cited by their id.
struct UnlistedSources {
  let references: [Reference]

  func problems(in documents: [WrittenDocument]) -> [Problem] {
    documents.flatMap(\.paragraphs).flatMap { paragraph in
      Self.named(in: paragraph).map { name, year in problem(name, year, paragraph) }
    }
  }

  private func problem(_ name: String, _ year: String, _ paragraph: WrittenParagraph) -> Problem {
    let listed = references.first { reference in
      reference.year == year
        && reference.authors.contains { author in
          let own = Slug.of(author.literal.isEmpty ? author.family : author.literal)
          return Slug.of(name).contains(own) || own.contains(Slug.of(name))
        }
    }
    guard let listed else {
      return Problem(
        .warning, at: paragraph.place,
        "« \(name) (\(year)) » est cité et n’est pas dans bibliographie.yaml ; chaque source citée y est attendue",
        remedy: "l’ajouter à bibliographie.yaml, et citer par [@identifiant]")
    }
    return Problem(
      .warning, at: paragraph.place,
      "« \(name) (\(year)) » est cité à la main ; sa référence est « \(listed.id) »",
      remedy: "écrire [@\(listed.id)] : la citation et la liste iront ensemble")
  }

  /// Names with a year, as people cite.
  private static func named(in paragraph: WrittenParagraph) -> [(name: String, year: String)] {
    let text = paragraph.text.replacing("\n", with: " ")
    let before = text.matches(of: /(\p{Lu}[\p{L}’'-]+(?:(?: et | & |, )\p{Lu}[\p{L}’'-]+)*) \(((?:19|20)\d\d)[a-z]?\)/)
      .map { (String($0.output.1), String($0.output.2)) }
    let inside = text.matches(of: /\((\p{Lu}[\p{L}’'& -]+?),? ((?:19|20)\d\d)[a-z]?\)/)
      .map { (String($0.output.1), String($0.output.2)) }
    return before + inside + (paragraph.kind == .note ? note(paragraph) : [])
  }

  /// First words of notes that name no source: laws, and plain sentences.
  private static let others: Set<String> = [
    "arrete", "ce", "ces", "cette", "dans", "decret", "directive", "elle", "en", "il", "l", "la", "le", "les", "loi",
    "on",
    "ordonnance", "par", "pour", "reglement", "selon", "un", "une", "voir",
  ]

  /// A note that begins with a name and a comma, and gives a year: « Bruxeo, Enquête auprès des employeurs, 2021. »
  private static func note(_ paragraph: WrittenParagraph) -> [(name: String, year: String)] {
    guard !paragraph.source.contains("[@"),
      let match = paragraph.source.firstMatch(
        of: /^\[\^[^\]]+\]:\s*(\p{Lu}[\p{L}’'-]*(?: [\p{L}’'.-]+){0,7}),.*?((?:19|20)\d\d)/),
      let first = WrittenWord.words(of: String(match.output.1)).first, !others.contains(first.key)
    else { return [] }
    return [(String(match.output.1), String(match.output.2))]
  }
}
