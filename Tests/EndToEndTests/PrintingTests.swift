import Foundation
import Testing

/// `--pdf` prints the sheets, the booklet and the report through a browser, beside the output.
struct PrintingTests {
  /// A browser of a few lines, which prints pages with as many pages as asked for.
  private func browser(_ folder: WorkFolder, pages: String) throws -> [String: String] {
    let script = """
      #!/bin/sh
      for argument; do
        case $argument in
          --print-to-pdf=*) pdf=${argument#--print-to-pdf=} ;;
          *livret.html) pages=12 ;;
          file:*) pages=\(pages) ;;
        esac
      done
      printf '%%PDF-1.4\\n1 0 obj\\n<</Type /Pages\\n/Count %s>>\\nendobj\\n' "$pages" >"$pdf"

      """
    try folder.write("../navigateur", script)
    let path = folder.url.appending(path: "navigateur").path
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    return ["CHROMIUM": path]
  }

  private func produce(_ folder: WorkFolder, _ environment: [String: String]) throws -> Run {
    try Run(["produire", "etude", "--pdf"], in: folder.url, environment: environment)
  }

  @Test func `the report, each sheet and the booklet are printed beside the output`() throws {
    let folder = try WorkFolder.corpus()
    let run = try produce(folder, browser(folder, pages: "2"))
    #expect(run.status == 0, "\(run.said)")
    #expect(run.said.contains("8 PDF dans out-pdf/, à côté de out/"))
    #expect(
      try folder.files(in: "out-pdf").keys.sorted()
        == (1...6).map { "atelier-A\($0)-fiche.pdf" } + ["livret.pdf", "synthese.pdf"])
    #expect(try folder.files(in: "out") == ShippedRun.shared().folder.files(in: "out"))
  }

  @Test func `a sheet of another number of pages is told`() throws {
    let folder = try WorkFolder.corpus()
    let run = try produce(folder, browser(folder, pages: "3"))
    #expect(run.status == 1)
    #expect(
      run.said.contains(
        "ecarte : atelier-A4-fiche.pdf: la pièce a 3 pages ; 2 sont attendues ; raccourcir ses textes, ou installer les polices Liberation sur cette machine"
      ))
  }

  @Test func `without a browser a line says so, and the pages are there`() throws {
    let folder = try WorkFolder(SmallStudy.files)
    let run = try produce(folder, ["CHROMIUM": "/nulle/part"])
    #expect(run.status == 1)
    #expect(
      run.said.last
        == "Pas de PDF : aucun navigateur Chromium n’est trouvé ; installer chromium ou Google Chrome, ou donner son chemin dans CHROMIUM. Les pages, elles, sont écrites."
    )
    #expect(folder.exists("out/diffusion/synthese.html"))
    #expect(!folder.exists("out-pdf"))
  }

  @Test func `another's files beside the PDF stay, the PDF of a workshop that is gone does not`() throws {
    let folder = try WorkFolder(SmallStudy.files)
    try folder.write("../out-pdf/notes.txt", "à moi")
    try folder.write("../out-pdf/atelier-A9-fiche.pdf", "%PDF-")
    #expect(try produce(folder, browser(folder, pages: "4")).status == 0)
    #expect(try folder.files(in: "out-pdf").keys.sorted() == ["notes.txt", "synthese.pdf"])
  }
}
