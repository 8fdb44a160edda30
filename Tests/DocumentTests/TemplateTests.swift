import Diagnostics
import Document
import Testing

struct TemplateTests {
  private func filled(_ markdown: String) -> FilledTemplate {
    let (template, problems) = Template.parse(markdown, file: "t.md")
    var filled = template.filled(with: .sample())
    filled.problems = (problems + filled.problems).inReadingOrder()
    return filled
  }

  @Test(arguments: [
    ("Ils sont {{x}}_y_.", [Block.paragraph([.text("Ils sont "), .fact("11 organisations sur 16"), .text("_y_.")])]),
    (
      "a **{{x}}**\nb",
      [.paragraph([.text("a "), .strong([.fact("11 organisations sur 16")]), .text(" "), .text("b")])]
    ),
    ("{{x}}", [.paragraph([.fact("11 organisations sur 16")])]),
    ("{{verso}}\n{{sommaire}}", [.pageBreak, .toc]),
    ("## Titre {#mon-id}", [.heading(level: 2, id: "mon-id", [.text("Titre")])]),
    ("- a\n- b", [.bulletedList([[.paragraph("a")], [.paragraph("b")]])]),
    ("3. a", [.numberedList(start: 3, [[.paragraph("a")]])]),
    ("> a\n>\n> b", [.quotation(Quotation(lines: [[.text("a")], [.text("b")]]))]),
    ("`{{x}}` \\{{y}} &eacute;", [.paragraph([.code("{{x}}"), .text(" {{y}} é")])]),
    ("```\n{{x\n```", [.code("{{x\n")]),
    ("{{encadre \"Un {titre}\"}}\na\n{{fin}}", [.box(title: [.text("Un {titre}")], [.paragraph("a")])]),
    ("{{marge}}\na\n{{fin}}", [.aside(.margin, [.paragraph("a")])]),
    ("{{si n(1) = 1}}\na\n{{sinon}}\nb\n{{fin}}", [.paragraph("a")]),
    ("{{si n(1) = 2}}\na\n{{sinon}}\nb\n{{fin}}\nc", [.paragraph("b"), .paragraph("c")]),
    (
      "{{pour atelier}}\n- {{nom}}\n{{fin}}",
      [.bulletedList([[.paragraph([.fact("A1")])], [.paragraph([.fact("A2")])]])]
    ),
    ("{{affirme n(1) = 1}} Oui.", [.paragraph([.text(" Oui.")])]),
    (
      "{{affirme n(1) = 2}}\nNon.",
      [
        .section(
          Section(
            classes: ["affirmation"],
            [.paragraph([.text(" "), .text("Non.")]), .aside(.toReview, [.paragraph("à revoir")])]))
      ]
    ),
    ("voir [@a2018, p. 3; @b]", [.paragraph([.text("voir "), .text("(a2018 p. 3|b )")])]),
    ("[l](https://a.be)\n<!-- rien -->", [.paragraph([.link(url: "https://a.be", [.text("l")])])]),
  ])
  func `a template is filled`(markdown: String, blocks: [Block]) {
    let filled = filled(markdown)
    #expect(filled.blocks == blocks)
    #expect(filled.problems == [])
  }

  @Test func `a cross-reference keeps its place`() {
    let reference = CrossReference(.table, id: "t", place: Place("t.md", line: 1, column: 3))
    #expect(filled("a {{voir tableau t}}").blocks == [.paragraph([.text("a "), .crossReference(reference)])])
  }

  @Test func `a table has row headers, right-aligned figures and the caption that follows it`() {
    let table = TableBlock(
      id: "formes", caption: [.text("Les formes")], corner: [.text("Forme")], columns: [.init(title: [.text("n")])],
      rows: [.init(header: [.text("a|b")], cells: [Cell([.fact("11 organisations sur 16")], alignment: .decimal)])])
    #expect(
      filled("| Forme | n |\n|---|--:|\n| a\\|b | {{x}} |\n\n: Les formes {#formes}").blocks == [.table(table)])
  }

  @Test func `notes are filled, each turn of a loop its own`() {
    let note = filled("a[^n]\n\n[^n]: note {{x}}")
    #expect(note.notes.map(\.blocks) == [[.paragraph([.text("note "), .fact("11 organisations sur 16")])]])
    #expect(note.blocks == [.paragraph([.text("a"), .note("t.md:1")])])
    let two = filled("a[^b] c[^a] d[^b]\n\n[^a]: premier\n\n[^b]: second\n\n[^c]: jamais")
    #expect(two.notes.map(\.blocks) == [[.paragraph("second")], [.paragraph("premier")]])
    let turns = filled("{{pour atelier}}\na[^n]\n{{fin}}\n\n[^n]: {{nom}} ici")
    #expect(turns.notes.map(\.label) == ["t.md:1/1", "t.md:1/2"])
    #expect(turns.problems == [])
  }

  @Test(arguments: [
    ("a\n\n<div>\n", "t.md:3:1: il y a du HTML : « <div> » ; du Markdown est attendu"),
    ("a <b>c", "t.md:1:3: il y a du HTML : « <b> » ; du Markdown est attendu"),
    ("a\nb {{zz}} c", "t.md:2:3: « zz » est inconnu ; écrire « x » ?"),
    ("| a |\n|---|\n| b {{zz}} |", "t.md:3:5: « zz » est inconnu ; écrire « x » ?"),
    ("a {{x", "t.md:1:3: la directive « {{x » n’est pas fermée ; « }} » est attendu sur la même ligne"),
    ("a }}", "t.md:1:3: il y a « }} » sans « {{ » avant ; une directive est attendue"),
    ("{{ }}", "t.md:1:1: la directive est vide ; un nom est attendu entre « {{ » et « }} »"),
    ("{{encadre \"a}}", "t.md:1:11: le guillemet ouvert dans « \"a » n’est pas fermé ; un « \" » est attendu"),
    (
      "{{figure nombre= 2}}",
      "t.md:1:10: l’option « nombre= » n’est pas complète ; « nom=valeur » est attendu, sans espaces"
    ),
    ("a\n\n{{si n(1) = 1}}\nb", "t.md:3:1: « {{si n(1) = 1}} » n’est pas fermée ; « {{fin}} » est attendu"),
    ("{{fin}}", "t.md:1:1: « {{fin}} » ne ferme rien ; un bloc ouvert est attendu avant"),
    ("a {{fin}} b", "t.md:1:3: « {{fin}} » est dans un paragraphe ; cette directive est attendue seule sur sa ligne"),
    ("{{si n(1 = 1}}\na\n{{fin}}", "t.md:1:10: dans la condition « n(1 = 1 », il y a « = 1 » ; il fallait « ) »"),
    ("{{si n(zz) = 1}}\na\n{{fin}}", "t.md:1:6: inconnu"),
    ("a {{affirme n(1)}} b", "t.md:1:3: « affirme » est dans le paragraphe ; cette directive est attendue au début"),
    ("{{affirme n(1)}}", "t.md:1:1: « affirme » n’est suivie de rien ; une phrase est attendue"),
    ("{{voir truc t}} a", "t.md:1:1: « {{voir truc t}} » ne dit pas quoi voir"),
    ("a[^z]", "t.md:1:2: la note « z » est appelée mais n’est pas écrite"),
    ("a [@]", "t.md:1:3: la citation tient « @ » ; « @cle » ou « @cle, p. 12 » est attendu"),
    ("[a](javascript:x)", "t.md:1: l’adresse d’un lien est refusée"),
    ("![a](b.png)", "t.md:1: il y a une image"),
    ("> - a", "t.md:1: la citation « > » tient autre chose que du texte"),
    ("## a\n\n#### b", "t.md:3:1: le titre est de niveau 4 sous un titre de niveau 2"),
  ])
  func `what is wrong is told at its place`(markdown: String, message: String) {
    let told = filled(markdown).problems.map(\.description)
    #expect(told.count == 1)
    #expect(told.first?.hasPrefix(message) == true, "\(told)")
  }

  @Test func `every problem is told, in reading order`() {
    let told = filled("{{a}} <i>\n\n{{si x}}\n{{b}}").problems
    #expect(told.map { "\($0.place)" } == ["t.md:1:1", "t.md:1:7", "t.md:3:1", "t.md:3:7", "t.md:4:1"])
  }

  @Test func `a cell of a table file is no Markdown but holds directives`() {
    let (template, problems) = Template.inlineText("# *Oui* {{x}} [@a] {{zz}}", file: "a.csv", line: 4, column: 10)
    let filled = template.filled(with: .sample())
    #expect(problems == [])
    #expect(
      filled.inlines == [
        .text("# *Oui* "), .fact("11 organisations sur 16"), .text(" "), .text("(a )"), .text(" "), .code("{{zz}}"),
      ])
    #expect(filled.problems.map { "\($0.place)" } == ["a.csv:4:29"])
  }

  @Test func `a directive is taken apart`() throws {
    var directives: [Directive] = []
    var resolver = Resolver.sample()
    resolver.inline = { directive in
      directives.append(directive)
      return .success([])
    }
    let (template, _) = Template.parse(
      "a {{effet.economies@entretien~craint:n}} {{liste logique mot=absente}}", file: "t")
    _ = template.filled(with: resolver)
    #expect(directives.map(\.name) == ["effet.economies", "liste"])
    #expect(directives.first?.unit == "entretien")
    #expect(directives.first?.modality == "craint")
    #expect(directives.first?.form == "n")
    #expect(directives.last?.arguments == ["logique"])
    #expect(directives.last?.option("mot") == "absente")
  }
}
