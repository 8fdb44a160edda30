import Diagnostics
import Document
import Survey
import Tabulation

extension StudyPieces {
  /// The pieces of the whole day, and the page of all tables.
  mutating func addDay() {
    let quotePages = quotePages()
    addPage(.tables, at: "diffusion/tableaux/index", quotePages)
    for page in quotePages?.pages ?? [] { addPage(page) }
    guard !study.workshops.isEmpty || !study.programme.isEmpty else { return }
    addPage(.programme, at: "diffusion/ateliers/programme", hasMarkdown: true)
    addPage(.rooms, at: "diffusion/ateliers/salles")
    addPage(.evaluation, at: "diffusion/ateliers/evaluation")
    addBooklet()
  }

  /// The words behind the cells of tables, once all that the other pieces quote is known.
  private mutating func quotePages() -> CellQuotePages? {
    do throws(TabulationError) {
      return try CellQuotePages(results, wording, printed: pieces.flatMap(\.quotes))
    } catch {
      problems.append(error.problem(at: Place("etude.yaml")))
      return nil
    }
  }

  private mutating func addPage(_ page: CellQuotePages.Page) {
    let log = PrintLog()
    log.use(page.quotes)
    var piece = blank(title: wording.text("cellules.titre"), head: study.plan.identity.title)
    piece.subtitle = page.table.definition.title
    piece.classes = [Style.cellQuotes.rawValue]
    piece.isNumbered = false
    piece.blocks = page.blocks
    add("diffusion/tableaux/\(page.name)", piece, .cellQuotes, hasMarkdown: false, log)
  }

  private mutating func addPage(
    _ style: Style, at path: String, _ quotePages: CellQuotePages? = nil, hasMarkdown: Bool = false
  ) {
    let name = style.rawValue
    guard let text = text("\(name).md", general: "\(name).md") else { return }
    let log = PrintLog()
    let scope = DirectiveScope(
      results: results, wording: wording, log: log, marksAssertions: false, isEditable: style == .programme,
      quotePages: quotePages)
    let filled = fill(parse(text), scope)
    var piece = blank(title: wording.text("imprimer.\(name).nom"), head: study.plan.identity.title)
    piece.subtitle = study.plan.identity.title
    piece.classes = [name]
    piece.isNumbered = style == .tables
    piece.blocks =
      style == .evaluation ? EvaluationLayout(wording: wording).blocks(filled.blocks, times: 2) : filled.blocks
    piece.notes = filled.notes
    add(path, piece, style, hasMarkdown: hasMarkdown, log)
  }

  private mutating func addBooklet() {
    let sheets = pieces.filter { $0.style == .sheet }
    guard !sheets.isEmpty, sheets.count == study.workshops.count else { return }
    let layout = BookletLayout(wording: wording)
    var piece = blank(title: wording.text("imprimer.livret.nom"), head: study.plan.identity.title)
    piece.subtitle = study.plan.identity.title
    piece.classes = ["fiche", "livret"]
    piece.isNumbered = false
    piece.hasPageNumbers = false
    piece.blocks = zip(study.workshops, sheets).flatMap { layout.blocks($1.piece.blocks, code: $0.id) }
    piece.notes = sheets.flatMap(\.piece.notes)
    add("diffusion/ateliers/livret", piece, .booklet, hasMarkdown: false, PrintLog(of: sheets))
  }
}
