import Foundation
import Testing

/// What the shipped report says beside its text.
struct ReportTests {
  /// A page's text with ordinary spaces.
  private func page(_ path: String) throws -> String {
    try ShippedRun.shared().folder.read("out/diffusion/\(path)").replacing("\u{A0}", with: " ")
      .replacing("\u{202F}", with: " ")
  }

  @Test(arguments: [
    "| Surcoût | 15 | 0 | 0 | Économies financières : 8 |", "| Économies financières | 8 | 1 | 0 | Surcoût : 15 |",
    "| Professionnalisation des fonctions métier | 11 | 0 | 2 | – |",
  ])
  func `who observes, seeks, fears and contradicts an effect stands in one row`(row: String) throws {
    #expect(try page("synthese.md").split(separator: "\n").contains { $0 == row })
  }

  @Test func `a recommendation counts organisations and interviews`() throws {
    let row = "| Incitants financiers à court et moyen terme | autres | pouvoirs publics | 10 | 10 |"
    #expect(try page("synthese.md").split(separator: "\n").contains { $0 == row })
  }

  @Test(
    arguments: [
      // A group's note; a person's who agreed; a person's who did not; one refused.
      ("Un budget commun où le temps de coordination a sa ligne", true), ("Trois mois, non. Un mois", true),
      ("L’adresse d’un hébergement", false), ("Je garde mes visites sans prévenir", false),
    ])
  func `a note of a workshop is printed where it may be`(words: String, isPrinted: Bool) throws {
    for file in ["synthese.md", "synthese.html"] { #expect(try page(file).contains(words) == isPrinted, "\(file)") }
  }

  @Test(arguments: [
    "Le plus souvent ensemble : un soutien juridique et un soutien administratif (17 réponses sur 37)",
    "Le plus souvent : un soutien juridique (24 réponses sur 37)",
    "Le plus souvent : logique de service (15 organisations sur 25) ; jamais : logique autonomiste",
  ])
  func `a figure is titled by what it finds`(title: String) throws {
    let spaced = { (text: String) in text.replacing("\u{A0}", with: " ") }
    #expect(spaced(try page("synthese.md")).contains(spaced(title)))
  }

  @Test func `an asserted sentence has its mark beside it`() throws {
    let html = try page("synthese.html")
    #expect(html.contains("<div class=\"affirmation\">"))
    #expect(html.contains("<div class=\"confirme\">\n<p>se confirme ; marge : 3 organisations</p>"))
    #expect(html.contains("fragile : 1 organisation de moins à « Surcoût » changerait cette phrase"))
  }

  @Test func `each side of a sheet says which it is`() throws {
    let html = try page("ateliers/atelier-A3-fiche.html")
    #expect(html.contains("@page :first {\n@bottom-right { content: \"atelier A3 · recto\"; }\n}"))
    #expect(html.contains("@bottom-right { content: \"atelier A3 · verso\"; }"))
  }
}
