import Coding
import Document
import Survey

/// All that is read inside the team: each interview with its codes in the margin, the rules with what they caught, the
/// disagreements side by side, a page a code, the matrices of quotes.
package struct ReviewPages {
  let results: StudyResults
  let wording: Wording
  /// The state of the data, printed in every foot.
  let hash: String
  /// No page calls itself a working version.
  let isFinal: Bool

  package static let folder = "interne/relecture"

  package init(_ results: StudyResults, _ wording: Wording, hash: String, isFinal: Bool = false) {
    self.results = results
    self.wording = wording
    self.hash = hash
    self.isFinal = isFinal
  }

  var study: Study { results.study }

  /// Nothing where there is no interview.
  package var pages: [ReviewPage] {
    guard !study.interviews.isEmpty else { return [] }
    let said = SaidPassages(results)
    let interviews = study.interviews.map { interview in
      page(
        "entretiens/\(interview.id)", title: word("entretien", ["id": interview.id]),
        InterviewReview(interview: interview, results: results, wording: wording).blocks(), depth: 1)
    }
    let codes = study.codebook.codes.map { code in
      page(
        "codes/\(code.id)", title: code.label.text() ?? code.id, subtitle: code.id,
        CodeReview(code: code, results: results, wording: wording, said: said).blocks(), depth: 1)
    }
    let matrices = QuoteMatrix.attributes(of: study).map { attribute in
      page(
        "matrice-\(attribute.name)", title: word("matrice.titre", ["attribut": attribute.name]),
        QuoteMatrix(attribute: attribute, results: results, wording: wording, said: said).blocks())
    }
    let index = ReviewIndex(results: results, wording: wording, matrices: QuoteMatrix.attributes(of: study).map(\.name))
    return [
      page("index", title: word("titre"), index.blocks()),
      page("regles", title: word("regles.titre"), RuleReview(results: results, wording: wording).blocks()),
      page(
        "desaccords", title: word("desaccords.titre"), DisagreementReview(results: results, wording: wording).blocks()),
    ] + interviews + codes + matrices
  }

  /// The page of the analysis grids, which leaves with the report; `nil` where no initiative is declared.
  package func grids(_ grid: AnalysisGrid, _ wording: Wording) -> ReviewPage? {
    let blocks = grid.blocks()
    guard !blocks.isEmpty else { return nil }
    let identity = study.plan.identity
    let piece = Piece(
      title: wording.text("grilles.titre"), language: wording.catalogue.language, subtitle: identity.title,
      fictionBand: identity.isFiction ? wording.text("bandeau.fiction") : nil, runningHead: identity.title,
      runningFoot: foot(wording), classes: ["tableaux"], blocks: blocks)
    return ReviewPage(path: "\(AnalysisGrid.path)/index", piece: piece)
  }

  private func foot(_ wording: Wording) -> String {
    let identity = study.plan.identity
    return wording.text(
      isFinal ? "pied" : "pied-travail",
      [
        "titre": identity.title, "version": identity.version, "date": PrintedDate.words(identity.date, wording),
        "hash": hash,
      ])
  }

  private func word(_ key: String, _ values: KeyValuePairs<String, String> = [:]) -> String {
    wording.text("relecture.\(key)", values)
  }

  /// A page that says it stays inside, on screen and in the head of each sheet of paper.
  private func page(
    _ path: String, title: String, subtitle: String = "", _ blocks: [Block], depth: Int = 0
  ) -> ReviewPage {
    let home = Inline.link(url: String(repeating: "../", count: depth) + "index.html", .text(word("retour")))
    let note = Block.section(
      Section(
        classes: ["interne"],
        [.paragraph([.strong(.text(word("interne")))] + (path == "index" ? [] : [.text(" "), home]))]))
    let piece = Piece(
      title: title, language: wording.catalogue.language, subtitle: subtitle,
      fictionBand: study.plan.identity.isFiction ? wording.text("bandeau.fiction") : nil,
      runningHead: word("entete", ["titre": title]),
      runningFoot: foot(wording), classes: ["relecture"], isNumbered: false, blocks: [note] + blocks)
    return ReviewPage(path: "\(Self.folder)/\(path)", piece: piece)
  }
}
