import Coding
import Testing

struct TermTests {
  @Test(arguments: [
    (term: "mutualis*", text: "On mutualise, on a mutualisé ; la mutuelle, non.", found: ["mutualise", "mutualisé"]),
    (term: "accueil", text: "L’accueil, l'Accueil et les accueils", found: ["accueil", "Accueil"]),
    (
      term: "\"au même endroit\"", text: "Tout est au même\u{A0}endroit, au même titre.",
      found: ["au même\u{A0}endroit"]
    ),
    (
      term: "cœur de métier", text: "le coeur de métier, le CŒUR DE MÉTIER",
      found: ["coeur de métier", "CŒUR DE MÉTIER"]
    ),
    (term: "mieux accueill*", text: "mieux accueillis, accueillis mieux", found: ["mieux accueillis"]),
  ])
  func `a term finds the words it names, and the way back to the very text`(
    term: String, text: String, found: [String]
  ) throws {
    let folded = FoldedText(text)
    let words = folded.words
    let original = Array(text.unicodeScalars)
    let matches = try #require(Term(term)).matches(in: words).map { run -> String in
      let range = words[run.lowerBound].range.lowerBound..<words[run.upperBound - 1].range.upperBound
      return String(String.UnicodeScalarView(original[folded.original(range)]))
    }
    #expect(matches == found)
  }

  @Test(arguments: ["~stem", "/regex/", "a PROCHE/4 b", "a ET b", "", "«»"])
  func `a term that is not understood is no term`(written: String) {
    #expect(Term(written) == nil)
  }

  @Test func `every folded scalar maps back to the scalar it came from`() {
    let text = "Œuvre d’ÉQUIPE\u{AD}… l\u{2019}œil\u{202F}: ﬁn"
    let folded = FoldedText(text)
    let original = Array(text.unicodeScalars)
    #expect(String(String.UnicodeScalarView(folded.scalars)) == "oeuvre d'équipe… l'oeil : ﬁn")
    #expect(folded.origins == folded.origins.sorted())
    #expect(folded.origins.allSatisfy { original.indices.contains($0) })
  }
}
