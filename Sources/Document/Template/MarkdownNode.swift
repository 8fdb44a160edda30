/// One node of a parsed Markdown text, as Swift values: no pointer of the parser leaves `MarkdownParser`.
struct MarkdownNode {
  enum Kind: Equatable {
    case document, paragraph, blockQuote, item, thematicBreak
    case heading(Int)
    case bulletedList
    case numberedList(start: Int)
    case codeBlock(String)
    case html(String)
    case table(columns: Int, rightAligned: [Bool])
    case row(isHeader: Bool)
    case cell
    case noteDefinition
    case text(String)
    case code(String)
    case softBreak, lineBreak, emphasis, strong
    case link(url: String)
    case image(url: String)
    /// The position of its definition among the definitions, from 1.
    case noteReference(Int)
  }

  var kind: Kind
  /// The line it begins on, from 1.
  var line: Int
  var children: [MarkdownNode]
}
