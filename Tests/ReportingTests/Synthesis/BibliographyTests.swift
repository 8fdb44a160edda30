import Document
import Survey
import Testing

@testable import Reporting

struct BibliographyTests {
  private static let artois = Reference.Name(family: "Artois", given: "P.")
  private static let banoun = Reference.Name(family: "Banoun", given: "A.")
  private static let petrella = Reference.Name(family: "Petrella", given: "F.")
  private static let body = Reference.Name(literal: "Eurofound")

  private func list(_ references: [Reference], cited: [String] = []) throws -> Bibliography {
    Bibliography(references: references, cited: cited, wording: try .french())
  }

  /// The plain words of an entry.
  private func entry(_ reference: Reference) throws -> String {
    try list([reference]).blocks().map(words).joined()
  }

  private func sections(_ block: Block) -> [Section] {
    if case .section(let section) = block { [section] } else { [] }
  }

  private func words(_ block: Block) -> String {
    switch block {
    case .section(let section): section.blocks.map(words).joined(separator: "\n")
    case .paragraph(let inlines): inlines.plainText
    default: "?"
    }
  }

  @Test(
    arguments: [
      (
        Reference(
          id: "a", type: "article-journal", authors: [artois], year: "2018", title: "La pluralité",
          containerTitle: "Empan", volume: "109", issue: "1", page: "27-35"),
        "Artois, P. (2018) « La pluralité », Empan, n° 109 (1), p. 27-35."
      ),
      (
        Reference(
          id: "a", type: "article-journal", authors: [artois, banoun], year: "2024", title: "Une réponse ?",
          containerTitle: "BIS", issue: "181", url: "https://a.example/b.pdf"),
        "Artois, P. et Banoun, A. (2024) « Une réponse ? », BIS, n° 181, en ligne : https://a.example/b.pdf."
      ),
      (
        Reference(
          id: "a", type: "article-journal", authors: [artois, banoun, petrella], year: "2017", title: "Risques",
          containerTitle: "RECMA", volume: "2"),
        "Artois, P., Banoun, A. et Petrella, F. (2017) « Risques », RECMA, n° 2."
      ),
      (
        Reference(
          id: "a", type: "chapter", authors: [artois], year: "2022", title: "Les étapes", containerTitle: "Cent ans",
          page: "159-169", publisher: "Alter"),
        "Artois, P. (2022) « Les étapes », dans Cent ans, Alter, p. 159-169."
      ),
      (
        Reference(
          id: "a", type: "report", authors: [body], year: "2019", title: "Rapport final", publisher: "ULB",
          publisherPlace: "Bruxelles", numberOfPages: "73"),
        "Eurofound (2019) Rapport final, Bruxelles, ULB, 73 p."
      ),
      (
        Reference(id: "a", type: "book", authors: [artois], year: "2010", title: "Groupements", publisher: "Opale"),
        "Artois, P. (2010) Groupements, Opale."
      ),
      (
        Reference(
          id: "a", type: "book", authors: [artois], year: "2018", title: "Partager", containerTitle: "Cahiers",
          issue: "50", publisher: "INJEP", numberOfPages: "93"),
        "Artois, P. (2018) « Partager », Cahiers, n° 50, INJEP, 93 p."
      ),
      (Reference(id: "a", type: "webpage", title: "Sans auteur"), "(s. d.) Sans auteur."),
      (
        Reference(id: "a", type: "report", authors: [.init(family: "Seul")], year: "2020", title: "T"), "Seul (2020) T."
      ),
    ])
  func `an entry of each type`(reference: Reference, text: String) throws {
    #expect(try entry(reference) == text)
  }

  @Test func `entries stand by first author, year and title, accents ignored`() throws {
    func reference(_ id: String, _ author: String, _ year: String, _ title: String = "T") -> Reference {
      Reference(id: id, type: "book", authors: [.init(family: author, given: "X.")], year: year, title: title)
    }
    let blocks = try list([
      reference("z", "Zola", "1880"), reference("e2", "Étienne", "2001"), reference("d", "Deniau", "2014"),
      reference("e1b", "Étienne", "2000", "B"), reference("f", "Faure", "1999"),
      reference("e1a", "Étienne", "2000", "A"),
    ]).blocks()
    let ids = blocks.flatMap(sections).flatMap(\.blocks).flatMap(sections).map(\.id)
    #expect(ids == ["ref-d", "ref-e1a", "ref-e1b", "ref-e2", "ref-f", "ref-z"])
  }

  @Test(
    arguments: [
      ([artois], "", "(Artois, 2018)"), ([artois], "p. 12", "(Artois, 2018, p. 12)"),
      ([artois, banoun], "", "(Artois et Banoun, 2018)"), ([artois, banoun, petrella], "", "(Artois et al., 2018)"),
      ([body], "", "(Eurofound, 2018)"), ([], "", "(Titre, 2018)"),
    ] as [([Reference.Name], String, String)])
  func `a citation of one, two and three authors`(authors: [Reference.Name], locator: String, text: String) throws {
    let reference = Reference(id: "a", type: "book", authors: authors, year: "2018", title: "Titre")
    #expect(try list([reference]).citation([(reference, locator)]).plainText == text)
  }

  @Test func `a citation without a year says so`() throws {
    let reference = Reference(id: "a", type: "book", authors: [Self.artois], title: "Titre")
    #expect(try list([reference]).citation([(reference, "")]).plainText == "(Artois, s. d.)")
  }

  @Test func `several references stand in one pair of parentheses, each linked to its entry`() throws {
    let first = Reference(id: "a", type: "book", authors: [Self.artois], year: "2018", title: "T")
    let second = Reference(id: "b", type: "book", authors: [Self.body], year: "2016", title: "U")
    #expect(
      try list([first, second]).citation([(first, ""), (second, "p. 3")]) == [
        .text("("), .link(url: "#ref-a", [.text("Artois, 2018")]), .text(" ; "),
        .link(url: "#ref-b", [.text("Eurofound, 2016, p. 3")]), .text(")"),
      ])
  }

  @Test(
    arguments: [
      ([], ["ref-a", "ref-b"]), (["a", "b"], ["ref-a", "ref-b"]),
      (["b"], ["references-citees", "ref-b", "references-autres", "ref-a"]),
    ])
  func `a list wider than the text says which references the text cites`(cited: [String], ids: [String]) throws {
    let references = ["a", "b"].map {
      Reference(id: $0, type: "book", authors: [Self.artois], year: "2018", title: "T")
    }
    let found = try list(references, cited: cited).blocks().flatMap { block -> [String] in
      if case .heading(3, let id?, _) = block { return [id] }
      return sections(block).flatMap(\.blocks).flatMap(sections).compactMap(\.id)
    }
    #expect(found == ids)
  }

  @Test func `a study without references prints no list`() throws {
    #expect(try list([]).blocks() == [])
  }
}
