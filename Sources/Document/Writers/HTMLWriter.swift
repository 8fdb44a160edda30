/// Writes a piece as one self-contained HTML page: styles inside, no script, nothing loaded. Same piece, same bytes.
package struct HTMLWriter: Sendable {
  /// What becomes on paper of the data tables that stand folded under the figures.
  package enum DataTables: Sendable {
    case printed
    case leftOut
  }

  private let css: String
  private let labels: PrintedLabels
  private let dataTables: DataTables

  /// `css` is put in the page as it is, but for what would end its element.
  package init(css: String, labels: PrintedLabels = .french, dataTables: DataTables = .leftOut) {
    self.css = css
    self.labels = labels
    self.dataTables = dataTables
  }

  /// The page.
  package func page(_ piece: Piece) -> String {
    let (piece, numbering) = Numbering.apply(to: piece.typeset())
    var renderer = HTMLRenderer(piece: piece, numbering: numbering, labels: labels, printsData: dataTables == .printed)
    let header = renderer.header()
    let main = renderer.main()
    return """
      <!DOCTYPE html>
      <html lang="\(HTMLText.escaped(piece.language))">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(HTMLText.escaped(piece.title))</title>
      <style>
      \(css.replacing("</", with: "<\\/"))
      \(PageMargins(piece: piece, labels: labels).css)</style>
      </head>
      <body\(piece.classes.isEmpty ? "" : " class=\"\(HTMLText.escaped(piece.classes.joined(separator: " ")))\"")>
      <a class="evitement" href="#contenu">\(HTMLText.escaped(labels.skipLink))</a>
      \(header)<main id="contenu" tabindex="-1">
      \(main)</main>
      \(renderer.footer())</body>
      </html>

      """
  }
}
