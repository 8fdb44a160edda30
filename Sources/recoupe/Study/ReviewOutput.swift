import Document
import Exports
import Reporting
import Survey

/// The pages a team reads, and the analysis grids that leave with the report, as files.
struct ReviewOutput {
  let files: [OutputFile]

  /// - Parameter wording: of the language of the run, for the grids; what stays inside is read in French.
  init(_ results: StudyResults, wording: Wording, hash: String, options: [String]) {
    let french = LoadedStudy.wording(results.study.plan.thresholds)
    let review = ReviewPages(results, french, hash: hash, isFinal: options.contains("final"))
    let sheet = String(decoding: PackageResources.relecture_css, as: UTF8.self)
    let writer = HTMLWriter(css: sheet)
    let inside = review.pages.map { OutputFile(path: $0.path + ".html", text: writer.page($0.piece)) }
    files = inside + Self.grids(results.study, wording, review, isRawCSV: options.contains("csv-brut"))
  }

  private static func grids(
    _ study: Study, _ wording: Wording, _ review: ReviewPages, isRawCSV: Bool
  ) -> [OutputFile] {
    let grid = AnalysisGrid(study, wording)
    guard let page = review.grids(grid, wording) else { return [] }
    let css = Stylesheets.css(for: .tables)
    return [
      OutputFile(path: page.path + ".html", text: HTMLWriter(css: css).page(page.piece)),
      OutputFile(path: "\(AnalysisGrid.path)/grilles.csv", text: csv(grid, study).text(isRawCSV ? .raw : .excel)),
    ]
  }

  private static func csv(_ grid: AnalysisGrid, _ study: Study) -> Exports.CSVTable {
    let criteria = Initiative.Criterion.allCases
    var rows = grid.rows.map { row -> [CSVCell] in
      let initiative = row.initiative
      let codes = row.codes.map { CSVCell.text($0.joined(separator: " | ")) }
      return [.text(initiative.id), .text(initiative.name), .text(initiative.form ?? "")] + codes
        + criteria.map { .text(initiative.met.contains($0) ? "oui" : "non") }
        + [.text(grid.verdict(initiative)), .text(initiative.reason)]
    }
    let header =
      ["initiative", "nom", "forme"] + AnalysisGrid.columns + criteria.map(\.rawValue) + ["verdict", "justification"]
    if study.plan.identity.isFiction {
      rows.append([.text("Corpus fictif")] + Array(repeating: .empty, count: header.count - 1))
    }
    return Exports.CSVTable(header: header, rows: rows)
  }
}
