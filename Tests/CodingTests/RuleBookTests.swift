import Coding
import Diagnostics
import Survey
import Testing

struct RuleBookTests {
  private static func interview(_ turns: [(speaker: String, text: String)]) -> Interview {
    var start = 0
    let cut = turns.enumerated().map { index, turn in
      let length = turn.text.unicodeScalars.count
      defer { start += length + 2 }
      return Turn(number: index + 1, speaker: turn.speaker, range: start..<start + length, text: turn.text)
    }
    return Interview(
      id: "E01", file: "E01.txt",
      speakers: [
        Speaker(label: "E", role: .interviewer), Speaker(label: "R1", role: .respondent),
        Speaker(label: "R2", role: .respondent, language: "nl"),
      ], transcript: Transcript(text: "", heading: "", turns: cut))
  }

  private static func book(_ rule: CodingRule) -> RuleBook {
    RuleBook(
      Codebook(dimensions: [
        Dimension(
          id: "effet", label: Label("Effets"), codes: [Code(id: "effet.economies", label: Label("É"), rules: [rule])])
      ]), file: "grille.yaml")
  }

  @Test func `a rule reads French respondents only and marks the sentence it is asked to`() {
    let book = Self.book(CodingRule(id: "eco-1", terms: ["économi*"], except: ["économie sociale"]))
    let interview = Self.interview([
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
    let book = Self.book(CodingRule(id: "eco-2", terms: ["a PROCHE/3 b", "gain*"], extent: .turn))
    #expect(
      book.problems.map(\.description) == [
        "grille.yaml: règle « eco-2 » : le terme « a PROCHE/3 b » n’est pas compris ; un mot, « mutualis* » ou une phrase est attendu ; l’écrire autrement ; la règle tourne sans lui"
      ])
    #expect(book.proposals(in: [Self.interview([("R1", "Un gain. Deux.")])]).map(\.extract) == ["Un gain. Deux."])
  }
}
