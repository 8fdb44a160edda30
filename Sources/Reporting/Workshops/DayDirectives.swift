import Diagnostics
import Document
import Survey

/// The directives of the pieces of the whole day.
struct DayDirectives {
  let scope: DirectiveScope

  private var study: Study { scope.results.study }

  /// The blocks of a directive, or `nil` when its name is none of these.
  func blocks(_ directive: Directive) -> Result<[Block], Refusal>? {
    switch directive.name {
    case "programme":
      .success(ProgrammeTable(study: study, wording: scope.wording).blocks(isEditable: scope.isEditable))
    case "ateliers": .success(RoomBlocks(scope: scope).table())
    case "salles": .success(RoomBlocks(scope: scope).floors())
    case "lignes": lines(directive)
    case "liste-tableaux": .success(scope.results.tables.isEmpty ? [] : [.bulletedList(scope.results.tables.map(link))])
    case "csv": .success(scope.table.map(download) ?? [])
    case "fiche-tableau": .success(method)
    default: nil
    }
  }

  /// `{{lignes 3}}`: rules to write on.
  private func lines(_ directive: Directive) -> Result<[Block], Refusal> {
    let written = directive.arguments.first ?? "3"
    guard let count = Int(written), count > 0 else { return .failure(.notANumber(directive.name, written)) }
    return .success([.writingLines(WritingLines(count: count, id: "lignes"))])
  }

  /// How the loop’s table was made, where it could be.
  private var method: [Block] {
    guard let id = scope.table?.id, let table = scope.results.tables.first(where: { $0.id == id }) else { return [] }
    return [TableMethod(wording: scope.wording).block(table)] + words(behind: table)
  }

  /// The way to the words behind a table’s cells.
  private func words(behind table: ReportTable) -> [Block] {
    guard let page = scope.quotePages?.page(of: table.id) else { return [] }
    let link = Inline.link(
      url: MarkdownText.address(page.name) + ".html", .text(scope.wording.text("cellules.lien")))
    return [
      .section(
        Section(classes: ["methode-tableau"], [.paragraph([link, .text(" " + scope.wording.text("cellules.cases"))])]))
    ]
  }

  private func link(_ table: ReportTable) -> [Block] {
    [.paragraph([.link(url: "#tableau-\(HTMLText.identifier(table.id))", .text(table.definition.title))])]
  }

  /// A table's own file beside the page; a table that could not be made has none.
  private func download(_ table: TableDefinition) -> [Block] {
    guard scope.results.tables.contains(where: { $0.id == table.id }) else { return [] }
    let link = Inline.link(
      url: "\(table.id).csv", .text(scope.wording.text("tableaux.csv", ["titre": table.title])))
    return [.section(Section(classes: ["telecharger"], [.paragraph([link])]))]
  }
}
