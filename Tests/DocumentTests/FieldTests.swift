import Testing

@testable import Document

/// What can be corrected before printing, and what may stand in the margins of a printed page.
struct FieldTests {
  static let place: [Inline] = [.field("salle", .text("Salle l'Orme")), .text(" ; "), .field("heure", [])]

  @Test func `a value can be corrected in the browser, a blank filled there or by pen`() {
    let page = HTMLWriter(css: "").page(Piece(title: "T", opening: .inBlocks, blocks: [.paragraph(Self.place)]))
    let expected = """
      <p><span class="champ" contenteditable="true" role="textbox" aria-label="salle">Salle l’Orme</span>\u{202F}; \
      <span class="a-completer"><span class="quoi">heure\u{A0}: </span>\
      <span class="filet" contenteditable="true" role="textbox" aria-label="heure">________</span></span></p>
      """
    #expect(page.contains(expected))
  }

  @Test func `in Markdown a value is its words, a blank is underscores`() {
    let text = MarkdownWriter().text(Piece(title: "T", opening: .inBlocks, blocks: [.paragraph(Self.place)]))
    #expect(text == "Salle l’Orme\u{202F}; heure\u{A0}: \\_\\_\\_\\_\\_\\_\\_\\_\n")
  }

  @Test func `a label cannot leave its attribute`() {
    let blocks: [Block] = [.paragraph([.field("\" onfocus=\"x", .text("<b>"))])]
    let page = HTMLWriter(css: "").page(Piece(title: "T", opening: .inBlocks, blocks: blocks))
    #expect(page.contains("aria-label=\"&quot; onfocus=&quot;x\">&lt;b&gt;</span>"))
  }

  @Test(arguments: [(true, true), (false, false)])
  func `only a piece that numbers its pages has a page counter`(hasPageNumbers: Bool, isCounted: Bool) {
    var piece = Piece(title: "T", runningHead: "tête", blocks: [])
    piece.hasPageNumbers = hasPageNumbers
    let page = HTMLWriter(css: "").page(piece)
    #expect(page.contains("counter(page)") == isCounted)
    #expect(page.contains("@top-left { content: \"tête\"; }"))
  }
}
