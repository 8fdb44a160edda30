package import Diagnostics
package import Document
package import Survey

/// Every piece of a study, filled: what it prints, where it goes, and what was wrong in its texts.
package struct StudyPieces {
  /// A piece and its path under the output folder, without its extension.
  package struct Placed {
    package var path: String
    package var piece: Piece
    package var style: Style
    /// Also written as Markdown.
    package var hasMarkdown: Bool
    /// The ids of the facts it prints.
    package var facts: [String]
  }

  /// Which stylesheet a piece is printed with.
  package enum Style: Hashable, Sendable {
    case report
    case sheet
  }

  package private(set) var pieces: [Placed] = []
  package private(set) var problems: [Problem] = []
  /// The sentences bound to a condition, in the order they are printed.
  package private(set) var assertions: [Assertion] = []
  /// The references the texts cite.
  package private(set) var cited: [String] = []
  private let results: StudyResults
  private let wording: Wording
  private let templates: [StudyText]
  private let hash: String

  /// - Parameters:
  ///   - templates: the general texts, used where the study has none of its own (`rapport.md`, `fiche.md`).
  ///   - hash: the first digits of the data's digest, printed in every foot.
  package init(_ results: StudyResults, _ wording: Wording, templates: [StudyText], hash: String) {
    self.results = results
    self.wording = wording
    self.templates = templates
    self.hash = hash
    let log = addReport()
    addSheets(avoiding: Set(log.quotes.map(\.id)))
    addIndex()
  }

  private var study: Study { results.study }

  /// Where each fact is printed: the pieces' file names, in their order.
  package var printedIn: [String: [String]] {
    var places: [String: [String]] = [:]
    for placed in pieces {
      let name = placed.path.split(separator: "/").last.map(String.init) ?? placed.path
      for fact in placed.facts { places[fact, default: []].append(name) }
    }
    return places
  }

  /// The study's own text of this name, else the general one of the other.
  private func text(_ own: String, general: String) -> StudyText? {
    study.texts.first { $0.file == "textes/\(own)" } ?? study.texts.first { $0.file == own }
      ?? templates.first { $0.file.hasSuffix(general) }
  }

  private mutating func addReport() -> PrintLog {
    let log = PrintLog()
    guard let text = text("synthese.md", general: "rapport.md") else { return log }
    let scope = DirectiveScope(results: results, wording: wording, log: log)
    let filled = fill(parse(text), scope)
    var piece = blank(title: study.plan.identity.title, head: study.plan.identity.title)
    piece.opening = .titlePage
    piece.subtitle = study.plan.identity.subtitle
    piece.authors = study.plan.identity.authors
    piece.date = PrintedDate.words(study.plan.identity.date, wording)
    piece.version = wording.text("version", ["n": study.plan.identity.version])
    piece.classes = ["rapport"]
    piece.blocks = [.toc] + filled.blocks
    piece.notes = filled.notes
    add("diffusion/synthese", piece, .report, hasMarkdown: true, log)
    return log
  }

  private mutating func addSheets(avoiding used: Set<String>) {
    guard let text = text("fiche.md", general: "fiche.md") else { return }
    let template = parse(text)
    var avoided = used
    for workshop in study.workshops {
      let log = PrintLog(avoiding: avoided)
      let scope = DirectiveScope(
        results: results, wording: wording, log: log, workshop: workshop, marksAssertions: false,
        isEditable: true)
      let filled = fill(template, scope)
      let theme = workshop.theme.text(in: wording.catalogue.language) ?? ""
      var piece = blank(
        title: wording.text("atelier.titre", ["code": workshop.id, "theme": theme]),
        head: wording.text("atelier.entete", ["code": workshop.id, "titre": study.plan.identity.title]))
      piece.opening = .inBlocks
      piece.classes = ["fiche"]
      piece.isNumbered = false
      piece.blocks = SheetLayout.blocks(filled.blocks)
      piece.notes = filled.notes
      avoided.formUnion(log.quotes.map(\.id))
      add("diffusion/ateliers/atelier-\(workshop.id)-fiche", piece, .sheet, hasMarkdown: true, log)
    }
  }

  private mutating func addIndex() {
    let log = PrintLog()
    var piece = blank(title: wording.text("index.titre"), head: study.plan.identity.title)
    piece.classes = ["index"]
    piece.isNumbered = false
    piece.subtitle = study.plan.identity.title
    piece.blocks = IndexPage(study: study, wording: wording, pieces: pieces).blocks()
    add("diffusion/index", piece, .report, hasMarkdown: false, log)
  }

  private mutating func parse(_ text: StudyText) -> Template {
    let (template, found) = Template.parse(text.markdown, file: text.file)
    problems += found
    return template
  }

  private mutating func fill(_ template: Template, _ scope: DirectiveScope) -> FilledTemplate {
    let filled = template.filled(with: StudyResolver(scope: scope).resolver)
    problems += filled.problems
    return filled
  }

  private func blank(title: String, head: String) -> Piece {
    let identity = study.plan.identity
    let foot = wording.text(
      "pied",
      [
        "titre": identity.title, "version": identity.version, "date": PrintedDate.words(identity.date, wording),
        "hash": hash,
      ])
    return Piece(
      title: title, language: wording.catalogue.language,
      fictionBand: identity.isFiction ? wording.text("bandeau.fiction") : nil, runningHead: head, runningFoot: foot,
      blocks: [])
  }

  private mutating func add(_ path: String, _ piece: Piece, _ style: Style, hasMarkdown: Bool, _ log: PrintLog) {
    problems += piece.crossReferenceProblems()
    problems += log.problems
    assertions += log.assertions
    for id in log.references where !cited.contains(id) { cited.append(id) }
    pieces.append(Placed(path: path, piece: piece, style: style, hasMarkdown: hasMarkdown, facts: log.facts))
  }
}
