import Document
import Testing

struct MarkdownWriterTests {
  @Test func `a piece is written, its charts as their data`() {
    let blank = "\\_\\_\\_\\_\\_\\_\\_\\_"
    let line = String(repeating: blank, count: 5)
    #expect(
      MarkdownWriter().text(.sample) == """
        **corpus fictif**

        # L’étude \\<1\\>

        Synthèse

        A. B.

        24\u{A0}avril 2024 · version 1

        - Que dit 11\u{202F}?

        ## Que dit 11\u{202F}?

        A \\< b[^1] \\& voir tableau\u{A0}1 \\*\u{202F}! salle\u{A0}: \(blank)[^1]

        **Figure\u{A0}1 – Service d’abord**

        | Logique | Organisations (n = 16) |
        | --- | ---: |
        | Service | 11 |
        | Autonomie | · |

        Source\u{A0}: nous

        **Tableau\u{A0}1 – Deux niveaux**

        |  | G – C |
        | --- | --- |
        | r\\|s | – |

        > Wat is dat? ’t is goed
        >
        > — R1

        Quoi\u{202F}? (A3-R1)

        \(line)

        \(line)

        Constat (A3-N1)

        \(line)

        [^1]: une note\u{A0}: ici

        ---

        Pied \\& version

        """)
  }

  @Test(arguments: [
    (Block.paragraph([.text("- a"), .strong([.text("b ")]), .emphasis([.text(" c")])]), "\\- a**b**  *c*\n"),
    (.numberedList(start: 3, [[.paragraph("a"), .paragraph("b")]]), "3. a\n\n   b\n"),
    (
      .paragraph([.text("ah !"), .link(url: "https://a.be/(x y)", [.text("l")])]),
      "ah\u{202F}\\![l](https://a.be/%28x%20y%29)\n"
    ),
    (.box(title: .text("T"), [.paragraph("a")]), "> **T**\n>\n> a\n"),
    (.code("a\nb"), "    a\n    b\n"),
  ])
  func `a block is written`(block: Block, text: String) {
    #expect(MarkdownWriter().text(Piece(title: "t", opening: .inBlocks, blocks: [block])) == text)
  }
}
