import Coding
import Diagnostics
import Survey
import Testing

struct RuleBookTests {
  private static func book(_ rule: CodingRule) -> RuleBook { RuleBook(Speech.codebook(rule), file: "grille.yaml") }

  @Test func `a rule reads French respondents only and marks the sentence it is asked to`() {
    let book = Self.book(CodingRule(id: "eco-1", terms: ["économi*"], except: ["économie sociale"]))
    let interview = Speech.interview([
      ("E", "Des économies ?"), ("R1", "Oui. Des économies d’échelle ! Et l’économie sociale ?"),
      ("R2", "économies"),
    ])
    #expect(
      book.proposals(in: [interview]) == [
        PassageCoding(
          interview: "E01", turn: 2, range: 22..<47, code: "effet.economies", coder: "regles", status: .proposed,
          rule: "eco-1", extract: "Des économies d’échelle !")
      ])
  }

  @Test func `a term that is not understood is a problem and the rule runs without it`() {
    let book = Self.book(CodingRule(id: "eco-2", terms: ["a PROCHE b", "gain*"], extent: .turn))
    #expect(
      book.problems.map(\.description) == [
        "grille.yaml: règle « eco-2 », terme « a PROCHE b » : « PROCHE » n’est pas compris ; « PROCHE/n », n de 1 à 50 mots, est attendu ; l’écrire autrement ; la règle tourne sans lui"
      ])
    #expect(book.proposals(in: [Speech.interview([("R1", "Un gain. Deux.")])]).map(\.extract) == ["Un gain. Deux."])
  }

  @Test(arguments: [
    (rule: CodingRule(id: "r", terms: []), why: "elle n’a aucun terme compris"),
    (
      CodingRule(id: "r", terms: ["gain*"], except: ["gain*"]),
      "partout où un de ses termes se trouve, « sauf » l’écarte"
    ),
    (CodingRule(id: "r", roles: [.interviewer], terms: ["gain*"]), "elle ne lit aucun enquêté"),
  ])
  func `a rule that can find nothing is said to`(rule: CodingRule, why: String) {
    #expect(
      Self.book(rule).problems.map(\.description) == [
        "grille.yaml: la règle « r » ne peut rien trouver : \(why) ; la corriger ou la retirer"
      ])
  }

  @Test func `a term that an exception of its rule strikes wherever it stands is told, the others run`() {
    let book = Self.book(CodingRule(id: "r", terms: ["froid ET chaud", "gain*"], except: ["froid", "tiède"]))
    #expect(
      book.problems.map(\.description) == [
        "grille.yaml: règle « r », terme « froid ET chaud » : il ne peut rien trouver : partout où il se trouve, « sauf » l’écarte ; le retirer, ou retirer de « sauf » ce qui l’écarte"
      ])
    #expect(book.proposals(in: [Speech.interview([("R1", "Un gain. Froid, chaud.")])]).map(\.extract) == ["Un gain."])
  }

  @Test func `a match tells the forms it caught and where`() {
    let matches = Speech.matches(
      of: ["service PROCHE/4 qualité", "gain*"], in: "Un service de vraie qualité, un gain.")
    #expect(
      matches.map(\.hits) == [
        [RuleMatch.Hit(range: 3..<27, form: "service … qualité"), RuleMatch.Hit(range: 32..<36, form: "gain")]
      ])
  }
}
