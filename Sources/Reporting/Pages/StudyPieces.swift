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
    package var quotes: [Quote]
    package var assertions: [Assertion]

    /// Its short name, as lists of places print it.
    package var name: String {
      style == .tables ? "tableaux" : path.split(separator: "/").last.map(String.init) ?? path
    }
  }

  /// What a piece is, and so which stylesheet it is printed with; raw values are the words' keys.
  package enum Style: String, CaseIterable, Hashable, Sendable {
    case report = "synthese"
    case sheet = "fiche"
    case guide
    case cards = "cartes"
    case poster = "affiche"
    case door = "porte"
    case largePrint = "grands-caracteres"
    case booklet = "livret"
    case programme
    case rooms = "salles"
    case evaluation
    case tables = "tableaux"
    /// The words behind the cells of one table.
    case cellQuotes = "citations-tableau"
    case index
  }

  package private(set) var pieces: [Placed] = []
  package internal(set) var problems: [Problem] = []
  /// The sentences bound to a condition, in the order they are printed.
  package private(set) var assertions: [Assertion] = []
  /// The references the texts cite.
  package private(set) var cited: [String] = []
  let results: StudyResults
  let wording: Wording
  let templates: [StudyText]
  let hash: String
  /// Nothing is marked in the margin, and no page calls itself a working version.
  let isFinal: Bool

  /// - Parameters:
  ///   - templates: the general texts, used where the study has none of its own (`rapport.md`, `fiche.md`).
  ///   - hash: the first digits of the data's digest, printed in every foot.
  package init(
    _ results: StudyResults, _ wording: Wording, templates: [StudyText], hash: String, isFinal: Bool = false
  ) {
    self.results = results
    self.wording = wording
    self.templates = templates
    self.hash = hash
    self.isFinal = isFinal
    problems += TextNamesCheck(study: results.study).problems
    let log = addReport()
    addWorkshops(avoiding: Set(log.quotes.map(\.id)))
    addDay()
    addIndex()
  }

  var study: Study { results.study }

  /// The words the writers of these pieces print themselves.
  package var labels: PrintedLabels { wording.labels }

  /// Where each fact is printed: the pieces' file names, in their order.
  package var printedIn: [String: [String]] {
    var places: [String: [String]] = [:]
    for placed in pieces {
      for fact in placed.facts { places[fact, default: []].append(placed.name) }
    }
    return places
  }

  /// The study's own text of this name, else the general one of the other; in another language, those of that language
  /// (`synthese.nl.md`).
  func text(_ own: String, general: String) -> StudyText? {
    let (own, general) = (named(own), named(general))
    return study.texts.first { $0.file == "textes/\(own)" } ?? study.texts.first { $0.file == own }
      ?? templates.first { $0.file.hasSuffix("/" + general) }
  }

  private func named(_ file: String) -> String {
    study.language == "fr" ? file : file.replacing(".md", with: ".\(study.language).md")
  }

  private mutating func addReport() -> PrintLog {
    let log = PrintLog()
    guard let text = text("synthese.md", general: "rapport.md") else { return log }
    let scope = DirectiveScope(results: results, wording: wording, log: log, marksAssertions: !isFinal)
    let filled = fill(parse(text), scope)
    var piece = blank(title: study.plan.identity.title, head: study.plan.identity.title)
    piece.opening = .titlePage
    piece.subtitle = study.plan.identity.subtitle
    piece.authors = study.plan.identity.authors
    piece.date = PrintedDate.words(study.plan.identity.date, wording)
    piece.version = wording.text("version", ["n": study.plan.identity.version])
    piece.classes = ["rapport"]
    piece.blocks = [.toc] + EmptyParts.left(out: filled.blocks)
    piece.notes = filled.notes
    add("diffusion/synthese", piece, .report, hasMarkdown: true, log)
    return log
  }

  private mutating func addIndex() {
    let log = PrintLog()
    var piece = blank(title: wording.text("index.titre"), head: study.plan.identity.title)
    piece.classes = ["index"]
    piece.isNumbered = false
    piece.subtitle = study.plan.identity.title
    piece.blocks = IndexPage(study: study, wording: wording, pieces: pieces).blocks()
    add("diffusion/index", piece, .index, hasMarkdown: false, log)
  }

  mutating func parse(_ text: StudyText) -> Template {
    let (template, found) = Template.parse(text.markdown, file: text.file)
    problems += found
    return template
  }

  mutating func fill(_ template: Template, _ scope: DirectiveScope) -> FilledTemplate {
    let filled = template.filled(with: StudyResolver(scope: scope).resolver)
    problems += filled.problems.filter { !problems.contains($0) }
    return filled
  }

  func blank(title: String, head: String) -> Piece {
    let identity = study.plan.identity
    let foot = wording.text(
      isFinal ? "pied" : "pied-travail",
      [
        "titre": identity.title, "version": identity.version, "date": PrintedDate.words(identity.date, wording),
        "hash": hash,
      ])
    return Piece(
      title: title, language: wording.catalogue.language,
      fictionBand: identity.isFiction ? wording.text("bandeau.fiction") : nil, runningHead: head, runningFoot: foot,
      blocks: [])
  }

  mutating func add(_ path: String, _ piece: Piece, _ style: Style, hasMarkdown: Bool, _ log: PrintLog) {
    problems += piece.crossReferenceProblems()
    problems += log.problems.filter { !problems.contains($0) }
    assertions += log.assertions.filter { !assertions.contains($0) }
    for id in log.references where !cited.contains(id) { cited.append(id) }
    pieces.append(
      Placed(
        path: path, piece: piece, style: style, hasMarkdown: hasMarkdown, facts: log.facts, quotes: log.quotes,
        assertions: log.assertions))
  }
}
