/// The words of a text document, in order; of their styles, whether paragraphs are in bold.
struct DocumentText: Equatable {
  enum Block: Equatable {
    case paragraph(String, Emphasis)
    /// Rows of cells; the paragraphs of a cell are lines.
    case table([[String]])
  }

  var blocks: [Block] = []
  /// Tracked changes: deleted words are not in `blocks`, inserted ones are.
  var deletions = 0
  var insertions = 0
  /// Footnotes and endnotes, and text boxes: not in `blocks`.
  var notes = 0
  var boxes = 0

  /// The words of a cell, one line a paragraph or a row.
  static func lines(of blocks: [Block]) -> String {
    let lines = blocks.flatMap { block -> [String] in
      switch block {
      case .paragraph(let words, _): [words]
      case .table(let rows): rows.map { $0.joined(separator: "\t") }
      }
    }
    return lines.joined(separator: "\n").trimmingSpaces()
  }
}
