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
    case "lieu": .success([place])
    case "question": filled([workshop.question.text(in: wording.catalogue.language) ?? ""], as: "question") { $0 }
    case "constats": filled(workshop.findings, as: "constats") { [.numberedList(start: 1, $0.map { [$0] })] }
    case "piece": piece(directive)
    case "verso": .success([.pageBreak])
    case "relances": prompts(directive)
    case "glossaire": .success([glossary])
    case "notes": .success([notes])
    case "anonymat": .success([.paragraph([.emphasis([.text(wording.text("atelier.anonymat"))])])])
    default: nil
    }
  }

  /// Room · floor · time · facilitator, in one line.
  private var place: Block {
    var line: [Inline] = []
    for field in ["salle", "etage", "heure", "animation"] {
      if !line.isEmpty { line.append(.text(" · ")) }
      line += words.inlines(field) ?? []
    }
    return .section(Section(classes: ["lieu"], [.paragraph(line)]))
  }

  /// Texts of the workshops' table, which may hold directives; each one is a paragraph.
  private func filled(
    _ texts: [String], as style: String, _ arrange: ([Block]) -> [Block]
  ) -> Result<[Block], Refusal> {
    let resolver = StudyResolver(scope: scope).resolver
    var blocks: [Block] = []
    for text in texts where !text.isEmpty {
      let (template, problems) = Template.parse(text, file: WorkshopTexts.file)
      let filled = template.filled(with: resolver)
      for problem in problems + filled.problems {
        let place = Place(WorkshopTexts.file, line: workshop.line)
        scope.log.note(Problem(problem.severity, at: place, problem.message, remedy: problem.remedy))
      }
      blocks += filled.blocks
      checkLength(of: filled.blocks, as: style)
    }
    return .success([.section(Section(classes: [style], arrange(blocks.filter { !isMark($0) })))])
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

  /// An assertion's mark has no room on a sheet: the working version's report bears it.
  private func isMark(_ block: Block) -> Bool {
    if case .aside = block { true } else { false }
  }

  private func piece(_ directive: Directive) -> Result<[Block], Refusal> {
    guard !workshop.table.isEmpty else { return .success([]) }
    var figure = directive
    figure.name = "figure"
    figure.arguments = [workshop.table]
    return BlockDirectives(scope: scope).blocks(figure)
      ?? .failure(.unknownTable(workshop.table, among: scope.results.tables.map(\.id)))
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

  private var notes: Block {
    .noteGrid(
      NoteGrid(
        cells: ["constat", "desaccord", "proposition"].enumerated().map { index, key in
          NoteGrid.Cell(id: "\(workshop.id)-N\(index + 1)", title: .text(wording.text("atelier.\(key)")), lines: 6)
        }, columns: 3))
  }
}
