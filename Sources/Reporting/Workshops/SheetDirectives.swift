import Diagnostics
import Document
import Survey

/// The directives of a workshop's sheet.
struct SheetDirectives {
  let workshop: Workshop
  let scope: DirectiveScope

  private var wording: Wording { scope.wording }
  private var words: WorkshopWords { WorkshopWords(workshop: workshop, scope: scope) }

  /// The blocks of a directive, or `nil` when its name is none of a sheet's.
  func blocks(_ directive: Directive) -> Result<[Block], Refusal>? {
    switch directive.name {
    case "titre": .success([.sheetTitle(level: 1, code: workshop.id, theme: words.inlines("theme") ?? [])])
    case "lieu": .success([place(directive)])
    case "question": filled([workshop.question.text(in: wording.catalogue.language) ?? ""], as: "question") { $0 }
    case "constats": filled(workshop.findings, as: "constats") { [.numberedList(start: 1, $0.map { [$0] })] }
    case "piece": piece(directive)
    case "verso": .success([.pageBreak])
    case "relances": prompts(directive)
    case "glossaire": .success([glossary])
    case "notes": directive.number("lignes", otherwise: 6).map { [notes(lines: $0)] }
    case "anonymat": .success([.paragraph([.emphasis([.text(wording.text("atelier.anonymat"))])])])
    case "cartes":
      directive.number("nombre", otherwise: QuoteCards.perPage)
        .map(QuoteCards(workshop: workshop, scope: scope).blocks)
    case "affiche": PosterBlocks(workshop: workshop, scope: scope).blocks(directive)
    default: GuideDirectives(workshop: workshop, scope: scope).blocks(directive)
    }
  }

  /// Room · floor · time · facilitator in one line, or those asked for; `en=lignes` gives each a line of its own.
  private func place(_ directive: Directive) -> Block {
    let asked = directive.arguments.isEmpty ? ["salle", "etage", "heure", "animation"] : directive.arguments
    let isByLine = directive.option("en") == "lignes"
    let fields = asked.compactMap { words.inlines($0, beginsLine: isByLine) }
    let paragraphs = isByLine ? fields : [Array(fields.joined(separator: [.text(" · ")]))]
    return .section(Section(classes: ["lieu"], paragraphs.map { .paragraph($0) }))
  }

  /// Texts of the workshops' table, which may hold directives; each one is a paragraph.
  private func filled(
    _ texts: [String], as style: String, _ arrange: ([Block]) -> [Block]
  ) -> Result<[Block], Refusal> {
    WorkshopSentences(scope: scope).paragraphs(texts).map { blocks in
      checkLength(of: blocks, as: style)
      return [.section(Section(classes: [style], arrange(blocks)))]
    }
  }

  /// A text too long for its place on the sheet is said at the workshop's line; it is printed all the same.
  private func checkLength(of blocks: [Block], as style: String) {
    let longest = style == "question" ? 130 : 180
    for case .paragraph(let inlines) in blocks {
      let length = inlines.plainText.count
      guard length > longest else { continue }
      scope.log.note(
        Problem(
          .warning, at: Place(WorkshopTexts.file, line: workshop.line),
          "« \(inlines.plainText.prefix(50))… » (atelier \(workshop.id), \(style)) a \(length) caractères ; au plus \(longest) tiennent sur la fiche",
          remedy: "raccourcir ce texte"))
    }
  }

  private func piece(_ directive: Directive) -> Result<[Block], Refusal> {
    guard !workshop.table.isEmpty else { return .success([]) }
    var figure = directive
    figure.name = "figure"
    figure.arguments = [workshop.table]
    let answer =
      BlockDirectives(scope: scope).blocks(figure)
      ?? .failure(.unknownTable(workshop.table, among: scope.results.tables.map(\.id)))
    return directive.option("en") == "liste" ? answer.map(DataList(wording: wording).blocks) : answer
  }

  private func prompts(_ directive: Directive) -> Result<[Block], Refusal> {
    let lines = directive.option("lignes").flatMap { Int($0) } ?? 3
    let blocks = workshop.prompts.enumerated().map { index, prompt in
      Block.writingLines(
        WritingLines(count: lines, label: .text("\(index + 1). \(prompt)"), id: "\(workshop.id)-R\(index + 1)"))
    }
    return .success([.section(Section(classes: ["relances"], blocks))])
  }

  private var glossary: Block {
    let entries = scope.results.study.glossary.filter { $0.workshops.contains(workshop.id) }.prefix(4)
    return GlossaryBlocks(Array(entries)).block()
  }

  private func notes(lines: Int) -> Block {
    .noteGrid(
      NoteGrid(
        cells: ["constat", "desaccord", "proposition"].enumerated().map { index, key in
          NoteGrid.Cell(id: "\(workshop.id)-N\(index + 1)", title: .text(wording.text("atelier.\(key)")), lines: lines)
        }, columns: 3))
  }
}
