import Document
import Testing

struct HTMLWriterTests {
  @Test func `a page stands alone: language, one title, landmarks, notes and their way back`() {
    let piece = Piece(
      title: "L'étude <1>", subtitle: "Synthèse", authors: ["A. B.", "C. D."], date: "24 avril 2024",
      version: "version 1",
      fictionBand: "corpus fictif", runningHead: "Tête </style>", runningFoot: "Pied & version", classes: ["rapport"],
      blocks: [
        .toc, .heading(level: 2, id: nil, [.text("Que dit "), .fact("11"), .text(" ?")]),
        .paragraph([.text("A < b"), .note("n"), .text(" & c"), .note("n")]),
      ], notes: [Note(label: "n", blocks: [.paragraph("ici : là")])])
    #expect(
      HTMLWriter(css: "b {} </style>").page(piece) == """
        <!DOCTYPE html>
        <html lang="fr">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>L’étude &lt;1&gt;</title>
        <style>
        b {} <\\/style>
        @page {
        @top-left { content: "Tête \\3c /style\\3e "; }
        @top-right { content: "corpus fictif"; }
        @bottom-left { content: "Pied \\26  version"; }
        @bottom-right { content: "Page\u{A0}" counter(page) "\u{A0}/\u{A0}" counter(pages); }
        }
        </style>
        </head>
        <body class="rapport">
        <a class="evitement" href="#contenu">Aller au contenu</a>
        <header class="tete">
        <p class="fiction">corpus fictif</p>
        <h1>L’étude &lt;1&gt;</h1>
        <p class="sous-titre">Synthèse</p>
        <p class="auteurs">A. B., C. D.</p>
        <p class="date">24\u{A0}avril 2024 · version 1</p>
        </header>
        <main id="contenu" tabindex="-1">
        <nav class="sommaire" aria-labelledby="sommaire-titre">
        <p class="titre-sommaire" id="sommaire-titre">Sommaire</p>
        <ol>
        <li><a href="#que-dit">Que dit 11\u{202F}?</a></li>
        </ol>
        </nav>
        <h2 id="que-dit">Que dit <span class="chiffre">11</span>\u{202F}?</h2>
        <p>A &lt; b<sup class="renvoi"><a id="renvoi-1" href="#note-1" aria-label="Note 1">1</a></sup> &amp; c\
        <sup class="renvoi"><a id="renvoi-1-2" href="#note-1" aria-label="Note 1">1</a></sup></p>
        <section class="notes" aria-labelledby="notes-titre">
        <h2 id="notes-titre">Notes</h2>
        <ol>
        <li id="note-1">
        <p>ici\u{A0}: là <a class="retour" href="#renvoi-1" aria-label="Retour au renvoi 1">↑</a> \
        <a class="retour" href="#renvoi-1-2" aria-label="Retour au renvoi 1 (2)">↑</a></p>
        </li>
        </ol>
        </section>
        </main>
        <footer class="pied">
        <p>Pied &amp; version</p>
        </footer>
        </body>
        </html>

        """)
  }

  @Test func `a table has a caption, scopes, and says aloud what it hides`() {
    let table = TableBlock(
      id: "t", caption: .text("Deux niveaux"), base: .text("organisations"),
      groups: [.init(title: .text("G"), span: 2)],
      columns: [.init(title: .text("A"), base: .text("n = 16")), .init(title: .text("B"))],
      rows: [.init(header: .text("r"), cells: [.figure("11", shade: 0.5), .hidden])], note: .text("x"),
      source: .text("nous"))
    #expect(
      main([.table(table)]) == """
        <div class="bloc-tableau">
        <div class="defile" role="region" tabindex="0" aria-labelledby="tableau-t-titre">
        <table id="tableau-t" class="court">
        <caption id="tableau-t-titre"><span class="titre-tableau"><a class="numero" href="#tableau-t">Tableau\u{A0}1</a> \
        Deux niveaux</span> <span class="base">organisations</span></caption>
        <thead>
        <tr><td rowspan="2"></td><th class="groupe" scope="colgroup" colspan="2">G</th></tr>
        <tr><th scope="col" class="nombre">A <span class="base">n = 16</span></th><th scope="col" class="nombre">B</th></tr>
        </thead>
        <tbody>
        <tr><th scope="row">r</th><td class="nombre teinte-3"><span class="chiffre">11</span></td>\
        <td class="nombre masque"><span aria-hidden="true">·</span>\
        <span class="oral">non publié (protection des répondants)</span></td></tr>
        </tbody>
        </table>
        </div>
        <p class="sous">Note\u{A0}: x</p>
        <p class="sous">Source\u{A0}: nous</p>
        </div>

        """)
  }

  @Test(arguments: [
    (["Total", "Autre"], "court", []),
    (
      [
        "Logique de service", "Logique de professionnalisation", "Logique gestionnaire", "Logique solidariste", "Total",
      ],
      "court mots", ["4.7", "11.9", "7.2", "6.2", "3.0"]
    ),
    // Wider than the page even so: the titles stand upright.
    (Array(repeating: "Anticonstitutionnellement", count: 5), "court debout", []),
  ])
  func `a narrow column has on paper the room of its title's longest word`(
    titles: [String], classes: String, widths: [String]
  ) throws {
    let columns = titles.map { TableBlock.Column(title: .text($0)) }
    let row = TableBlock.Row(header: .text("r"), cells: titles.map { _ in .figure("1") })
    let html = main([.table(TableBlock(id: "t", caption: [], columns: columns, rows: [row]))])
    #expect(html.contains("<table id=\"tableau-t\" class=\"\(classes)\">"))
    #expect(html.matches(of: /--mot:([0-9.]+)/).map { String($0.output.1) } == widths)
  }

  @Test(arguments: [("r", "<td></td>"), ("Professionaliseringslogica", "<td style=\"--premier:45mm\"></td>")])
  func `a dense table’s first column has on paper the room of its longest word`(header: String, corner: String) {
    let columns = (1...7).map { TableBlock.Column(title: .text("n\($0)")) }
    let row = TableBlock.Row(header: .text(header), cells: columns.map { _ in .figure("1") })
    let html = main([.table(TableBlock(id: "t", caption: [], columns: columns, rows: [row]))])
    #expect(html.contains("<tr>\(corner)<th scope=\"col\" class=\"nombre\">n1</th>"), "\(html)")
  }

  @Test(arguments: [
    (
      Block.quotation(Quotation(lines: [[.verbatim("'t is goed ?")]], attribution: .text("R1"), language: "nl")),
      """
      <figure class="citation">
      <blockquote lang="nl">
      <p><span class="verbatim">’t is goed?</span></p>
      </blockquote>
      <figcaption>R1</figcaption>
      </figure>

      """
    ),
    (
      .sheetTitle(level: 1, code: "A3", theme: .text("Qui décide ?")),
      "<h1 class=\"titre-fiche\"><span class=\"code-fiche\">A3</span> <span class=\"theme\">Qui décide\u{202F}?</span></h1>\n"
    ),
    (
      .paragraph([
        .text("Salle : "), .toComplete("étage"), .lineBreak, .link(url: "https://a.be/?a=1&b=\"", [.text("ici")]),
      ]),
      """
      <p>Salle\u{A0}: <span class="a-completer"><span class="quoi">étage\u{A0}: </span><span class="filet">________</span></span><br>
      <a href="https://a.be/?a=1&amp;b=&quot;">ici</a></p>

      """
    ),
    (
      .writingLines(WritingLines(count: 1, label: .text("Quoi ?"), id: "A3-R1")),
      """
      <div class="lignes" id="a3-r1">
      <p class="etiquette">Quoi\u{202F}?\u{A0}<span class="repere">A3-R1</span></p>
      <div class="ligne"></div>
      </div>

      """
    ),
    (
      .bulletedList([[.paragraph("a")], [.paragraph("b"), .bulletedList([[.paragraph("c")]])]]),
      "<ul>\n<li>a</li>\n<li>b\n<ul>\n<li>c</li>\n</ul>\n</li>\n</ul>\n"
    ),
    (
      .box(title: .text("Un <titre>"), [.paragraph("a")]),
      """
      <div class="encadre" role="group" aria-labelledby="encadre-1">
      <p class="titre-encadre" id="encadre-1">Un &lt;titre&gt;</p>
      <p>a</p>
      </div>

      """
    ),
  ])
  func `a block is written`(block: Block, html: String) {
    #expect(main([block]) == html)
  }

  @Test func `a section may have its own running head`() {
    let sections = ["A1", "A2", "A1"].map {
      Block.section(Section(classes: ["fiche"], runningHead: $0, [.paragraph($0)]))
    }
    let page = HTMLWriter(css: "").page(Piece(title: "t", blocks: sections))
    #expect(page.contains("@page partie-2 {\n@top-left { content: \"A2\"; }\n}\n.page-2 { page: partie-2; }\n"))
    #expect(page.split(separator: "class=\"fiche page-1\"").count == 3)
  }

  @Test func `the contents nest, and ids of equal titles differ`() {
    let page = main([
      .toc, .heading(level: 2, id: nil, .text("A")), .heading(level: 3, id: "x", .text("B")),
      .heading(level: 3, id: nil, .text("B")), .heading(level: 2, id: nil, .text("A")),
    ])
    #expect(
      page.contains(
        """
        <ol>
        <li><a href="#a">A</a>
        <ol>
        <li><a href="#x">B</a></li>
        <li><a href="#b">B</a></li>
        </ol></li>
        <li><a href="#a-2">A</a></li>
        </ol>
        </nav>

        """), "\(page)")
  }

  @Test func `no id of a page stands twice and every link inside it arrives`() {
    let page = HTMLWriter(css: "").page(.sample)
    let ids = page.matches(of: /\sid="([^"]+)"/).map { $0.output.1 }
    #expect(Set(ids).count == ids.count)
    let targets = page.matches(of: /(?:href="#|aria-labelledby=")([^"]+)"/).flatMap {
      $0.output.1.split(separator: " ")
    }
    #expect(targets.allSatisfy { ids.contains($0) })
  }

  @Test func `a page is well set`() {
    #expect(TypographyLint().findings(inHTML: HTMLWriter(css: "").page(.sample)) == [])
  }

  private func main(_ blocks: [Block]) -> String {
    let page = HTMLWriter(css: "").page(Piece(title: "t", blocks: blocks))
    guard let start = page.firstRange(of: "tabindex=\"-1\">\n"), let end = page.firstRange(of: "</main>") else {
      return page
    }
    return String(page[start.upperBound..<end.lowerBound])
  }
}
