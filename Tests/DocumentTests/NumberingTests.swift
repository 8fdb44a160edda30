import Diagnostics
import Document
import Testing

struct NumberingTests {
  private let table = Block.table(
    TableBlock(id: "formes", caption: [], columns: [.init(title: .text("n"))], rows: []))

  @Test func `a cross-reference to nothing is told with the nearest id`() {
    let place = Place("synthese.md", line: 3, column: 7)
    let piece = Piece(
      title: "t",
      blocks: [table, .paragraph([.strong([.crossReference(CrossReference(.table, id: "forme", place: place))])])])
    #expect(
      piece.crossReferenceProblems() == [
        Problem(
          .blocking, at: place, "« forme » n’est l’identifiant d’aucun élément « tableau » de cette pièce",
          remedy: "écrire « formes » ?")
      ])
  }

  @Test(arguments: [true, false])
  func `a cross-reference prints a number only where there are numbers`(isNumbered: Bool) {
    let piece = Piece(
      title: "t", opening: .inBlocks, isNumbered: isNumbered,
      blocks: [.paragraph([.text("voir "), .crossReference(CrossReference(.table, id: "formes"))]), table])
    #expect(piece.crossReferenceProblems() == [])
    #expect(MarkdownWriter().text(piece).hasPrefix(isNumbered ? "voir tableau\u{A0}1\n" : "voir tableau\n"))
  }
}
