/// What stands in the margins of each printed page: running head, fiction band, foot, page number. The texts are data: they go
/// in as CSS strings.
struct PageMargins {
  let piece: Piece
  let labels: PrintedLabels

  var css: String {
    var css = "@page {\n"
    css += box("top-left", piece.runningHead)
    if let band = piece.fictionBand { css += box("top-right", band) }
    css += box("bottom-left", piece.runningFoot)
    if piece.sides.count == 2 {
      css += box("bottom-right", piece.sides[1])
    } else if piece.hasPageNumbers {
      css += "@bottom-right { content: \(HTMLText.cssString(labels.page + "\u{A0}")) counter(page)"
      css += " \(HTMLText.cssString("\u{A0}/\u{A0}")) counter(pages); }\n"
    }
    css += "}\n"
    if piece.sides.count == 2 { css += "@page :first {\n\(box("bottom-right", piece.sides[0]))}\n" }
    for (index, head) in Self.sectionHeads(piece.blocks).enumerated() {
      css +=
        "@page partie-\(index + 1) {\n\(box("top-left", head))}\n.page-\(index + 1) { page: partie-\(index + 1); }\n"
    }
    return css
  }

  private func box(_ name: String, _ text: String) -> String {
    text.isEmpty ? "" : "@\(name) { content: \(HTMLText.cssString(text)); }\n"
  }

  /// The running heads of the piece's own sections, each once; a section's page is the place of its head here.
  static func sectionHeads(_ blocks: [Block]) -> [String] {
    var heads: [String] = []
    for case .section(let section) in blocks {
      if let head = section.runningHead, !heads.contains(head) { heads.append(head) }
    }
    return heads
  }
}
