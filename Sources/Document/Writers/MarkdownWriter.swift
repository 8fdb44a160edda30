/// Writes a piece as GitHub-flavoured Markdown: charts become their data table, blanks underscores, notes footnotes.
package struct MarkdownWriter: Sendable {
  private let labels: PrintedLabels

  package init(labels: PrintedLabels = .french) { self.labels = labels }

  /// The text, ending in one line end.
  package func text(_ piece: Piece) -> String {
    let (piece, numbering) = Numbering.apply(to: piece.typeset())
    var renderer = MarkdownRenderer(piece: piece, numbering: numbering, labels: labels)
    var parts = [renderer.header(), renderer.blocks(piece.blocks), renderer.notes()]
    if !piece.runningFoot.isEmpty {
      parts.append("---\n\n" + MarkdownText.escaped(piece.runningFoot, startsBlock: true))
    }
    return parts.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }
}
