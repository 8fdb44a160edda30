private import CMarkGFM

/// GitHub-flavoured Markdown read by cmark-gfm: tables and notes, text nodes consolidated. The only file that knows the
/// library; it frees the parser and the tree it makes.
enum MarkdownParser {
  static func parse(_ text: String) -> MarkdownNode {
    cmark_gfm_core_extensions_ensure_registered()
    let parser = cmark_parser_new(CMARK_OPT_FOOTNOTES | CMARK_OPT_VALIDATE_UTF8)
    defer { cmark_parser_free(parser) }
    if let tables = cmark_find_syntax_extension("table") { cmark_parser_attach_syntax_extension(parser, tables) }
    var text = text
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
    }
    guard let root = cmark_parser_finish(parser) else { return MarkdownNode(kind: .document, line: 1, children: []) }
    defer { cmark_node_free(root) }
    cmark_consolidate_text_nodes(root)
    return node(root)
  }

  private static func node(_ pointer: OpaquePointer) -> MarkdownNode {
    var children: [MarkdownNode] = []
    var next = cmark_node_first_child(pointer)
    while let child = next {
      children.append(node(child))
      next = cmark_node_next(child)
    }
    return MarkdownNode(kind: kind(pointer), line: Int(cmark_node_get_start_line(pointer)), children: children)
  }

  private static func kind(_ pointer: OpaquePointer) -> MarkdownNode.Kind {
    let type = cmark_node_get_type(pointer)
    if type == CMARK_NODE_FOOTNOTE_DEFINITION { return .noteDefinition }
    if type == CMARK_NODE_FOOTNOTE_REFERENCE { return .noteReference(Int(literal(pointer)) ?? 0) }
    switch string(cmark_node_get_type_string(pointer)) {
    case "paragraph": return .paragraph
    case "block_quote": return .blockQuote
    case "list": return list(pointer)
    case "item": return .item
    case "thematic_break": return .thematicBreak
    case "heading": return .heading(Int(cmark_node_get_heading_level(pointer)))
    case "code_block": return .codeBlock(literal(pointer))
    case "html_block", "html_inline": return .html(literal(pointer))
    case "table": return table(pointer)
    case "table_header": return .row(isHeader: true)
    case "table_row": return .row(isHeader: cmark_gfm_extensions_get_table_row_is_header(pointer) != 0)
    case "table_cell": return .cell
    case "text": return .text(literal(pointer))
    case "code": return .code(literal(pointer))
    case "softbreak": return .softBreak
    case "linebreak": return .lineBreak
    case "emph": return .emphasis
    case "strong": return .strong
    case "link": return .link(url: string(cmark_node_get_url(pointer)))
    case "image": return .image(url: string(cmark_node_get_url(pointer)))
    default: return .document
    }
  }

  private static func list(_ pointer: OpaquePointer) -> MarkdownNode.Kind {
    cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST
      ? .numberedList(start: Int(cmark_node_get_list_start(pointer))) : .bulletedList
  }

  private static func table(_ pointer: OpaquePointer) -> MarkdownNode.Kind {
    let columns = Int(cmark_gfm_extensions_get_table_columns(pointer))
    let alignments = cmark_gfm_extensions_get_table_alignments(pointer)
    return .table(
      columns: columns,
      rightAligned: (0..<columns).map { alignments?[$0] == UInt8(ascii: "r") })
  }

  private static func literal(_ pointer: OpaquePointer) -> String { string(cmark_node_get_literal(pointer)) }

  private static func string(_ pointer: UnsafePointer<CChar>?) -> String {
    pointer.map { String(cString: $0) } ?? ""
  }
}
