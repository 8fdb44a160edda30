import Diagnostics
import Readers
import Survey
import Testing

@testable import SurveyFixtures

/// The codings of a project of another program, read into a study.
struct ProjectCodingsTests {
  private static func project(_ source: String, codes: String, passages: [(String, String)]) -> SourceFile {
    let text = CodingsReaderTests.text.replacing("\n", with: "\r\n")
    let scalars = Array(text.unicodeScalars)
    let selections = passages.enumerated().map { index, passage in
      let words = Array(passage.1.unicodeScalars)
      let start = scalars.indices.first { scalars[$0...].starts(with: words) } ?? 0
      return """
        <PlainTextSelection guid="44444444-4444-4444-4444-44444444444\(index)" startPosition="\(start)" endPosition="\(start + words.count)"
        name="\(String(passage.1.prefix(30)).replacing("\"", with: "&quot;"))"><Coding guid="55555555-5555-5555-5555-55555555555\(index)" creatingUser="11111111-1111-1111-1111-111111111111">
        <CodeRef targetGUID="\(passage.0)"/></Coding></PlainTextSelection>
        """
    }
    let project = """
      <Project xmlns="urn:QDA-XML:project:1.0" name="Essai">
      <Users><User guid="11111111-1111-1111-1111-111111111111" name="claire"/></Users>
      <CodeBook><Codes>\(codes)</Codes></CodeBook>
      <Sources><TextSource guid="33333333-3333-3333-3333-333333333333" name="\(source)" plainTextPath="internal://a.txt">
      \(selections.joined())</TextSource></Sources></Project>
      """
    return SourceFile(
      name: "codages/p.qdpx",
      bytes: ZipFixture(entries: [.init("project.qde", Array(project.utf8)), .init("sources/a.txt", Array(text.utf8))])
        .bytes)
  }

  private static let surcout = "22222222-2222-2222-2222-222222222221"
  private static let other = "22222222-2222-2222-2222-222222222222"

  private static func code(_ name: String, _ id: String = surcout) -> String {
    "<Code guid=\"\(id)\" name=\"\(name)\" isCodable=\"true\"/>"
  }

  @Test(arguments: [
    (name: "effet.surcout", isKnown: true), (name: "Surcoût", isKnown: true), (name: "effet.cout", isKnown: true),
    (name: "surcoût", isKnown: true), (name: "Cherté", isKnown: false),
  ])
  func `a code is known by its id, a former id or its label`(name: String, isKnown: Bool) {
    let file = Self.project(
      "E01.docx", codes: Self.code(name), passages: [(Self.surcout, "Ça nous coûte trois cents euros")])
    let reading = CodingsReaderTests.read([file])
    #expect(reading.value.codings.map(\.code) == (isKnown ? ["effet.surcout"] : []))
    #expect(reading.value.codings.allSatisfy { $0.coder == "claire" && $0.turn == 2 && !$0.needsReview })
    #expect(
      told(reading.problems).filter { $0.hasPrefix("ecarte") }
        == (isKnown
          ? []
          : [
            "ecarte codages/p.qdpx: le code « Cherté » du projet n’est pas dans la grille ; son codage est écarté ; lui donner le nom ou l’identifiant d’un code de la grille, ou l’ajouter à grille.yaml"
          ]))
    #expect(reading.value.read == 1)
  }

  @Test func `a passage over several turns is a coding a turn, and the one who asks is never coded`() {
    let passage =
      "plus qu’avant, même !\r\n\r\nE : Et les œuvres ?\r\n\r\nR1 : Les Œuvres, « ça » tourne."
    let reading = CodingsReaderTests.read([
      Self.project("E01", codes: Self.code("Surcoût"), passages: [(Self.surcout, passage)])
    ])
    #expect(reading.value.codings.map(\.extract) == ["plus qu’avant, même !", "Les Œuvres, « ça » tourne."])
    #expect(reading.value.codings.map(\.turn) == [2, 4])
  }

  @Test func `how the positions of a project were read is one line of what was read, and no problem`() {
    let reading = CodingsReaderTests.read([
      Self.project("E01", codes: Self.code("Surcoût"), passages: [(Self.surcout, "Ça nous coûte trois cents euros")])
    ])
    #expect(told(reading.problems) == [])
    #expect(
      reading.value.projects == [
        StageCount(
          stage: "passages de p.qdpx", read: 1, kept: 1,
          why:
            "positions lues ainsi : points de code, fin exclue, CR LF compté pour 2 (1 texte) ; 1 sur 1 retrouvé mot pour mot"
        )
      ])
  }

  @Test func `a text that is no interview is left out with its codings, and named`() {
    let reading = CodingsReaderTests.read([
      Self.project("E10", codes: Self.code("Surcoût"), passages: [(Self.surcout, "Ça nous coûte du temps")])
    ])
    #expect(reading.value.codings.isEmpty)
    #expect(
      told(reading.problems).contains(
        "ecarte codages/p.qdpx: le texte « E10 » du projet n’est aucun des entretiens ; son codage est écarté ; choisir parmi « E01 », « E09 »"
      ))
  }
}
