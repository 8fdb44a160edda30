import Document
import Testing

struct MarkdownTextTests {
  @Test(arguments: [
    ("a*b_c [d] <e> | ~ & `f` \\", "a\\*b\\_c \\[d\\] \\<e\\> \\| \\~ \\& \\`f\\` \\\\"),
    ("voir https://a.be, www.b.be et c@d.be", "voir https\\:\\/\\/a.be, www\\.b.be et c@\u{2060}d.be"),
    ("# titre\nsuite", "\\# titre suite"),
    ("12. item", "12\\. item"), ("- item", "\\- item"), ("12 items", "12 items"), ("l’an (oui) !", "l’an (oui) !"),
  ])
  func `data are escaped no more than they need`(text: String, escaped: String) {
    #expect(MarkdownText.escaped(text, startsBlock: true) == escaped)
  }

  @Test func `what is written reads back as the same words`() {
    let pieces = [
      "a", " ", "*", "**", "_", "`", "``", "[", "](x)", "<b>", "&amp;", "|", "\\", "#", "- ", "1. ", "+ ", "> ", "~~",
      "!", "![", "[^1]", "é", "=", "---", ":", "(", "\n", "\t",
    ]
    var random = Random(seed: 11)
    for _ in 0..<5_000 {
      let text = (0..<7).map { _ in pieces[random.next(below: pieces.count)] }.joined()
      let (template, problems) = Template.parse(MarkdownText.escaped(text, startsBlock: true), file: "t.md")
      let blocks = template.filled(with: .sample()).blocks
      var read = ""
      if case .paragraph(let inlines) = blocks.first { read = inlines.plainText }
      #expect(squeezed(read) == squeezed(text), "\(text.debugDescription)")
      #expect(blocks.count <= 1 && problems.isEmpty, "\(text.debugDescription)")
    }
  }

  private func squeezed(_ text: String) -> [Substring] { text.split { $0.isWhitespace } }

  @Test(arguments: [("a", "`a`"), ("a`b``c", "``` a`b``c ```"), ("a|b", "`a\\|b`")])
  func `a code span is closed by its own fence`(text: String, span: String) {
    #expect(MarkdownText.code(text) == span)
  }
}
