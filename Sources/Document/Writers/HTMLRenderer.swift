/// Turns a numbered piece into HTML; keeps which notes were called, in what order.
struct HTMLRenderer {
  let piece: Piece
  let numbering: Numbering
  let labels: PrintedLabels
  let printsData: Bool
  let sectionHeads: [String]
  /// Labels of the notes called, in the order of their first calls.
  var calledNotes: [String] = []
  var callCounts: [String: Int] = [:]
  var boxCount = 0
  var headingCount = 0

  init(piece: Piece, numbering: Numbering, labels: PrintedLabels, printsData: Bool) {
    self.piece = piece
    self.numbering = numbering
    self.labels = labels
    self.printsData = printsData
    sectionHeads = PageMargins.sectionHeads(piece.blocks)
  }

  var typographer: Typographer { Typographer(language: piece.language) }

  func escaped(_ text: String) -> String { HTMLText.escaped(text) }

  /// The band, and the title unless the blocks hold it.
  func header() -> String {
    var header = "<header class=\"tete\(piece.opening == .titlePage ? " page-titre" : "")\">\n"
    if let band = piece.fictionBand { header += "<p class=\"fiction\">\(escaped(band))</p>\n" }
    if piece.opening != .inBlocks {
      header += "<h1>\(escaped(piece.title))</h1>\n"
      for (name, text) in [
        ("sous-titre", piece.subtitle), ("auteurs", piece.authors.joined(separator: ", ")),
        ("date", [piece.date, piece.version].filter { !$0.isEmpty }.joined(separator: " · ")),
      ] where !text.isEmpty {
        header += "<p class=\"\(name)\">\(escaped(text))</p>\n"
      }
    }
    return header + "</header>\n"
  }

  mutating func main() -> String {
    let blocks = blocks(piece.blocks)
    return blocks + notes()
  }

  func footer() -> String {
    piece.runningFoot.isEmpty ? "" : "<footer class=\"pied\">\n<p>\(escaped(piece.runningFoot))</p>\n</footer>\n"
  }

  /// The notes called, with a link back to each call. A note called by a note is written too.
  private mutating func notes() -> String {
    guard !calledNotes.isEmpty else { return "" }
    var items = ""
    var index = 0
    while index < calledNotes.count {
      let label = calledNotes[index]
      index += 1
      var content = blocks(piece.notes.first { $0.label == label }?.blocks ?? [])
      let back = (1...max(1, callCounts[label] ?? 1)).map { call in
        let id = call == 1 ? "renvoi-\(index)" : "renvoi-\(index)-\(call)"
        let name = "\(labels.backToCall) \(index)\(call == 1 ? "" : " (\(call))")"
        return "<a class=\"retour\" href=\"#\(id)\" aria-label=\"\(escaped(name))\">↑</a>"
      }.joined(separator: " ")
      if content.hasSuffix("</p>\n") {
        content.removeLast(5)
        content += " \(back)</p>\n"
      } else {
        content += "<p>\(back)</p>\n"
      }
      items += "<li id=\"note-\(index)\">\n\(content)</li>\n"
    }
    return """
      <section class="notes" aria-labelledby="notes-titre">
      <h2 id="notes-titre">\(escaped(labels.notes))</h2>
      <ol>
      \(items)</ol>
      </section>

      """
  }
}
