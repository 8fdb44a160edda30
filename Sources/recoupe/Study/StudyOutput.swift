import Diagnostics
import Document
import Reporting
import Survey

/// All the files of a run, made in memory: the same study gives the same bytes.
struct StudyOutput {
  let files: [OutputFile]
  let problems: [Problem]
  let stages: [StageCount]

  init(_ results: StudyResults, inputs: [LoadedStudy.Input], isRawCSV: Bool) {
    let wording = LoadedStudy.wording(results.study.plan.thresholds)
    let pieces = StudyPieces(
      results, wording, templates: LoadedStudy.templates, hash: Self.digest(of: inputs))
    files = Self.pages(pieces)
    problems = pieces.problems
    stages = results.stages
  }

  /// The first digits of the digest of all inputs' digests: names the state of the data in every foot.
  private static func digest(of inputs: [LoadedStudy.Input]) -> String {
    let lines = inputs.map { "\(SHA256($0.bytes).hexadecimal)  \($0.path)\n" }.joined()
    return String(SHA256(Array(lines.utf8)).hexadecimal.prefix(8))
  }

  private static func pages(_ pieces: StudyPieces) -> [OutputFile] {
    pieces.pieces.flatMap { placed -> [OutputFile] in
      let css = placed.style == .sheet ? sheetCSS : commonCSS
      var files = [
        OutputFile(path: placed.path + ".html", bytes: Array(HTMLWriter(css: css).page(placed.piece).utf8))
      ]
      if placed.hasMarkdown {
        files.append(OutputFile(path: placed.path + ".md", bytes: Array(MarkdownWriter().text(placed.piece).utf8)))
      }
      return files
    }
  }

  private static var commonCSS: String { String(decoding: PackageResources.papier_et_ecran_css, as: UTF8.self) }
  private static var sheetCSS: String { commonCSS + String(decoding: PackageResources.fiche_css, as: UTF8.self) }
}
