package import Diagnostics

/// A Markdown text with directives, parsed and ready to be filled.
///
/// Block directives beside those Reporting gives: `{{encadre "Titre"}}`, `{{marge}}`, `{{si}}`/`{{sinon}}`, `{{pour}}`, each closed
/// by `{{fin}}`, alone on their lines; `{{sommaire}}` (table of contents); `{{voir tableau ID}}` in a line. `## Titre {#id}` gives a
/// heading its id; a paragraph `: Légende {#id}` right after a table is its caption. HTML comments are the author's.
package struct Template: Sendable {
  var blocks: [TemplateBlock]
  var notes: [[TemplateBlock]]
  var file: String

  /// Reads a template; every problem found is returned, with its line and column.
  package static func parse(_ markdown: String, file: String) -> (template: Template, problems: [Problem]) {
    let scanner = TemplateScanner(markdown, file: file)
    var builder = TemplateBuilder(scanner: scanner, source: markdown)
    let template = builder.template(MarkdownParser.parse(scanner.marked))
    return (template, (scanner.problems + builder.problems).inReadingOrder())
  }

  /// A text of one line that is no Markdown (a cell of a CSV file) but may hold directives and citations. `column` is where the
  /// text begins in its line, when that is known.
  package static func inlineText(
    _ text: String, file: String, line: Int, column: Int? = nil
  ) -> (template: Template, problems: [Problem]) {
    let scanner = TemplateScanner(plain: text, file: file, line: line, column: column)
    var builder = TemplateBuilder(scanner: scanner, source: "")
    let inlines = builder.inlines(ofText: scanner.marked)
    return (
      Template(blocks: [.paragraph(inlines)], notes: [], file: file),
      (scanner.problems + builder.problems).inReadingOrder()
    )
  }
}
