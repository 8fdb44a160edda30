import Diagnostics

/// Turns a parsed Markdown tree into template blocks: puts directives back, pairs the ones that open and close, refuses what a
/// template may not hold.
struct TemplateBuilder {
  /// A block, or a directive that opens, splits or closes one.
  enum Item {
    case block(TemplateBlock)
    case control(Directive)
  }

  let file: String
  let tokens: [TemplateScanner.Token]
  let sourceLines: [Int]
  let source: [Substring]
  var problems: [Problem] = []
  private var headingLevel: Int?
  private var tableCount = 0

  init(scanner: TemplateScanner, source: String) {
    file = scanner.file
    tokens = scanner.tokens
    sourceLines = scanner.sourceLines
    self.source = source.split(separator: "\n", omittingEmptySubsequences: false)
  }

  mutating func template(_ document: MarkdownNode) -> Template {
    let notes = document.children.filter { $0.kind == .noteDefinition }
    let blocks = document.children.filter { $0.kind != .noteDefinition }
    return Template(blocks: self.blocks(blocks), notes: notes.map { self.blocks($0.children) }, file: file)
  }

  mutating func blocks(_ nodes: [MarkdownNode]) -> [TemplateBlock] {
    var grouper = TemplateGrouper(items: nodes.flatMap { items($0) })
    let blocks = grouper.blocks()
    problems += grouper.problems
    return Self.captioned(blocks)
  }

  private mutating func items(_ node: MarkdownNode) -> [Item] {
    switch node.kind {
    case .paragraph: return paragraph(inlines(node.children))
    case .heading(let level): return [.block(heading(level, node))]
    case .bulletedList: return [.block(.bulletedList(node.children.map { blocks($0.children) }))]
    case .numberedList(let start):
      return [.block(.numberedList(start: start, node.children.map { blocks($0.children) }))]
    case .blockQuote: return [.block(quotation(node))]
    case .codeBlock(let text): return [.block(.code(text))]
    case .thematicBreak: return [.block(.thematicBreak)]
    case .table(let columns, let rightAligned):
      return [.block(.table(table(node, columns: columns, rightAligned: rightAligned)))]
    case .html(let text):
      refuseHTML(text, line: node.line)
      return []
    default: return node.children.flatMap { items($0) }
    }
  }

  /// A paragraph made only of directives is those directives, one after the other.
  private mutating func paragraph(_ inlines: [TemplateInline]) -> [Item] {
    let alone = inlines.compactMap { inline in
      if case .directive(let directive) = inline { directive } else { nil }
    }
    if !alone.isEmpty, inlines.allSatisfy({ $0.isDirectiveOrSpace }) {
      return alone.flatMap { directive -> [Item] in
        TemplateScanner.controls.contains(directive.name)
          ? [.control(directive)]
          : directive.name == "affirme" ? assertion(directive, []) : [.block(.directive(directive))]
      }
    }
    for directive in alone where TemplateScanner.controls.contains(directive.name) {
      report(
        directive.place,
        "« {{\(directive.source)}} » est dans un paragraphe ; cette directive est attendue seule sur sa ligne",
        "la mettre sur une ligne à elle")
    }
    for directive in alone.dropFirst(inlines.startsWithDirective ? 1 : 0) where directive.name == "affirme" {
      report(
        directive.place, "« affirme » est dans le paragraphe ; cette directive est attendue au début d’un paragraphe",
        "la mettre en tête, ou commencer un paragraphe")
    }
    if inlines.startsWithDirective, let directive = alone.first, directive.name == "affirme" {
      return assertion(directive, Array(inlines.dropFirst()))
    }
    let kept = inlines.filter { !$0.isMisplaced }
    return kept.isEmpty ? [] : [.block(.paragraph(kept))]
  }

  private mutating func assertion(_ directive: Directive, _ inlines: [TemplateInline]) -> [Item] {
    guard !inlines.isEmpty else {
      report(
        directive.place, "« affirme » n’est suivie de rien ; une phrase est attendue dans le même paragraphe",
        "écrire la phrase juste après la directive")
      return []
    }
    switch directive.condition() {
    case .success(let condition): return [.block(.assertion(condition, directive, inlines))]
    case .failure(let refusal):
      problems.append(refusal.problem(at: directive.conditionPlace))
      return [.block(.paragraph(inlines))]
    }
  }

  private mutating func heading(_ level: Int, _ node: MarkdownNode) -> TemplateBlock {
    var inlines = inlines(node.children)
    let id = Self.takeID(&inlines)
    if let last = headingLevel, level > last + 1 {
      problems.append(
        Problem(
          .warning, at: Place(file, line: line(node.line), column: 1),
          "le titre est de niveau \(level) sous un titre de niveau \(last) ; le niveau \(last + 1) est attendu",
          remedy: "retirer un « # »"))
    }
    headingLevel = level
    return .heading(level: level, id: id, inlines)
  }

  /// A quotation holds lines of text; anything else in it would be lost.
  private mutating func quotation(_ node: MarkdownNode) -> TemplateBlock {
    for child in node.children where child.kind != .paragraph && child.kind != .blockQuote {
      report(
        Place(file, line: line(child.line)),
        "la citation « > » tient autre chose que du texte ; des paragraphes sont attendus",
        "sortir ce bloc de la citation, ou écrire un encadré")
    }
    return .quotation(blocks(node.children))
  }

  /// Takes a final « {#id} » off a heading or a caption.
  private static func takeID(_ inlines: inout [TemplateInline]) -> String? {
    guard case .text(let text) = inlines.last, text.hasSuffix("}"), let open = text.lastIndex(of: "{") else {
      return nil
    }
    let id = text[open...].dropFirst().dropLast()
    guard id.first == "#", id.dropFirst().allSatisfy({ $0.isLetter || $0.isNumber || "-_.".contains($0) }) else {
      return nil
    }
    inlines[inlines.count - 1] = .text(String(text[..<open].reversed().drop { $0 == " " }.reversed()))
    return String(id.dropFirst())
  }

  private mutating func table(_ node: MarkdownNode, columns: Int, rightAligned: [Bool]) -> TemplateTable {
    tableCount += 1
    let rows = node.children.map { row in
      (0..<columns).map { $0 < row.children.count ? inlines(row.children[$0].children) : [] }
    }
    return TemplateTable(
      id: "saisi-\(tableCount)", caption: [], header: rows.first ?? [], rows: Array(rows.dropFirst()),
      rightAligned: rightAligned)
  }

  /// Gives each table the paragraph « : Légende {#id} » that follows it.
  private static func captioned(_ blocks: [TemplateBlock]) -> [TemplateBlock] {
    var captioned: [TemplateBlock] = []
    for block in blocks {
      guard case .table(var table) = captioned.last, case .paragraph(var inlines) = block,
        case .text(let text) = inlines.first, text.hasPrefix(": ")
      else {
        captioned.append(block)
        continue
      }
      inlines[0] = .text(String(text.dropFirst(2)))
      if let id = takeID(&inlines) { table.id = id }
      table.caption = inlines
      captioned[captioned.count - 1] = .table(table)
    }
    return captioned
  }
}

extension TemplateInline {
  fileprivate var isDirectiveOrSpace: Bool {
    switch self {
    case .directive: true
    case .text(let text): text.allSatisfy(\.isWhitespace)
    default: false
    }
  }
}

extension TemplateInline {
  /// Whether it is a directive no line may hold, already reported.
  fileprivate var isMisplaced: Bool {
    guard case .directive(let directive) = self else { return false }
    return directive.name == "affirme" || TemplateScanner.controls.contains(directive.name)
  }
}

extension [TemplateInline] {
  fileprivate var startsWithDirective: Bool {
    if case .directive = first { true } else { false }
  }
}
