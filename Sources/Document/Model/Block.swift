/// A part of a piece that stands on its own lines.
package indirect enum Block: Hashable, Sendable {
  /// Level 1 is the piece's title: only a piece that opens in its blocks has one. Without an id, the title's words make one.
  case heading(level: Int, id: String?, [Inline])
  /// A sheet's title: the huge code (« A3 ») and its theme beside it.
  case sheetTitle(level: Int, code: String, theme: [Inline])
  case paragraph([Inline])
  case bulletedList([[Block]])
  case numberedList(start: Int, [[Block]])
  case quotation(Quotation)
  case table(TableBlock)
  case figure(FigureBlock)
  case box(title: [Inline], [Block])
  case thematicBreak
  case definitions([Definition])
  case writingLines(WritingLines)
  case noteGrid(NoteGrid)
  case pageBreak
  case section(Section)
  /// Where the table of contents stands.
  case toc
  case aside(Aside, [Block])
  /// Lines printed as they are.
  case code(String)

  /// Why a block stands beside the text; the raw value is its CSS class.
  package enum Aside: String, CaseIterable, Sendable {
    /// A base or a word on method.
    case margin = "marge"
    /// A sentence the data confirm.
    case holds = "confirme"
    /// A sentence one case more or less would change.
    case fragile = "fragile"
    /// A sentence the data contradict.
    case toReview = "a-revoir"
  }
}

extension Block {
  /// A paragraph of the author's words.
  package static func paragraph(_ text: String) -> Block { .paragraph(.text(text)) }
}
