import Diagnostics
import Foundation
import Reporting

/// The PDF of the sheets, the booklet and the report, beside the output: what is printed without opening a page. Outside the
/// output, since a browser writes its own dates in a PDF.
struct PrintedFolder {
  let url: URL

  /// `out-pdf` beside `out`.
  init(beside output: OutputFolder) {
    url = output.url.deletingLastPathComponent().appendingPathComponent(output.name + "-pdf", isDirectory: true)
  }

  var name: String { url.lastPathComponent }

  /// The pieces that are printed, in their order.
  static func printed(_ pieces: StudyPieces) -> [StudyPieces.Placed] {
    pieces.pieces.filter { [.report, .sheet, .booklet].contains($0.style) }
  }

  /// Prints every piece that `output` holds; what could not be printed or has another number of pages is a problem.
  func write(_ pieces: StudyPieces, from output: OutputFolder, by browser: Browser, _ terminal: Terminal) throws
    -> [Problem]
  {
    let printed = Self.printed(pieces)
    let profile = FileManager.default.temporaryDirectory.appendingPathComponent("recoupe-pdf-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: profile, withIntermediateDirectories: true)
    defer {
      do { try FileManager.default.removeItem(at: profile) } catch { terminal.say("reste : \(profile.path)") }
    }
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    try removeFormer()
    let sheets = printed.filter { $0.style == .sheet }.count
    return try printed.enumerated().compactMap { index, placed in
      terminal.progress("PDF \(index + 1) sur \(printed.count)")
      let page = output.url.appendingPathComponent(placed.path + ".html")
      guard let pdf = try browser.print(page, profile: profile) else { return Self.unprinted(placed, browser) }
      try Data(pdf).write(to: url.appendingPathComponent("\(placed.name).pdf"))
      return Self.misfit(placed, pages: PDFPages.count(pdf), sheets: sheets)
    }
  }

  /// The PDF of an earlier run: a workshop that is gone has none. Other files stay.
  private func removeFormer() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: url.path)
    for name in names
    where name == "synthese.pdf" || name == "livret.pdf" || name.hasPrefix("atelier-") && name.hasSuffix("-fiche.pdf") {
      try FileManager.default.removeItem(at: url.appendingPathComponent(name))
    }
  }

  private static func unprinted(_ placed: StudyPieces.Placed, _ browser: Browser) -> Problem {
    Problem(
      .setAside, at: Place("\(placed.name).pdf"), "le navigateur « \(browser.path) » n’a pas imprimé cette pièce",
      remedy: "ouvrir \(placed.path).html et l’imprimer en PDF, ou donner un autre navigateur par CHROMIUM")
  }

  /// A sheet is two pages, the booklet two for each sheet; the report has as many as it needs.
  private static func misfit(_ placed: StudyPieces.Placed, pages: Int?, sheets: Int) -> Problem? {
    let wanted = placed.style == .sheet ? 2 : placed.style == .booklet ? 2 * sheets : nil
    guard let wanted, pages != wanted else { return nil }
    let found = pages.map { "\($0) page\($0 == 1 ? "" : "s")" } ?? "un nombre de pages qui ne se lit pas"
    return Problem(
      .setAside, at: Place("\(placed.name).pdf"), "la pièce a \(found) ; \(wanted) sont attendues",
      remedy: "raccourcir ses textes, ou installer les polices Liberation sur cette machine")
  }
}
